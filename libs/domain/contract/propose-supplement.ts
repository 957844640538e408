import { sum } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import { type ContractState } from './contract.state.js'
import { signatureOf } from './signature.js'
import { termGrounds } from '../plan/line.fields.js'
import { ownClauseFields } from './own-clause.fields.js'
import { serviceIsNotOver } from './settlement.js'
import type { Change } from './supplement.facts.js'
import { addedTo, faultsIn, signersOf, waiting } from './supplement.guards.js'
import { sideOf } from './termination.guards.js'
import { purchaseOf } from './void-contract.js'

const fields = {
  reason: { kind: 'text', label: '理由', example: '新增一个小区，服务对象增加' },
  more: {
    kind: 'parts',
    label: '追加的服务',
    help: '与合同标的相同的服务，按合同单价',
    called: 'AddedService',
    optional: true,
    fields: {
      item: { kind: 'text', label: '服务项目', from: { list: 'items' }, example: '个案工作' },
      quantity: { kind: 'count', label: '追加的数量', min: 1, example: 2 },
    },
  },
  until: { kind: 'day', label: '服务期满日', help: '延长的填写；款项不变', optional: true, example: '2027-05-14' },
  grounds: {
    kind: 'someOf',
    label: '服务期超过一年的理由',
    help: '财政部令第102号第二十四条；延长后仍在一年以内的，或者合同期限原来就超过一年的，不填写',
    words: termGrounds,
    optional: true,
  },
  clauses: {
    kind: 'parts',
    label: '另行约定的期限',
    help: '只写要改的条款',
    called: 'OwnClause',
    optional: true,
    fields: ownClauseFields,
  },
} as const satisfies Fields
type ProposeSupplement = DataOf<typeof fields>

/**
 * One of the two parties to the purchase proposes a supplement: more of the same service, a later end, other days. It is part of the contract once all
 * who signed that have signed it; until then nothing changes.
 */
export const proposeSupplement = act<ContractState, ContractFact>()({
  name: 'ProposeSupplement',
  says: '提出补充协议',
  by: ['purchaser', 'provider'],
  happens: 'paper',
  fields,
  makes: ['SupplementProposed', 'SupplementReferred'],
  reliesOn: (_stream, state) => purchaseOf(state),
  always: [contractIsSigned, serviceIsNotOver, noneWaits],
  withData: [itFits],
  after: (asked) => [
    happened(asked, 'SupplementDeclined'),
    happened(asked, 'SupplementWithdrawn'),
    happened(asked, 'SupplementAgreed'),
  ],
  then: ({ reason, ...data }, asked) => {
    const { state, context } = asked
    if (state.status === 'absent') return []
    const n = state.supplements.count + 1
    const [by, { org }] = [sideOf(asked), context.actor]
    const others = signersOf(state).filter((one) => signatureOf(one.by, one.org) !== signatureOf(by, org))
    return [
      { type: 'SupplementProposed', key: String(n), data: { n, by, org, reason, ...changeOf(data, asked) } },
      ...others.map((one) => ({
        type: 'SupplementReferred' as const,
        key: `${n}/${signatureOf(one.by, one.org)}`,
        data: { n, ...one },
      })),
    ]
  },
})

/** What it adds, with what that comes to. */
function changeOf(
  { more = [], until, grounds = [], clauses = [] }: Omit<ProposeSupplement, 'reason'>,
  { state }: Asked<ContractState>,
): Change {
  const added = state.status === 'absent' ? [] : addedTo(state, more)
  return {
    more: added,
    amount: sum(added.map(({ amount }) => amount)),
    ...(until === undefined ? {} : { until }),
    ...(grounds.length === 0 ? {} : { grounds }),
    ...(clauses.length === 0 ? {} : { clauses }),
  }
}

function noneWaits({ state }: Asked<ContractState>) {
  const proposed = waiting(state)
  return proposed && refuse('SupplementWaits', `第${proposed.n}份补充协议还待签署：要改动的，请提出的一方先撤回`)
}

function itFits(...[data, asked]: Parameters<DataGuard<ContractState, ProposeSupplement>>) {
  return faultsIn(changeOf(data, asked), asked)
}
