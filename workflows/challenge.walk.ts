import { attemptAt, awardOf, type SlimFact } from '#domain/process'
import { streamKey, type StreamId } from '#kernel'
import type { Walk } from './kit/walk.js'
import { besideAnswers } from './stages/answers.js'
import { complain, handle } from './stages/complaint.js'

/**
 * One question (质疑): while it may affect the result the contract stands still; answered within seven working days (法 第五十三条), unless it is taken back. Where it was
 * right something follows for the purchase. Its asker may complain of the answer, or of having got none (法 第五十五条).
 */
export async function challengeWalk(it: Walk<'challenge'>): Promise<void> {
  await besideAnswers(it, answer(it))
  await it.act('CloseChallenge', it.id, {})
}

async function answer(it: Walk<'challenge'>): Promise<void> {
  const raised = await it.fact('QuestionRaised')
  const [caseId = ''] = streamKey(it.id).split('/')
  const question = `challenge/${streamKey(it.id)}` as const
  // Questions that were raised before their attempt was said are noted by nobody.
  const purchase = raised.key === null ? undefined : attemptAt(caseId, Number(raised.key))
  if (purchase !== undefined) await it.act('NoteQuestion', purchase, { question })
  const held = it.facts('ContractSuspended').map((lot) => `contract/${awardOf(caseId, lot.key ?? '1')}` as const)
  const stop = { key: it.id, rule: 'question-suspends', from: raised.on }
  await Promise.all(held.map((contract) => it.act('StopClock', contract, stop, contract)))
  const answered = await it.owe({
    rule: 'question-reply',
    says: '答复质疑',
    from: raised,
    bearer: 'purchaser',
    act: 'AnswerQuestion',
    doneBy: ['QuestionAnswered', 'QuestionWithdrawn', 'ComplaintRaised'],
  })
  // Who got no answer has complained: what the question held stands still until that has ended.
  const ended = answered.kind === 'ComplaintRaised' ? await handle(it, answered, purchase) : answered
  // Before anything runs on: what follows for the purchase.
  await follow(it, it.facts('QuestionUpheld'), caseId, '')
  await follow(it, it.facts('ComplaintUpheld'), caseId, 'complaint')
  await Promise.all(held.map((contract) => it.act('ResumeClock', contract, { key: it.id, until: ended.on }, contract)))
  if (answered.kind === 'QuestionAnswered' && answered.key !== 'final') {
    await complain(it, raised, purchase)
    await follow(it, it.facts('ComplaintUpheld'), caseId, 'complaint')
  }
  if (purchase !== undefined) await it.act('SettleQuestion', purchase, { question })
}

/** What was found right is asked for where it was questioned. */
async function follow(it: Walk<'challenge'>, upheld: readonly SlimFact[], caseId: string, as: string): Promise<void> {
  const question: StreamId = `challenge/${streamKey(it.id)}`
  for (const { key } of upheld) await it.act('RequireRemedy', attemptAt(caseId, Number(key)), { question }, as)
}
