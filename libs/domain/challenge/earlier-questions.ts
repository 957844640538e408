import { dayOf, streamKey, type StreamId } from '#kernel'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import type { Questioned, PurchaseStep } from './challenge.facts.js'
import { readChallenge, type ChallengeState } from './challenge.state.js'

/** A question's own part of its id: who asks, and the how manieth of theirs it is; undefined where it is none. */
function numberOf(stream: StreamId): { readonly caseId: string; readonly asker: string; readonly n: number } | undefined {
  const [caseId = '', own = ''] = streamKey(stream).split('/')
  const found = /^(.+)\.([1-9]\d?)$/.exec(own)
  return found ? { caseId, asker: found[1] ?? '', n: Number(found[2]) } : undefined
}

/** The questions of the same asker before this one. */
export function earlierQuestions(stream: StreamId): readonly StreamId[] {
  const own = numberOf(stream)
  if (own === undefined) return []
  return Array.from({ length: own.n - 1 }, (_, index): StreamId => `challenge/${own.caseId}/${own.asker}.${index + 1}`)
}

const statesOf = ({ stream, context }: Asked<ChallengeState>) =>
  earlierQuestions(stream).map((one) => readChallenge(context, one))

/** Everybody counts their own: a number that followed those of others would tell how many there are. */
export function numberFollows(asker: string, asked: Asked<ChallengeState>) {
  const there = statesOf(asked).filter(({ status }) => status !== 'absent').length
  const own = numberOf(asked.stream)
  return own?.asker === asker && own.n === there + 1
    ? undefined
    : refuse('QuestionMisnumbered', `质疑编号应为「提出的供应商.第几件」：${asker}.${own?.asker === asker ? there + 1 : 1}`)
}

/** What a question is about: the document, a step, or the result, of these lots. */
type Subject = {
  readonly about: Questioned
  readonly step?: PurchaseStep | undefined
  readonly lots: readonly string[]
  readonly attempt: number
}

/** 令94 第十条: where the document says so, all that is to be said of one step is said at once. */
export function askedAtOnce({ about, step, lots, attempt }: Subject, asked: Asked<ChallengeState>) {
  const { context } = asked
  const before = statesOf(asked).some(
    (one) =>
      one.status !== 'absent' &&
      one.about === about &&
      one.step === step &&
      one.attempt === attempt &&
      one.lots.some((lot) => lots.includes(lot)),
  )
  return before
    ? refuseByLaw(
        'QuestionsAtOnce',
        '采购文件要求一次性提出针对同一采购程序环节的质疑，已经提出过',
        context.law.citation('questioner', dayOf(context.at)),
      )
    : undefined
}
