import { act, type Asked } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { termGrounds } from '../plan/line.fields.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned, serviceHasStarted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import type { RenewalDecision } from './renewal.facts.js'
import { evaluationsBefore, faultsOfRenewal, gradeByNow, renewalIsForeseen, renewalNotDecided } from './renewal.guards.js'
import { serviceIsNotOver } from './settlement.js'
import { signatureOf } from './signature.js'
import { signersOf } from './supplement.guards.js'

const fields = {
  renew: { kind: 'flag', label: '是否续签' },
  reason: { kind: 'text', label: '理由', example: '服务稳定，群众满意' },
  grounds: {
    kind: 'someOf',
    label: '合计超过一年的理由',
    help: '财政部令第102号第二十四条；不续签的，不填写',
    words: termGrounds,
    optional: true,
  },
  budget: {
    kind: 'amount',
    label: '下一年度的预算',
    help: '不少于合同价款；不续签的，不填写',
    optional: true,
    example: '19650000',
  },
  document: {
    kind: 'text',
    label: '预算批复文号',
    help: '不续签的，不填写',
    max: 200,
    optional: true,
    example: '黄财社〔2027〕8号',
  },
  number: {
    kind: 'text',
    label: '续签的合同编号',
    help: '不续签的，不填写',
    max: 200,
    optional: true,
    example: '黄民购〔2027〕3号',
  },
} as const satisfies Fields
type DecideRenewal = DataOf<typeof fields>

/**
 * Near the end of a contract that may be renewed the purchaser says whether it is, and why. A renewal is another year of the same for the same price, with
 * money of its own; it is there once all who signed the contract have signed it before the end.
 */
export const decideRenewal = act<ContractState, ContractFact>()({
  name: 'DecideRenewal',
  says: '决定是否续签',
  by: ['purchaser'],
  happens: 'paper',
  fields,
  makes: ['RenewalDecided', 'RenewalReferred'],
  reliesOn: evaluationsBefore,
  always: [contractIsSigned, serviceHasStarted, serviceIsNotOver, renewalIsForeseen, renewalNotDecided],
  withData: [nothingSpeaksAgainstIt],
  after: (asked) => [happened(asked, 'ServiceStarted')],
  then: (data, asked) => {
    const { state, context } = asked
    const grade = gradeByNow(asked)
    const decided = decisionOf(data)
    const own = signatureOf('purchaser', context.actor.org)
    return [
      {
        type: 'RenewalDecided',
        key: data.renew ? 'renew' : 'end',
        data: { ...decided, ...(grade === undefined ? {} : { grade }) },
      },
      ...(data.renew ? signersOf(state).filter(({ by, org }) => signatureOf(by, org) !== own) : []).map((one) => ({
        type: 'RenewalReferred' as const,
        key: signatureOf(one.by, one.org),
        data: one,
      })),
    ]
  },
  offers: ({ state }) => (state.status === 'absent' ? {} : { budget: { value: state.asSigned.amount } }),
})

/** Where nothing is renewed there is nothing to say of its money. */
const decisionOf = ({ renew, reason, ...next }: DecideRenewal): RenewalDecision =>
  renew ? { renew, reason, ...next } : { renew, reason }

function nothingSpeaksAgainstIt(data: DecideRenewal, asked: Asked<ContractState>) {
  return faultsOfRenewal(decisionOf(data), asked)
}
