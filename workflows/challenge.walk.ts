import { attemptAt, awardOf } from '#domain/process'
import { streamKey } from '#kernel'
import type { Walk } from './kit/walk.js'
import { besideAnswers } from './stages/answers.js'

/** One question (质疑): while it may affect the result the contract stands still; answered within seven working days (法 第五十三条), unless it is taken back. Where it was right something follows for the purchase. */
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
    doneBy: ['QuestionAnswered', 'QuestionWithdrawn'],
  })
  // Before anything runs on: what follows for the purchase.
  for (const { key } of it.facts('QuestionUpheld')) await it.act('RequireRemedy', attemptAt(caseId, Number(key)), { question })
  await Promise.all(held.map((contract) => it.act('ResumeClock', contract, { key: it.id, until: answered.on }, contract)))
  if (purchase !== undefined) await it.act('SettleQuestion', purchase, { question })
}
