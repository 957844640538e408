import type { Day } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { PostFact } from './post.facts.js'

/** Days on which nobody was there: from the first without a worker until the next one came (that day not included), or on. */
type Vacancy = { readonly from: Day; readonly until?: Day }

/** `workers`: how many have been deployed to it so far, the one there included. `vacancies`: since somebody left, or was found not to have come. */
export type PostState = { readonly workers: number; readonly vacancies: readonly Vacancy[] } & (
  | { readonly status: 'vacant' }
  | { readonly status: 'deployed'; readonly worker: string }
  | { readonly status: 'arrived'; readonly worker: string; readonly on: Day }
)

export const vacantPost: PostState = { status: 'vacant', workers: 0, vacancies: [] }

export function evolvePost(state: PostState, fact: PostFact): PostState {
  switch (fact.type) {
    case 'WorkerDeployed':
      return { status: 'deployed', worker: fact.data.worker, workers: state.workers + 1, vacancies: state.vacancies }
    case 'ArrivalConfirmed':
      return state.status === 'vacant'
        ? state
        : { ...state, status: 'arrived', on: fact.data.on, vacancies: filled(state, fact.data.on) }
    case 'WorkerLeft':
      return { status: 'vacant', workers: state.workers, vacancies: left(state, fact.data.on) }
    default:
      return fact satisfies never
  }
}

const filled = ({ vacancies }: PostState, until: Day): readonly Vacancy[] =>
  vacancies.map((one) => (one.until === undefined ? { ...one, until } : one))

/** Who left without having come leaves it as vacant as it was. */
const left = ({ vacancies }: PostState, from: Day): readonly Vacancy[] =>
  vacancies.some(({ until }) => until === undefined) ? vacancies : [...vacancies, { from }]

/** The key of what happens to the worker that is there now, or of the next one's deployment. */
export const numberOf = ({ status, workers }: PostState): string => String(status === 'vacant' ? workers + 1 : workers)

/** A post as other streams see it. */
export const readPost = stateReader<PostState>('post', vacantPost, evolvePost)
