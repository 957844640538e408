import { act, refuse, type Asked } from '../act.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

/** Closes the purchase after its awards, or after what failed was given up. */
export const closeProcurement = act<ProcurementState, ProcurementFact>()({
  name: 'CloseProcurement',
  says: '采购办结',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['ProcurementClosed'],
  always: [procurementHasEnded, questionsAreSettled],
  then: (_data, { state }) => [{ type: 'ProcurementClosed', data: { outcome: hasAward(state) ? 'awarded' : 'failed' } }],
})

const hasAward = (state: ProcurementState): boolean =>
  state.status !== 'absent' && Object.values(state.lots).some(({ awarded }) => awarded !== undefined)

/** As long as something may follow from a question the purchase is not over. */
function questionsAreSettled({ state }: Asked<ProcurementState>) {
  return state.status !== 'absent' && state.questions.length > 0
    ? refuse('QuestionsUnsettled', `尚有${state.questions.length}项质疑没有处理完毕`, { owner: { role: 'purchaser' } })
    : undefined
}

function procurementHasEnded({ state }: Asked<ProcurementState>) {
  switch (state.status) {
    case 'absent':
      return refuse('NoProcurement', '采购尚未启动')
    case 'open':
      return refuse('ProcurementStillOpen', '采购尚未有结果')
    case 'failed':
      return refuse('FailureNotAnswered', '采购失败后尚未决定重新采购或者撤销项目', { owner: { role: 'purchaser' } })
    case 'repeated':
      return refuse('ProcurementRepeated', '本次采购由下一次采购接续')
    case 'closed':
      return refuse('ProcurementClosed', '采购已经办结')
    default:
      return undefined
  }
}
