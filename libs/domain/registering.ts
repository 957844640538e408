import { dayOf, type FactShape, type Instant, type Refusal } from '#kernel'
import { refuse, type Act, type Asked, type Happens, type Place } from './act.js'
import { routes, type Route } from './plan/plan-line.js'
import { relations, type Parties, type Relation } from './relation.js'
import type { AnyStream } from './stream.js'

// oxlint-disable-next-line typescript/no-explicit-any -- whatever its stream and its data
type AnyAct = Pick<Act<any, any, FactShape>, 'says' | 'by' | 'happens' | 'route' | 'after' | 'terms'>

/** Where an act happens in a case of a route; undefined where it is told apart by routes and there is no case yet. */
const placeOf = (happens: Happens, route: Route | undefined): Place | undefined =>
  typeof happens === 'string' ? happens : route && happens[route]

const routeOf = (definition: AnyStream, { route = definition.route }: AnyAct, asked: Asked<unknown>, data: unknown) =>
  route?.(asked, data)

/** Whether an act happens on the official platform: nobody does it here. Whoever runs the purchase registers it, for everybody (DESIGN decision 2). */
export const isOnPlatform = (definition: AnyStream, declared: AnyAct, asked: Asked<unknown>, data: unknown): boolean =>
  placeOf(declared.happens, routeOf(definition, declared, asked, data)) === 'platform'

/** Who registers what happens on the platform: those who run the purchase. */
export const registrars: readonly Relation[] = ['purchaser', 'procurementAgent']

/**
 * Who must act where a relation owes an act of a purchase: of what happens on the platform whoever runs it, and of what an engaged agent may do for
 * its purchaser the agent.
 */
export function whoActs(definition: AnyStream, declared: AnyAct, asked: Asked<unknown>, owing: Relation): Relation {
  if (!ofPurchase.has(definition.kind)) return owing
  const running = owing === 'panelist' && isOnPlatform(definition, declared, asked, undefined) ? 'purchaser' : owing
  const agent = definition.subject?.(asked.state).parties.procurementAgent
  return running === 'purchaser' && agent !== undefined && declared.by.includes('procurementAgent') ? 'procurementAgent' : running
}

/** Where an agent acts for its purchaser: what it was engaged for ends with the award. */
const ofPurchase: ReadonlySet<string> = new Set(['procurement', 'challenge'])

/** Those of a purchase's parties who run it: they stand beside the one whose bid or question it is. */
export const runningIt = (purchase: { readonly parties: Parties } | undefined): Parties =>
  Object.fromEntries(
    registrars.flatMap((relation) => {
      const orgs = purchase?.parties[relation]
      return orgs === undefined ? [] : [[relation, orgs]]
    }),
  )

/** Why there is no such act in a case of this route: a purchase below the limit has none of the procurement law's steps, and a statutory one not the unit's own. */
export function notOnThisRoute(
  definition: AnyStream,
  declared: AnyAct,
  asked: Asked<unknown>,
  data: unknown,
): Refusal | undefined {
  const route = routeOf(definition, declared, asked, data)
  if (route === undefined || placeOf(declared.happens, route) !== undefined) return undefined
  return refuse('NotOnThisRoute', `本项目为${routes[route]}，没有«${declared.says}»这一步`)
}

/** Why an act cannot be done here: there is none on this route, or it happens on the platform, and is registered of there. */
export function cannotBeDone(definition: AnyStream, declared: AnyAct, asked: Asked<unknown>, data: unknown): Refusal | undefined {
  const other = notOnThisRoute(definition, declared, asked, data)
  if (other || asked.context.registered || !isOnPlatform(definition, declared, asked, data)) return other
  return refuse('HappensOnPlatform', `${declared.says}在采购平台办理：请登记，写明办理的时间和凭据`, {
    owner: { role: 'purchaser' },
  })
}

/** Why an act cannot be registered at all: it is done here; else, for the day it is said to have happened on. */
export function cannotBeRegistered(...[definition, declared, asked, data]: Parameters<typeof isDoneHere>): readonly Refusal[] {
  const here = isDoneHere(definition, declared, asked, data)
  return here ? [here] : impossibleOrder(definition, declared, asked, data)
}

/**
 * Why an act cannot be registered: it is done here, in a case of this route (DESIGN decision 2). What happened before its contract was recorded
 * here could not be done here, and is registered from its paper.
 */
function isDoneHere(definition: AnyStream, declared: AnyAct, asked: Asked<unknown>, data: unknown): Refusal | undefined {
  const { says, happens } = declared
  const route = routeOf(definition, declared, asked, data)
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

/** What happened elsewhere cannot have happened yet to come, nor before the day of what it stands on. */
function impossibleOrder(...[definition, declared, asked, data]: Parameters<typeof isDoneHere>): readonly Refusal[] {
  const { context, stream: id } = asked
  if (context.at > context.now) {
    return [refuse('NotYetHappened', '补登的事项不能发生在将来，请核对日期', { notBefore: context.at })]
  }
  const standsOn = [
    ...(definition.since?.(asked) ?? [context.others.facts(id)[0]?.on]),
    ...(declared.after?.(asked, data) ?? []),
    ...(declared.terms?.(asked, data) ?? []).map(({ from }) => from),
  ].filter((moment) => moment !== undefined)
  const last = standsOn.sort().at(-1)
  return last !== undefined && dayOf(context.at) < dayOf(last)
    ? [refuse('ImpossibleOrder', `${declared.says}不能早于所依据的事项（${dayOf(last)}），请核对日期`)]
    : []
}
