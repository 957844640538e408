import { act, refuse, type Asked } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { MidTermCheckFact } from './mid-term-check.facts.js'
import type { MidTermCheckState } from './mid-term-check.state.js'

/** The provider answers an order; the purchaser then checks again. */
export const submitRectification = act<MidTermCheckState, MidTermCheckFact>()({
  name: 'SubmitRectification',
  says: '提交整改报告',
  by: ['provider'],
  happens: 'here',
  fields: {
    report: { kind: 'text', label: '整改报告', example: '三份个案计划已经补齐，并经服务对象确认' },
    evidence: { kind: 'file', label: '整改材料' },
  },
  makes: ['RectificationSubmitted'],
  always: [contractIsInForce, rectificationIsOrdered],
  then: ({ report, evidence }, { state }) => [
    { type: 'RectificationSubmitted', key: String(state.rounds), data: { report, evidence } },
  ],
})

function rectificationIsOrdered({ state }: Asked<MidTermCheckState>) {
  if (state.status === 'rectifying') return undefined
  return state.status === 'rechecking'
    ? refuse('RectificationAlreadySubmitted', '整改报告已经提交，等待复查')
    : refuse('NothingToRectify', '没有需要整改的事项')
}
