import type { FactShape, Instant, Refusal } from '#kernel'
import { refuse, type Act, type Asked, type Happens, type Place } from './act.js'
import type { Route } from './plan/plan-line.js'
import { relations } from './relation.js'
import type { AnyStream } from './stream.js'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever its stream and its data
type AnyAct = Pick<Act<any, any, FactShape>, 'says' | 'happens' | 'route'>

/** Where an act happens in a case of a route; undefined where it is told apart by routes and there is no case yet. */
const placeOf = (happens: Happens, route: Route | undefined): Place | undefined =>
  typeof happens === 'string' ? happens : route && happens[route]

/**
 * Why an act cannot be registered: it is done here, in a case of this route (DESIGN decision 2). What happened before its contract was recorded
 * here could not be done here, and is registered from its paper.
 */
export function isDoneHere(
  definition: AnyStream,
  { says, happens, route: routeOf = definition.route }: AnyAct,
  asked: Asked<unknown>,
  data: unknown,
): Refusal | undefined {
  const route = routeOf?.(asked, data)
  if (placeOf(happens, route) !== 'here') return undefined
  const entered = contractRecorded(definition, asked)
  if (entered !== undefined && asked.context.at < entered) return undefined
  const others = definition.acts.filter((one) => ['platform', 'paper'].includes(placeOf(one.happens, route) ?? ''))
  const may = others.map((one) => `${one.says}（${one.by.map((relation) => relations[relation]).join('、')}）`)
  return refuse(
    'DoneHere',
    `${says}在本系统办理，不能补登${may.length === 0 ? '' : `；${definition.declared.says}中可以补登的有：${may.join('、')}`}`,
  )
}

/** When the contract of a stream was recorded here: signed elsewhere and entered later, it was performed before anybody could do anything here. */
function contractRecorded(definition: AnyStream, { stream, context }: Asked<unknown>): Instant | undefined {
  const contract = definition.kind === 'contract' ? stream : definition.parent?.(stream)
  return contract?.startsWith('contract/') === true
    ? context.others.facts(contract).find(({ kind }) => kind === 'ContractSigned')?.recordedAt
    : undefined
}
