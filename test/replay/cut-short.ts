import type { SlimFact } from '#domain/process'
import type { Chance } from '../simulate/chance.js'
import type { Lived } from './recorded.js'

/** Above every version of a lived case. */
const later = 1000

/** The contract it might have been: ended by agreement somewhere in its life; nothing more happens in its own stream then. */
export function terminated(lived: Lived, chance: Chance): Lived {
  const own = lived.input.process
  const signed = lived.done.findIndex(({ kind }) => kind === 'ContractSigned')
  const at = signed + 1 + chance.below(lived.done.length - signed - 1)
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

const onOf = ({ done }: Lived, at: number) => (done[at - 1] as SlimFact).on
