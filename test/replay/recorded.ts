import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import proto from '@temporalio/proto'
import type { SlimFact } from '#domain/process'
import type { ActResult, Acts, Times } from '../../workflows/kit/acts.js'
import type { ProcessInput } from '../../workflows/kit/process.js'

/** One saved history, as `--histories` writes it. */
export type Saved = { readonly workflowId: string; readonly type: string; readonly events: number; readonly history: string }

export const savedHistories = (): Saved[] => {
  const folder = join(import.meta.dirname, 'histories')
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Saved)
}

export const decoded = ({ history }: Saved) => proto.temporal.api.history.v1.History.decode(Buffer.from(history, 'base64'))

/** A case as it was lived: what started its process, what people did, and what its acts were answered, by `act stream key`. */
export type Lived = {
  readonly type: string
  readonly input: ProcessInput
  /** What people and other processes did, in the order it happened. */
  readonly done: readonly SlimFact[]
  readonly answers: ReadonlyMap<string, ActResult & { readonly times?: Times }>
  /** The fact by which it was another case than the recorded one, if it was: of interest is what comes around it. */
  readonly turn?: SlimFact
}

type Payload = { readonly data?: Uint8Array | null }
const json = (payload: Payload | null | undefined): unknown => JSON.parse(Buffer.from(payload?.data ?? []).toString() || 'null')

/** Reads a lived case out of a saved history; `name` stands for the purchaser's everywhere, so that a case can be lived many times. */
export function livedCase(saved: Saved, name: string): Lived {
  const told: SlimFact[] = []
  const answers = new Map<string, ActResult & { times?: Times }>()
  let input: ProcessInput | undefined
  const renamed = (value: unknown): never => JSON.parse(JSON.stringify(value).replaceAll('hs-mzj', name)) as never
  for (const event of decoded(saved).events) {
    const started = event.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]
    if (started) input = renamed(json(started))
    const signal = event.workflowExecutionSignaledEventAttributes?.input?.payloads?.[0]
    if (signal) told.push(...(renamed(json(signal)) as SlimFact[]))
    const result = event.markerRecordedEventAttributes?.details?.['result']?.payloads?.[0]
    if (!result) continue
    const answer = renamed(json(result)) as ActResult & { times?: Times; more?: boolean }
    if (answer.of === undefined) told.push(...answer.facts)
    else if (answer.refused?.length === 0) answers.set(`${answer.of.act} ${answer.of.stream} ${answer.of.key}`, answer)
  }
  if (input === undefined) throw new Error(`${saved.workflowId} has no beginning`)
  const byActs = new Set([...answers.values()].flatMap(({ facts }) => facts.map(placeOf)))
  const all = new Map([input.start, ...told].map((fact) => [placeOf(fact), fact]))
  return { type: saved.type, input, done: inOrder([...all.values()].filter((fact) => !byActs.has(placeOf(fact)))), answers }
}

/** Every act a process can do. */
export const actNames = Object.keys({
  'inbox.load': 0,
  OpenObligation: 0,
  'obligation.times': 0,
  RedateObligation: 0,
  SendReminder: 0,
  RecordBreach: 0,
  WithdrawBreach: 0,
  LapseObligation: 0,
  OpenProcurement: 0,
  OpenBids: 0,
  MakeAward: 0,
  CloseProcurement: 0,
  OpenContract: 0,
  OpenRenewed: 0,
  StartService: 0,
  MeetPaymentCondition: 0,
  StopClock: 0,
  ResumeClock: 0,
  NoteQuestion: 0,
  SettleQuestion: 0,
  RequireRemedy: 0,
  VoidContract: 0,
  CloseChallenge: 0,
  DeemHostOpinion: 0,
  SettleTranche: 0,
  CloseContract: 0,
  ClosePlanLine: 0,
  DeemPlanOpinion: 0,
  OpenPlan: 0,
  ClosePlan: 0,
} satisfies Record<keyof Acts, 0>) as (keyof Acts)[]

export const placeOf = ({ stream, version }: SlimFact): string => `${stream}@${version}`

/** In the order they happened, those of one stream in theirs. */
function inOrder(facts: readonly SlimFact[]): SlimFact[] {
  const moment = new Map<string, string>()
  const latest = new Map<string, string>()
  for (const fact of [...facts].sort((a, b) => a.version - b.version)) {
    const at = [fact.on, latest.get(fact.stream) ?? ''].sort().at(-1) ?? fact.on
    latest.set(fact.stream, at)
    moment.set(placeOf(fact), at)
  }
  const at = (fact: SlimFact) => moment.get(placeOf(fact)) ?? ''
  return [...facts].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.version - b.version))
}
