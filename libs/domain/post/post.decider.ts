import { contractOfStream } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { confirmArrival } from './confirm-arrival.js'
import { deployWorker } from './deploy-worker.js'
import { postFacts, type PostFact } from './post.facts.js'
import { evolvePost, vacantPost, type PostState } from './post.state.js'

/** `post/<award>/<n>`: one post of a contract and who fills it. */
export const post = stream<PostState, PostFact>({
  kind: 'post',
  parent: contractOfStream,
  initial: vacantPost,
  evolve: evolvePost,
  facts: postFacts,
  acts: [deployWorker, confirmArrival],
})
