import type { Day } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { PostFact } from './post.facts.js'

export type PostState =
  | { readonly status: 'vacant' }
  | { readonly status: 'deployed'; readonly worker: string }
  | { readonly status: 'arrived'; readonly worker: string; readonly on: Day }

export const vacantPost: PostState = { status: 'vacant' }

export function evolvePost(state: PostState, fact: PostFact): PostState {
  switch (fact.type) {
    case 'WorkerDeployed':
      return { status: 'deployed', worker: fact.data.worker }
    case 'ArrivalConfirmed':
      return state.status === 'vacant' ? state : { status: 'arrived', worker: state.worker, on: fact.data.on }
    default:
      return fact satisfies never
  }
}

/** A post as other streams see it. */
export const readPost = stateReader<PostState>('post', vacantPost, evolvePost)
