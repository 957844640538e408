import { act, refuse, type Asked } from '../act.js'
import type { Fields } from '../field.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { serviceHasEnded, takingOver } from './hand-over.guards.js'
import { signatureOf } from './signature.js'

const fields = {
  catalogue: { kind: 'text', label: '移交目录编号', max: 200, example: '移交-2026-06' },
  list: { kind: 'file', label: '移交清单', help: '档案、台账和服务对象，服务对象只写代号' },
  users: { kind: 'count', label: '移交的服务对象', unit: '人', example: 42 },
  open: { kind: 'text', label: '未了事项', optional: true, example: '2个个案正在跟进' },
} as const satisfies Fields

/**
 * The provider whose contract has ended hands the files of the service, and its service users, over to the purchaser and the hosts: they go on with
 * them, or whoever comes next does.
 */
export const handOver = act<ContractState, ContractFact>()({
  name: 'HandOver',
  says: '移交档案和服务对象',
  by: ['provider'],
  happens: 'paper',
  fields,
  makes: ['HandedOver', 'HandOverReferred'],
  held: null,
  always: [contractIsBinding, serviceHasEnded, notYetHandedOver],
  after: (asked) => [happened(asked, 'ContractTerminated'), happened(asked, 'HandOverReturned')],
  then: (data, { state }) => {
    if (state.status === 'absent') return []
    const n = state.handOver.count + 1
    return [
      { type: 'HandedOver', key: String(n), data: { n, ...data } },
      ...takingOver(state).map((one) => ({
        type: 'HandOverReferred' as const,
        key: `${n}/${signatureOf(one.by, one.org)}`,
        data: { n, ...one },
      })),
    ]
  },
})

function notYetHandedOver({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.handOver.stands
    ? refuse('AlreadyHandedOver', '已经移交，待接收的单位确认')
    : undefined
}
