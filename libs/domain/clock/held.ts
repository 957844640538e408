import { dayOf, type Citation, type Held, type Refusal, type StreamId } from '#kernel'
import { liftedAt, stoppedAt } from '#law'
import { refuseByLaw, type Act, type Asked } from '../act.js'
import type { Relation } from '../context.js'
import { belonging, standsAs } from '../process.js'
import { holds, reachesLot } from './standstill.js'

// oxlint-disable-next-line typescript/no-explicit-any -- whatever its state and its data
type AnyAct = Pick<Act<any, any, any>, 'by' | 'held' | 'heldFrom'>

const words = {
  purchase: { code: 'PurchaseSuspended', says: '采购活动已经暂停' },
  signing: { code: 'SigningSuspended', says: '质疑、投诉处理期间暂停签订合同' },
  complaint: { code: 'DecisionSuspended', says: '投诉处理期限不计算' },
  performance: { code: 'PerformanceSuspended', says: '合同已经中止履行' },
} as const satisfies Record<Held, { readonly code: string; readonly says: string }>

/** Who lifts a stop: the finance department the one it ordered over a complaint, the purchaser those by question and by agreement. */
const lifting: Readonly<Record<string, Relation>> = { 'complaint-suspension': 'finance', 'complaint-time': 'finance' }

/** What a stop holds an act as: what the act says of itself, else what its stream stands as. Acts that processes alone do keep the record and go on. */
function heldAs({ by, held }: AnyAct, asked: Asked<unknown>): Held | null {
  const said = typeof held === 'function' ? held(asked) : held
  if (said !== undefined) return said
  return by.every((relation) => relation === 'process') ? null : (standsAs(asked.stream, '') ?? null)
}

/** Why an act cannot be done while a stop stands whose article holds it and whose scope reaches it; `lot`: which of several it is about. */
export function suspended(declared: AnyAct, asked: Asked<unknown>, lot: string | undefined): Refusal | undefined {
  const { state, stream, context } = asked
  const what = heldAs(declared, asked)
  if (what === null) return undefined
  const from: readonly StreamId[] = declared.heldFrom?.(state) ?? []
  const about = lot ?? belonging(stream).lot
  const reaching = [stream, ...from]
    .flatMap((one) => context.others.stops(one))
    .filter((stop) => holds(context, stop, what) && reachesLot(stop, about))
  const stop = stoppedAt(reaching, context.at)
  if (stop === undefined) return undefined
  const until = liftedAt(stop)
  const { rule = '' } = reaching.find((one) => one === stop) ?? {}
  const { code, says } = words[what]
  const back = until === undefined ? '待恢复后再办' : `${dayOf(until)}恢复，届时再办`
  return refuseByLaw(code, `${says}（自${dayOf(stop.from)}起）：${back}`, stop.basis satisfies Citation, {
    owner: { role: lifting[rule] ?? 'purchaser' },
    ...(until === undefined ? {} : { notBefore: until }),
  })
}
