import { at } from '#kernel'
import type { Autopilots, Duty, PlannedAct, World } from './autopilot.js'
import { runs } from './award.js'
import { does, isOnPlatform } from './doing.js'
import { paperOf } from './invented.js'
import { attemptNumber } from './parts.js'
import { personFor, wholeLineOf } from './persons.js'
import { caseStream } from './purchase.js'
import { exceptionsAt, minutesAfter } from './when.js'
import { amendmentOf } from '../../programme/index.js'

const amendment = (duty: Duty, world: World) => amendmentOf(world.programme.exceptions, wholeLineOf(duty, world))

/** What a supplier asks of the document that it got before; on the platform whoever runs the purchase registers it. */
function asked(duty: Duty, world: World): readonly PlannedAct[] {
  const question = amendment(duty, world)
  if (question === undefined || attemptNumber(duty) > 1) return []
  const on = at(question.raised, exceptionsAt)
  const onPlatform = isOnPlatform(duty, world)
  const common = {
    person: onPlatform ? runs(duty, world) : personFor(world, question.by),
    paper: true,
    part: question.by,
  }
  const provider = onPlatform ? { provider: question.by } : {}
  return [
    does(duty, world, {
      ...common,
      act: 'ObtainDocument',
      stream: caseStream(duty),
      on: minutesAfter(on, -10),
      says: '获取采购文件',
      body: provider,
    }),
    does(duty, world, {
      ...common,
      act: 'RaiseQuestion',
      stream: `challenge/${duty.caseId ?? ''}/${question.by}.1`,
      on,
      says: '对采购文件提出质疑',
      body: {
        ...provider,
        about: question.about,
        matter: question.why ?? question.about,
        letter: paperOf(world, `${duty.caseId ?? ''}/question`).hash,
        mayAffectResult: false,
      },
    }),
  ]
}

/** A question on the document that is right, from its letter to the amendment that it asks for. */
export const questionAutopilots: Autopilots = {
  ObtainDocument: asked,
  AnswerQuestion: (duty, world) => {
    const question = amendment(duty, world)
    if (question === undefined) return []
    const body = { upheld: true, remedy: 'amend', answer: question.why ?? '质疑成立', number: `${duty.caseId ?? ''}-质疑答复` }
    const on = at(question.answered, exceptionsAt)
    return [
      does(duty, world, {
        act: 'AnswerQuestion',
        stream: duty.subject,
        person: runs(duty, world),
        on,
        says: '答复质疑',
        body,
        paper: true,
      }),
    ]
  },
  AmendDocument: (duty, world) => {
    const question = amendment(duty, world)
    if (question === undefined) return []
    const { issued, bidsDue, why = '质疑成立' } = question
    return [
      does(duty, world, {
        act: 'AmendDocument',
        stream: caseStream(duty),
        person: runs(duty, world),
        on: at(issued, exceptionsAt),
        says: '更正采购文件',
        body: { document: paperOf(world, `${duty.caseId ?? ''}/amended`), changes: why, affectsBids: true, bidsDue },
        paper: true,
      }),
    ]
  },
}
