import { commonActs, isCommonAct, streams } from '#domain'
import { kindsHeardBy, startingKinds, type ProcessKind } from '#domain/process'
import type { Step } from '../../workflows/kit/record.js'
import { definitions } from '../../workflows/recorded.js'

/** The kinds of fact an act can give, as it declares. */
const kindsOf = (act: string): readonly string[] =>
  isCommonAct(act)
    ? commonActs[act].makes
    : streams.flatMap(({ acts }) => acts.filter(({ name }) => name === act).flatMap(({ makes }) => makes as readonly string[]))

/** What of an owed act's facts its walk does not go on from: not in `doneBy`, not waited for, not counted over, no end of a scope, no beginning of a process. */
function goneBy(kind: ProcessKind, steps: readonly Step[]): readonly string[] {
  const counted = steps.flatMap((step) => (step.step === 'count' ? [step.kind] : []))
  const ends = steps.flatMap((step) => (step.step === 'scope' ? step.until.map((fact) => fact.kind) : []))
  const waited = steps.flatMap((step) => (step.step === 'wait' ? step.for.map((fact) => fact.kind) : []))
  const elsewhere = new Set([...waited, ...counted, ...ends, ...startingKinds])
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
  it('takes the walk on: it meets the obligation, is waited for, is counted over, ends a scope or begins a process', async () => {
    const found = await Promise.all(
      Object.entries(definitions).map(async ([kind, definition]) => goneBy(kind as ProcessKind, await definition())),
    )
    expect(found.flat()).toEqual([])
  })

  it('is known of every act that is owed', async () => {
    const steps = (await Promise.all(Object.values(definitions).map((definition) => definition()))).flat()
    const acts = new Set(steps.flatMap((step) => (step.step === 'owe' ? [step.act] : [])))
    expect(acts.size).toBeGreaterThan(30)
    expect([...acts].filter((act) => kindsOf(act).length === 0)).toEqual([])
  })
})
