import type { Due } from '#kernel'
import type { DueQuestion, Law } from './law.js'

/** A due that a new holiday list, override, entry or pack changes: the question, what it was, what it is. */
export type ChangedDue<Question extends DueQuestion = DueQuestion> = {
  readonly question: Question
  readonly was: Due
  readonly is: Due
}

/** Of many open dues those whose day, or whose being provisional, differs between two states of the law: the terms to be redated. */
export function changedDues<Question extends DueQuestion>(
  before: Law,
  after: Law,
  questions: readonly Question[],
): readonly ChangedDue<Question>[] {
  return questions
    .map((question) => ({ question, was: before.due(question), is: after.due(question) }))
    .filter(({ was, is }) => was.at !== is.at || was.provisional !== is.provisional || was.entry !== is.entry)
}
