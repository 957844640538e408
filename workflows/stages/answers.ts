import type { ProcessKind, SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'

/** So much of a walk as answers are owed in, whatever its kind. */
type Beside = Pick<Walk<'challenge'>, 'each' | 'owe'>

/** Goes on with a process while whoever is asked for a word about what others put right, or registered, owes it; what nobody has answered is owed no more when the process is done. */
export const besideAnswers = <Kind extends ProcessKind>(
  it: Pick<Walk<Kind>, 'scope'>,
  rest: Promise<unknown>,
): Promise<unknown> => it.scope({ until: [], says: '流程已经办结' }, (beside) => Promise.race([rest, answers(beside)]))

const answers = (it: Beside): Promise<unknown> =>
  Promise.all([
    it.each('CorrectionReferred', (asked) => confirmCorrection(it, asked)),
    it.each('BreachQuestioned', (asked) => confirmRegistered(it, asked)),
  ])

/** A correction that others have built upon: each of them answers, until one says no, or it took effect by the supervising body's word. */
function confirmCorrection(it: Beside, asked: SlimFact): Promise<SlimFact> {
  const [version = '', bearer = '', org = ''] = (asked.key ?? '').split('/')
  return it.owe({
    rule: 'agreed:confirmation',
    says: '答复更正或者作废的申请',
    from: asked,
    bearer,
    act: 'ConfirmCorrection',
    doneBy: [`CorrectionConfirmed#${version}/${org}`, `CorrectionDeclined#${version}`, `CorrectionTookEffect#${version}`],
    in: asked.stream,
    subject: asked.stream,
    key: `${version}/${org}`,
  })
}

/** What was registered once it was overdue: the supervising body says whether it is so, where nobody else of the case has. */
function confirmRegistered(it: Beside, asked: SlimFact): Promise<SlimFact> {
  const [version = '', stream = ''] = (asked.key ?? '').split(' ')
  const about = stream as StreamId
  return it.owe({
    rule: 'agreed:confirmation',
    says: '确认逾期以后补登的事项',
    from: asked,
    bearer: 'supervisor',
    act: 'ConfirmRegistered',
    doneBy: [`RegisteredConfirmed#${version}`, `RegisteredDenied#${version}`],
    in: about,
    subject: about,
    key: version,
  })
}
