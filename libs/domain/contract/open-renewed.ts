import { streamKey } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { Context } from '../context.js'
import type { DataOf, Fields } from '../field.js'
import { lawOf } from './applied-law.js'
import type { ContractFact } from './contract.facts.js'
import { evolveContract, noContract, readContract, type ContractState } from './contract.state.js'
import { agreedBeside, signedBy, signedFacts } from './signed-facts.js'
import { monthsTillNow } from './renewal.guards.js'

const fields = { renews: { kind: 'stream', label: '续签的合同', of: 'contract' } } as const satisfies Fields
type OpenRenewed = DataOf<typeof fields>

/**
 * Draws up the contract of the next year, signed by those who signed the renewal: the same service for the same price, from the day after the one before.
 * Asked by its process as soon as the last has signed.
 */
export const openRenewed = act<ContractState, ContractFact>()({
  name: 'OpenRenewed',
  says: '拟定续签合同',
  by: ['process'],
  happens: 'here',
  fields,
  makes: [
    'ContractOpened',
    'ProcurementLawApplies',
    'OwnRuleApplies',
    'PartySigned',
    'TrancheAgreed',
    'SiteAgreed',
    'PostAgreed',
    ...agreedBeside,
    'ContractSigned',
    'PaymentConditionMet',
  ],
  reliesOn: (_stream, _state, data) => (data ? [data.renews] : []),
  always: [notYetOpened],
  withData: [itIsRenewed],
  then: ({ renews }, { stream, context }) => {
    const found = renewedFrom(renews, context, streamKey(stream))
    if (!found) return []
    const { before, next, on } = found
    const { caseId, procurement, lot, region, plan, line, route, method, parties, rivals } = before
    const opened = {
      type: 'ContractOpened',
      data: {
        caseId,
        procurement,
        lot,
        region,
        plan,
        line,
        route,
        method,
        parties,
        terms: { ...before.asSigned, arrival: next.from },
        awardedOn: on,
        rivals,
        renews: {
          contract: renews,
          months: monthsTillNow(before),
          since: before.renews?.since ?? before.service?.from ?? next.from,
          budget: next.budget,
          document: next.document,
        },
      },
    } as const satisfies ContractFact
    const drafted = evolveContract(noContract, opened)
    if (drafted.status === 'absent') return []
    return [opened, lawOf(before), ...signedBy(drafted, next.number), ...signedFacts(drafted, next.number, next.sme)]
  },
})

function renewedFrom(renews: OpenRenewed['renews'], context: Context, award: string) {
  const before = readContract(context, renews)
  const made = context.others.facts(renews).find(({ kind, key }) => kind === 'ContractRenewed' && key === award)
  return before.status === 'absent' || before.renewal.next === undefined || made === undefined
    ? undefined
    : { before, next: before.renewal.next, on: made.on }
}

function notYetOpened({ state }: Asked<ContractState>) {
  return state.status === 'absent' ? undefined : refuse('ContractAlreadyOpened', '合同已经拟定')
}

function itIsRenewed(...[{ renews }, { stream, context }]: Parameters<DataGuard<ContractState, OpenRenewed>>) {
  return renewedFrom(renews, context, streamKey(stream))
    ? undefined
    : refuse('NotRenewed', '各方尚未全部签署续签', { owner: { role: 'provider' } })
}
