import type { SlimFact } from '#domain/process'
import { addMonths, dayOf, endOf, streamKey, type Instant } from '#kernel'
import type { Chance } from '../simulate/chance.js'
import type { Lived } from './recorded.js'

/** Above every version of a lived case. */
const later = 1000

/** The contract it might have been: ended by agreement somewhere in its life; nothing more happens in its own stream then. */
export function terminated(lived: Lived, chance: Chance): Lived {
  const signed = lived.done.findIndex(({ kind }) => kind === 'ContractSigned')
  return endedAt(lived, signed + 1 + chance.below(lived.done.length - signed - 1))
}

/** The same, but it ended in the midst of its service: that is handed over, returned once, handed over again and confirmed. */
export function handedOver(lived: Lived, chance: Chance): Lived {
  const own = lived.input.process
  const serving = servingFrom(lived)
  const ended = endedAt(lived, serving + 1 + chance.below(Math.floor((lived.done.length - serving) / 2)))
  const at = ended.done.findIndex((fact) => fact === ended.turn) + 1
  const third = Math.floor((ended.done.length - at) / 3)
  let version = later
  const facts = (after: number, ...kinds: readonly (readonly [kind: string, key: string])[]): readonly SlimFact[] =>
    kinds.map(([kind, key]) => ({ stream: own, version: (version += 1), kind, key, on: onOf(ended, after) }))
  const handing = (n: number, after: number) =>
    facts(
      after,
      ['HandedOver', `${n}`],
      ['HandOverReferred', `${n}/purchaser/hs-mzj`],
      ['HandOverReferred', `${n}/host/tx-ly-host`],
    )
  const [first, again, end] = [at + third, at + 2 * third, ended.done.length]
  const handed = handing(1, at)
  const done = [
    ...ended.done.slice(0, at),
    ...handed,
    ...ended.done.slice(at, first),
    ...facts(first, ['HandOverReturned', '1']),
    ...ended.done.slice(first, again),
    ...handing(2, again),
    ...ended.done.slice(again),
    ...facts(end, ['HandOverConfirmed', '2/purchaser/hs-mzj'], ['HandOverConfirmed', '2/host/tx-ly-host']),
  ]
  return { ...ended, turn: handed[0] as SlimFact, done }
}

function endedAt(lived: Lived, at: number): Lived {
  const own = lived.input.process
  const end: SlimFact = { stream: own, version: later, kind: 'ContractTerminated', key: null, on: onOf(lived, at) }
  const after = ({ stream, on }: SlimFact) => stream === own && on > end.on
  return {
    ...lived,
    turn: end,
    done: [...lived.done.slice(0, at), end, ...lived.done.slice(at).filter((fact) => fact.stream !== own)],
    answers: new Map([...lived.answers].filter(([, { facts }]) => !facts.some(after))),
  }
}

/** The same contract, but some post is left once its worker had arrived. */
export function workerLeft(lived: Lived, chance: Chance): Lived {
  const arrivals = lived.done.filter(({ kind }) => kind === 'ArrivalConfirmed')
  const arrived = arrivals[chance.below(arrivals.length)] as SlimFact
  const at = lived.done.indexOf(arrived) + 1
  const left: SlimFact = { ...arrived, version: later, kind: 'WorkerLeft', on: onOf(lived, at) }
  return { ...lived, turn: left, done: [...lived.done.slice(0, at), left, ...lived.done.slice(at)] }
}

/** The same contract, but the purchaser once proposed to end it: later the provider declined, or the purchaser took it back. */
export function proposed(lived: Lived, chance: Chance): Lived {
  const own = lived.input.process
  const signed = lived.done.findIndex(({ kind }) => kind === 'ContractSigned')
  // While it is performed, and long enough before the end for an answer to be asked for.
  const at = signed + 1 + chance.below(Math.floor(lived.done.length / 3))
  const then = at + 8 + chance.below(4)
  // Between two facts of the contract's own stream.
  const version = lastOf(own, lived.done.slice(0, at))
  const proposal = { stream: own, version: version + 0.2, kind: 'TerminationProposed', key: '1/purchaser', on: onOf(lived, at) }
  const kind = chance.below(2) === 0 ? 'TerminationDeclined' : 'TerminationWithdrawn'
  const end: SlimFact = { stream: own, version: version + 0.4, kind, key: '1', on: onOf(lived, then) }
  const done = [...lived.done.slice(0, at), proposal, ...lived.done.slice(at, then), end, ...lived.done.slice(then)]
  return { ...lived, turn: end, done }
}

