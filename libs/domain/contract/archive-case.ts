import { dayOf } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding, whatThereWasIsAccepted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { nothingIsOwed, paymentsOf } from './settlement.js'

/**
 * Archives the papers of the case. 法 第四十二条 counts fifteen years at least from the end of the procurement; they are counted from the
 * archiving here, which is never the shorter.
 */
export const archiveCase = act<ContractState, ContractFact>()({
  name: 'ArchiveCase',
  says: '归档',
  by: ['purchaser'],
  happens: 'here',
  fields: {
    catalogue: { kind: 'text', label: '归档目录的编号', example: '黄民档〔2027〕6号' },
  },
  makes: ['CaseArchived'],
  reliesOn: paymentsOf,
  held: null,
  always: [contractIsBinding, whatThereWasIsAccepted, nothingIsOwed, notYetArchived],
  then: ({ catalogue }, { context }) => [
    {
      type: 'CaseArchived',
      data: { catalogue, keepUntil: context.law.due({ rule: 'record-keeping', from: dayOf(context.at) }).day },
    },
  ],
})

function notYetArchived({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.archived ? refuse('AlreadyArchived', '已经归档') : undefined
}
