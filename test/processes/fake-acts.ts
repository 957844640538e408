import type { SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { Acts, ActRequest, ActResult, Times } from '../../workflows/kit/acts.js'

/** What a process asked for, and Temporal's time when it did. */
export type Done = { readonly act: string; readonly key: string; readonly at: number }

/** The acts of one question (质疑) without engine or database: an act is done once a command id, as the store would have it. */
export type FakeActs = {
  readonly acts: Acts
  /** Acts in the order they were done, each once; `asked` counts the repetitions too. */
  readonly done: readonly Done[]
  readonly asked: (act: string) => number
  /** Sets the obligation's times, as a redating would. */
  redate(times: Times): void
  /** Until the function it gives is called, the act throws. */
  breakAct(act: keyof Acts): () => void
  /** How often an act has thrown. */
  readonly broke: (act: keyof Acts) => number
  /** Adds a fact that loading finds. */
  write(fact: SlimFact): void
}

/** `now`: Temporal's time in milliseconds. */
export function fakeActs(now: () => Promise<number>, first: { readonly start: SlimFact; readonly times: Times }): FakeActs {
  const facts: SlimFact[] = [first.start]
  const done: Done[] = []
  const counts = new Map<string, number>()
  let times = first.times
  let obligationVersion = 0
  const once = async (act: string, { key, stream }: ActRequest, kind: string): Promise<ActResult> => {
    counts.set(act, (counts.get(act) ?? 0) + 1)
    if (!done.some((one) => one.act === act && one.key === key)) done.push({ act, key, at: await now() })
    const on = new Date(await now()).toISOString() as Instant
    return { of: { act, stream, key }, facts: [{ stream, version: (obligationVersion += 1), kind, key: null, on }], refused: [] }
  }
  const acts: Partial<Acts> = {
    'inbox.load': ({ have }) => {
      const above = new Map<StreamId, number>(have)
      return Promise.resolve({ facts: facts.filter((fact) => fact.version > (above.get(fact.stream) ?? 0)), more: false })
    },
    OpenObligation: async (request) => ({ ...(await once('OpenObligation', request, 'ObligationOpened')), times }),
    'obligation.times': ({ stream }) => Promise.resolve({ of: { act: 'obligation.times', stream }, facts: [], ...times }),
    SendReminder: (request) => once('SendReminder', request, 'ReminderSent'),
    RecordBreach: async (request) => {
      if ((await now()) >= Date.parse(times.askAt)) return once('RecordBreach', request, 'ObligationBreached')
      const of = { act: 'RecordBreach', stream: request.stream, key: request.key }
      return { of, facts: [], refused: [{ code: 'NotYetDue', notBefore: times.askAt }] }
    },
    WithdrawBreach: (request) => once('WithdrawBreach', request, 'BreachWithdrawn'),
    CloseChallenge: (request) => once('CloseChallenge', request, 'ChallengeClosed'),
  }
  const broken = new Set<string>()
  const broke = new Map<string, number>()
  const whole = Object.entries(acts).map(([name, answer]) => [
    name,
    (request: never) => {
      if (!broken.has(name)) return answer(request)
      broke.set(name, (broke.get(name) ?? 0) + 1)
      return Promise.reject(new Error('the database is away'))
    },
  ])
  return {
    acts: Object.fromEntries(whole) as Acts,
    breakAct: (act) => {
      broken.add(act)
      return () => broken.delete(act)
    },
    broke: (act) => broke.get(act) ?? 0,
    done,
    asked: (act) => counts.get(act) ?? 0,
    redate: (fresh) => {
      times = fresh
    },
    write: (fact) => {
      facts.push(fact)
    },
  }
}
