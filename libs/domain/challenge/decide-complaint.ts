import { dayOf } from '#kernel'
import { act, refuse, refuseByLaw, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { rejections, remedies, type ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { complainedOn, complaintIsAccepted, complaintIsOpen, complaintIsRaised } from './complaint.guards.js'
import { complaintRemedyFits, contractsOf, follows, questionedBy } from './remedy.guards.js'

const fields = {
  upheld: { kind: 'flag', label: '投诉是否成立', example: false },
  remedy: {
    kind: 'oneOf',
    label: '成立后的处理',
    help: '政府采购法实施条例第七十一条，财政部令第94号第三十一、三十二条',
    words: remedies,
    when: { field: 'upheld', is: true },
    example: 'runAgain',
  },
  ground: {
    kind: 'oneOf',
    label: '驳回的理由',
    words: rejections,
    when: { field: 'upheld', is: false },
    example: 'unfounded',
  },
  decision: { kind: 'text', label: '处理决定', example: '投诉事项缺乏事实依据，驳回投诉' },
  number: { kind: 'text', label: '处理决定书文号', max: 200, example: '黄财采诉〔2026〕6号' },
  address: { kind: 'text', label: '公告处理决定的地址', max: 500, example: 'https://www.ccgp-anhui.gov.cn/ts/6.html' },
} as const satisfies Fields
type DecideComplaint = DataOf<typeof fields>

/** Finance decides a complaint (法 第五十六条: thirty working days), and announces it (条例 第五十八条). Where it is right it says what follows for the purchase. */
export const decideComplaint = act<ChallengeState, ChallengeFact>()({
  name: 'DecideComplaint',
  says: '作出投诉处理决定',
  by: ['finance'],
  happens: { platform: 'paper', here: 'paper' },
  fields,
  makes: ['ComplaintUpheld', 'ComplaintDecided'],
  reliesOn: (stream, state) => [...questionedBy(stream, state), ...contractsOf(state)],
  always: [complaintIsRaised, complaintIsOpen, complaintIsAccepted],
  withData: [complaintRemedyFits, upheldSaysWhatFollows],
  terms: ({ context, stream }) => {
    const from = complainedOn(context, stream)
    return from === undefined ? [] : [{ rule: 'complaint-decision', from }]
  },
  then: (data, { state }) => {
    const { remedy } = data
    return [
      ...(state.status !== 'absent' && data.upheld && follows(remedy)
        ? [{ type: 'ComplaintUpheld' as const, key: String(state.attempt), data: { attempt: state.attempt, remedy } }]
        : []),
      { type: 'ComplaintDecided', data },
    ]
  },
})

/** What is upheld has its consequence, what is not its ground (令94 第二十九条, 条例 第五十七条). */
function upheldSaysWhatFollows(
  ...[{ upheld, remedy, ground }, { context }]: Parameters<DataGuard<ChallengeState, DecideComplaint>>
) {
  if (upheld) return remedy === undefined ? refuse('RemedyMissing', '请写明成立后的处理') : undefined
  return ground === undefined
    ? refuseByLaw('GroundMissing', '请写明驳回的理由', context.law.citation('complaint-rejection', dayOf(context.at)))
    : undefined
}
