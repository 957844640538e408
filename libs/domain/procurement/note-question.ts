import { streamKey, type StreamId } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import { readChallenge } from '../challenge/challenge.state.js'
import type { DataOf, Fields } from '../field.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  question: { kind: 'stream', label: '质疑', of: 'challenge' },
} as const satisfies Fields
type NoteQuestion = DataOf<typeof fields>
type Guarded = Parameters<DataGuard<ProcurementState, NoteQuestion>>

/** How a purchase calls a question: its asker and which of theirs it is. */
const keyOfQuestion = (question: StreamId): string => streamKey(question).split('/')[1] ?? ''

/** A question is raised: the purchase is not over before it is settled. Asked by the question's process. */
export const noteQuestion = act<ProcurementState, ProcurementFact>()({
  name: 'NoteQuestion',
  says: '收到质疑',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['QuestionNoted'],
  reliesOn: (_stream, _state, data) => (data ? [data.question] : []),
  always: [],
  withData: [questionIsRaised],
  then: ({ question }) => [{ type: 'QuestionNoted', key: keyOfQuestion(question), data: { question } }],
})

function questionIsRaised(...[{ question }, { context }]: Guarded) {
  return readChallenge(context, question).status === 'absent'
    ? refuse('NoQuestion', '没有这项质疑', { owner: { role: 'provider' } })
    : undefined
}

/** Nothing more follows from a question: what was to follow has been asked for. Asked by the question's process. */
export const settleQuestion = act<ProcurementState, ProcurementFact>()({
  name: 'SettleQuestion',
  says: '质疑处理完毕',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['QuestionSettled'],
  always: [],
  withData: [questionIsNoted],
  then: ({ question }) => [{ type: 'QuestionSettled', key: keyOfQuestion(question), data: { question } }],
})

function questionIsNoted(...[{ question }, { state }]: Guarded) {
  return state.status !== 'absent' && state.questions.includes(question)
    ? undefined
    : refuse('QuestionNotNoted', '本次采购没有这项未了的质疑')
}
