import { obligationOf } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { Named, OwedStep, Step } from '../../../workflows/kit/record.js'
import { actWord, basisWord, factWord, madeBy, relationWord } from './words.js'

/** A line of a definition. `each`: there is one for each of something; `owed` where somebody owes it or may do it. */
export type Row = {
  readonly says: string
  readonly who: string
  readonly basis: string
  readonly from: string
  readonly waits: string
  readonly then: string
  readonly each: boolean
  /** What the process does there: somebody owes it or may do it, it acts by itself, it waits, or it enters a part of its walk. */
  readonly step: Shown['step']
  /** It happens on another way than the straight one alone. */
  readonly side: boolean
  /** The facts from which its time runs, and those that end it. */
  readonly begins: readonly Named[]
  readonly ends: readonly Named[]
  /** The obligations it opens, as they are called where the definition is that of one process. */
  readonly ids: readonly StreamId[]
  readonly owed?: OwedStep
}

/** The lines of a definition, in the order in which things happen; what only happens on another way stands where that way begins. */
export const rowsOf = (steps: readonly Step[], now: Instant): readonly Row[] => {
  const inPlace = placed(steps.filter(isShown).filter(isFirstOfItsScope))
  return passes(inPlace).map((steps) => rowOf(steps, inPlace, now))
}

/** Steps side by side that are passes of one loop are one line. */
function passes(steps: readonly Shown[]): readonly (readonly [Shown, ...Shown[]])[] {
  const groups: [Shown, ...Shown[]][] = []
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (before && sameButKey(step, before)) groups.at(-1)?.push(step)
    else groups.push([step])
  }
  return groups
}

/** Steps of another way than the straight one, put behind the step whose fact leads there. */
function placed(steps: readonly Shown[]): readonly Shown[] {
  const straight = steps.filter(({ only }) => only.length === 0)
  for (const step of steps.filter(({ only }) => only.length > 0)) {
    const last = straight.findLastIndex((one) => endsOf(one).some((fact) => comesFrom(step, fact)))
    straight.splice(last === -1 ? straight.length : last + 1, 0, step)
  }
  return straight
}

/** The facts that end a step: with one of them another can begin. */
const endsOf = (step: Step): readonly Named[] => ('doneBy' in step ? step.doneBy : step.step === 'scope' ? step.until : [])

const idsOf = (step: Shown): readonly StreamId[] =>
  step.step === 'owe' || step.step === 'window' ? [obligationOf(step.about, step.rule, step.key)] : []

/** The facts that end a step, those that the process makes and that a window has run out included. */
function allEndsOf(step: Shown): readonly Named[] {
  if (step.step === 'act') return madeBy(step.act).map((kind) => ({ kind, stream: step.stream, key: null }))
  if (step.step !== 'window') return endsOf(step)
  return [...step.doneBy, { kind: 'WindowClosed', stream: `obligation/${step.about}/${step.rule}`, key: step.key ?? null }]
}

const same = (a: Named, b: Named): boolean => a.kind === b.kind && a.stream === b.stream && a.key === b.key
const comesFrom = (step: Step, fact: Named): boolean => 'from' in step && same(step.from, fact)

/** Two passes of one loop, side by side. */
function sameButKey(a: Step, b: Step): boolean {
  if (a.step === 'act' && b.step === 'act') return a.act === b.act
  if (a.step === 'wait' && b.step === 'wait') return kindsOf(a.for) === kindsOf(b.for)
  return 'rule' in a && 'rule' in b && a.rule === b.rule && a.from.kind === b.from.kind && a.key !== b.key
}

const kindsOf = (facts: readonly Named[]): string => facts.map(({ kind }) => kind).join(' ')

/** A step that people see: what is counted over shows in what is done for each. */
type Shown = Exclude<Step, { readonly step: 'count' }>
const isShown = (step: Step): step is Shown => step.step !== 'count'

/** A part of the walk is told once, however many there are and however often it is entered. */
const isFirstOfItsScope = (step: Shown, index: number, all: readonly Shown[]): boolean =>
  step.step !== 'scope' || all.findIndex((one) => one.step === 'scope' && one.says === step.says) === index

function rowOf(steps: readonly [Shown, ...Shown[]], all: readonly Shown[], now: Instant): Row {
  const [step] = steps
  const each = steps.length > 1
  const place = {
    each,
    step: step.step,
    side: step.only.length > 0,
    begins: steps.flatMap((one) => ('from' in one ? [one.from] : [])),
    ends: steps.flatMap(allEndsOf),
    ids: steps.flatMap(idsOf),
  }
  const plain = { who: relationWord('process'), basis: '', from: '', waits: '', then: '', ...place }
  switch (step.step) {
    case 'act':
      return { ...plain, says: actWord(step.act) }
    case 'wait':
      return { ...plain, says: '等待', waits: wordsOf(step.for) }
    case 'scope':
      return { ...plain, says: step.says, waits: wordsOf(step.until) }
    case 'owe':
    case 'window':
      return {
        says: each ? withoutKey(step) : withKey(step),
        who: relationWord(step.bearer),
        basis: basisWord(step.rule, step.by, now),
        from: factWord(step.from.kind),
        waits:
          step.step === 'window'
            ? ['期间届满', ...step.doneBy.map(({ kind }) => factWord(kind))].join(' 或 ')
            : wordsOf(step.doneBy),
        then: followedBy(step, all),
        ...place,
        owed: step,
      }
  }
}

const wordsOf = (facts: readonly Named[]): string => [...new Set(facts.map(({ kind }) => factWord(kind)))].join(' 或 ')

const withoutKey = ({ says, key }: OwedStep): string => (key === undefined ? says : says.replace(key, '…'))
const withKey = ({ says, key }: OwedStep): string => (key === undefined || says.includes(key) ? says : `${says}（${key}）`)

/** What begins with a fact that ends this step. */
function followedBy({ rule, key, doneBy, ...owed }: OwedStep, all: readonly Shown[]): string {
  const ends = (from: Named): boolean =>
    doneBy.some((fact) => same(fact, from)) ||
    (owed.step === 'window' && from.kind === 'WindowClosed' && from.stream.endsWith(`/${rule}`) && from.key === (key ?? null))
  const next = all.filter((one): one is OwedStep & Shown => 'from' in one && ends(one.from))
  return [...new Set(next.map((one) => (one.key === key ? one.says : withoutKey(one))))].join('、')
}