/** The same contract, but a suspension put the end of its service off by two months: what is owed of those is owed once it is known. */
export function prolonged(lived: Lived, chance: Chance): Lived {
  const { stream, version, due } = startOf(lived)
  const serving = servingFrom(lived)
  // Somewhere in the first half of the service.
  const at = serving + 1 + chance.below(Math.floor((lived.done.length - serving) / 2))
  const last = Math.max(version, lastOf(stream, lived.done.slice(0, at)))
  const end = addMonths(dayOf(due), 2)
  const moved: SlimFact = { stream, version: last + 0.6, kind: 'ServiceEndMoved', key: '1', on: onOf(lived, at), due: endOf(end) }
  return { ...lived, turn: moved, done: [...lived.done.slice(0, at), moved, ...lived.done.slice(at)] }
}

/** The same contract, but its purchaser decided to renew it, and the others sign that later: it is handed over to nobody. */
export function renewed(lived: Lived): Lived {
  const own = lived.input.process
  const stayed = lived.done.filter(({ kind }) => !kind.startsWith('HandOver') && kind !== 'HandedOver')
  const at = stayed.findIndex(({ kind }) => kind === 'RenewalDecided')
  const then = at + 6
  const others = ['provider/ag-1', 'host/tx-ly-host']
  const decided: SlimFact = { ...(stayed[at] as SlimFact), key: 'renew' }
  const of = (kind: string, key: string, version: number, after: number): SlimFact => ({
    stream: own,
    version,
    kind,
    key,
    on: onOf(lived, after),
  })
  const asked = others.map((key, index) => ({
    ...of('RenewalReferred', key, decided.version + 0.1 * (index + 1), at),
    on: decided.on,
  }))
  const last = lastOf(own, [...stayed.slice(0, then), ...asked])
  const signed = others.map((key, index) => of('RenewalSigned', key, last + 0.1 * (index + 1), then))
  const made = of('ContractRenewed', `${streamKey(own)}:r2`, last + 0.3, then)
  const done = [...stayed.slice(0, at), decided, ...asked, ...stayed.slice(at + 1, then), ...signed, made, ...stayed.slice(then)]
  return { ...lived, turn: decided, done }
}

/** The same contract, but at its acceptance something was turned down first, and put right. */
export function turnedDown(lived: Lived): Lived {
  const at = lived.done.findIndex(({ kind }) => kind === 'AcceptancePassed')
  const accepted = lived.done[at] as SlimFact
  const { stream, version } = accepted
  // The time to put it right is long: what matters is that it was.
  const due = endOf(addMonths(dayOf(accepted.on), 1))
  const down: SlimFact = { ...accepted, version: version - 0.6, kind: 'ItemsTurnedDown', key: '1', on: onOf(lived, at), due }
  const right: SlimFact = { stream, version: version - 0.4, kind: 'ItemsRectified', key: '1', on: accepted.on }
  return { ...lived, turn: down, done: [...lived.done.slice(0, at), down, right, ...lived.done.slice(at)] }
}

/** The same contract, but paid by the month: each report is accepted as soon as it is there. */
export function paidByTheMonth(lived: Lived, chance: Chance): Lived {
  const own = lived.input.process
  const signed = lived.done.find(({ kind }) => kind === 'ContractSigned') as SlimFact
  const agreed: SlimFact = { ...signed, version: signed.version - 0.5, kind: 'PaymentByMonthAgreed', key: '1' }
  let last = signed.version
  const done = lived.done.flatMap((fact): SlimFact[] => {
    if (fact.stream === own) last = Math.max(last, fact.version)
    if (fact === signed) return [agreed, fact]
    if (fact.kind !== 'MonthlyReportSubmitted') return [fact]
    last += 0.01
    return [fact, { stream: own, version: last, kind: 'MonthlyReportAccepted', key: fact.stream.slice(-7), on: fact.on }]
  })
  const accepted = done.filter(({ kind }) => kind === 'MonthlyReportAccepted')
  return { ...lived, turn: accepted[chance.below(accepted.length)] as SlimFact, done }
}

function startOf(lived: Lived): SlimFact & { readonly due: Instant } {
  const started = [...lived.answers.values()].flatMap(({ facts }) => facts).find(({ kind }) => kind === 'ServiceStarted')
  if (started?.due === undefined) throw new Error(`${lived.input.process} was never in service`)
  return { ...started, due: started.due }
}

/** Where in its life the service has begun. */
function servingFrom(lived: Lived): number {
  const { on } = startOf(lived)
  return lived.done.findIndex((fact) => fact.on > on)
}

/** The last version of a stream among some facts; 0 where there is none. */
const lastOf = (stream: SlimFact['stream'], facts: readonly SlimFact[]): number =>
  Math.max(0, ...facts.filter((fact) => fact.stream === stream).map((fact) => fact.version))

const onOf = ({ done }: Lived, at: number) => (done[at - 1] as SlimFact).on
