import { dayOf, type StreamId } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readProcurement } from '../procurement/procurement.state.js'
import { remedies, type ChallengeFact } from './challenge.facts.js'
import { attemptQuestioned, type ChallengeState } from './challenge.state.js'

const fields = {
  upheld: { kind: 'flag', label: '质疑是否成立', example: false },
  remedy: {
    kind: 'oneOf',
    label: '成立后的处理',
    help: '财政部令第94号第十六条',
    words: remedies,
    when: { field: 'upheld', is: true },
    example: 'amend',
  },
  answer: { kind: 'text', label: '答复内容', example: '业绩要求对应服务清单第三项，质疑不成立' },
  number: { kind: 'text', label: '答复文号', max: 200, example: '黄民复〔2026〕3号' },
} as const satisfies Fields
type AnswerQuestion = DataOf<typeof fields>

/** Answers in writing; it may not refuse to take the question (法 第五十三条). Where it was right, it says what follows for the purchase. */
export const answerQuestion = act<ChallengeState, ChallengeFact>()({
  name: 'AnswerQuestion',
  says: '答复质疑',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields,
  makes: ['QuestionUpheld', 'QuestionAnswered'],
  reliesOn: (stream, state) => questionedBy(stream, state),
  always: [isOpen],
  withData: [remedyFits],
  terms: ({ context, stream }) =>
    context.others
      .facts(stream)
      .filter((fact) => fact.kind === 'QuestionRaised')
      .map((fact) => ({ rule: 'question-reply', from: fact.on })),
  then: (data, { state }) => {
    const { remedy } = data
    const follows = state.status !== 'absent' && data.upheld && remedy !== undefined && remedy !== 'goOn'
    return [
      ...(follows
        ? [{ type: 'QuestionUpheld' as const, key: String(state.attempt), data: { attempt: state.attempt, remedy } }]
        : []),
      { type: 'QuestionAnswered', data },
    ]
  },
})

/** The attempt at the purchase that a question is about. */
const questionedBy = (stream: StreamId, state: ChallengeState): readonly StreamId[] =>
  state.status === 'absent' ? [] : [attemptQuestioned(stream, state.attempt)]

function isOpen({ state }: Asked<ChallengeState>) {
  if (state.status === 'absent') return refuse('NoQuestion', '没有这项质疑')
  return state.status === 'open' ? undefined : refuse('QuestionAlreadyAnswered', '质疑已经答复')
}

/** 令94 第十六条: a document is amended as long as nothing was opened under it; a step or a result is not cured by amending it. */
function remedyFits(...[{ upheld, remedy }, { state, stream, context }]: Parameters<DataGuard<ChallengeState, AnswerQuestion>>) {
  if (state.status === 'absent' || !upheld || remedy === undefined || remedy === 'goOn') return undefined
  const ofDocument = state.about === '采购文件'
  const basis = context.law.citation('challenge-remedy', dayOf(context.at), ofDocument ? '质疑文件' : '质疑过程结果')
  const [purchase] = questionedBy(stream, state).map((one) => readProcurement(context, one))
  const lots = purchase === undefined || purchase.status === 'absent' ? [] : Object.values(purchase.lots)
  if (remedy === 'amend' && !ofDocument)
    return refuseByLaw('RemedyDoesNotFit', '对采购过程和结果的质疑成立的，另行确定供应商或者重新开展采购活动', basis)
  if (remedy === 'amend' && lots.some(({ opened, failed }) => opened ?? failed))
    return refuseByLaw('RemedyDoesNotFit', '响应文件已经开启，应当修改采购文件后重新开展采购活动', basis)
  return remedy === 'nextCandidate' && ofDocument
    ? refuseByLaw('RemedyDoesNotFit', '对采购文件的质疑成立的，修改采购文件后继续，或者重新开展采购活动', basis)
    : undefined
}
