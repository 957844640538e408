import type { Day } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { PostFact } from './post.facts.js'

/** `workers`: how many have been deployed to it so far, the one there included. */
export type PostState = { readonly workers: number } & (
  | { readonly status: 'vacant' }
  | { readonly status: 'deployed'; readonly worker: string }
  | { readonly status: 'arrived'; readonly worker: string; readonly on: Day }
)

export const vacantPost: PostState = { status: 'vacant', workers: 0 }

export function evolvePost(state: PostState, fact: PostFact): PostState {
  switch (fact.type) {
    case 'WorkerDeployed':
      return { status: 'deployed', worker: fact.data.worker, workers: state.workers + 1 }
    case 'ArrivalConfirmed':
      return state.status === 'vacant' ? state : { ...state, status: 'arrived', on: fact.data.on }
    case 'WorkerLeft':
      return { status: 'vacant', workers: state.workers }
    default:
      return fact satisfies never
  }
}

/** The key of what happens to the worker that is there now, or of the next one's deployment. */
export const numberOf = ({ status, workers }: PostState): string => String(status === 'vacant' ? workers + 1 : workers)

/** A post as other streams see it. */
export const readPost = stateReader<PostState>('post', vacantPost, evolvePost)
