import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { streams } from '#domain'
import { kindsHeardBy, startingKinds, type ProcessKind } from '#domain/process'
import { repository } from '../../infra/repository.mjs'
import type { Step } from '../../workflows/kit/record.js'
import { definitions } from '../../workflows/recorded.js'

/** What goes by a walk today, by name; each is a way on which nobody is told what comes next. The list only shrinks. */
const notYet: Readonly<Record<string, string>> = {
  'purchase ReportEvaluation ProcurementFailed':
    'an evaluation that leaves too few bids fails the procurement: failure and re-run are a walk to come',
}

/** The kinds of fact an act can give: what it declares, else those its own file names. */
function kindsOf(act: string): readonly string[] {
  const definition = streams.find(({ acts }) => acts.some(({ name }) => name === act))
  const declared = definition?.acts.find(({ name }) => name === act)?.makes as readonly string[] | undefined
  if (!definition || declared) return declared ?? []
  const name = act.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
  const file = join(repository, 'libs', 'domain', definition.kind, `${name}.ts`)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return [...new Set([...text.matchAll(/\btype: '(\w+)'/g)].map(([, kind]) => kind ?? ''))]
}

/** What of an owed act's facts its walk does not go on from: not in `doneBy`, not counted over, no end of a scope, no beginning of a process. */
function goneBy(kind: ProcessKind, steps: readonly Step[]): readonly string[] {
  const counted = steps.flatMap((step) => (step.step === 'count' ? [step.kind] : []))
  const ends = steps.flatMap((step) => (step.step === 'scope' ? step.until.map((fact) => fact.kind) : []))
  const elsewhere = new Set([...counted, ...ends, ...startingKinds])
  return steps.flatMap((step) =>
    step.step !== 'owe'
      ? []
      : kindsOf(step.act)
          .filter((fact) => kindsHeardBy(kind).includes(fact) && !elsewhere.has(fact))
          .filter((fact) => !step.doneBy.some((done) => done.kind === fact))
          .map((fact) => `${kind} ${step.act} ${fact}`),
  )
}

describe('whatever an owed act gives', () => {
  it('takes the walk on: it meets the obligation, is counted over, ends a scope or begins a process', async () => {
    const found = await Promise.all(
      Object.entries(definitions).map(async ([kind, definition]) => goneBy(kind as ProcessKind, await definition())),
    )
    expect([...new Set(found.flat())].sort()).toEqual(Object.keys(notYet).sort())
  })

  it('is known of every act that is owed', async () => {
    const steps = (await Promise.all(Object.values(definitions).map((definition) => definition()))).flat()
    const acts = new Set(steps.flatMap((step) => (step.step === 'owe' ? [step.act] : [])))
    expect(acts.size).toBeGreaterThan(30)
    expect([...acts].filter((act) => kindsOf(act).length === 0)).toEqual([])
  })
})
