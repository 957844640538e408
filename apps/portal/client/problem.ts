import type { components } from './api.js'

/** Why the API did not answer as asked. */
export type Problem = components['schemas']['ProblemDto']

/** A problem that is thrown, so that a page shows it in its place. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

/** What is shown of something that went wrong: the API's own words, or that it was not reached. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return {
    type: 'about:blank',
    title: '没有连上服务器',
    status: 0,
    detail: '请检查网络后重试；已填写的内容都在，重复提交不会办理两次。',
    code: 'BadRequest',
    requestId: '',
  }
}
