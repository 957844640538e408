import { sinceSigned } from '../contract/parent-contract.js'
import { happened } from '../happened.js'
import { stream } from '../stream.js'
import { postStream } from './post.stream.js'
import { confirmArrival } from './confirm-arrival.js'
import { deployWorker } from './deploy-worker.js'
import type { PostFact } from './post.facts.js'
import { partiesOfPost } from './post.guards.js'
import { evolvePost, vacantPost, type PostState } from './post.state.js'
import { reportWorkerLeft } from './report-worker-left.js'

/** The states and acts of a post. */
export const post = stream<PostState, PostFact>(postStream, {
  initial: vacantPost,
  evolve: evolvePost,
  parties: partiesOfPost,
  since: (asked) => [...sinceSigned(asked), happened(asked, 'WorkerDeployed')],
  acts: [deployWorker, confirmArrival, reportWorkerLeft],
  takes: (state, post) =>
    state.status === 'vacant'
      ? undefined
      : {
          owner: `practitioner/${state.worker}`,
          act: 'TakeWorker',
          data: { post, ...(state.status === 'arrived' ? { on: state.on } : {}) },
        },
})
