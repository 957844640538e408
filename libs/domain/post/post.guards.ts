import { dayOf, type Day } from '#kernel'
import type { Asked } from '../act.js'
import { contractOf, partOfStream } from '../contract/parent-contract.js'
import { siteOfPost } from '../contract/site-of-post.js'
import type { Parties } from '../context.js'
import { happened } from '../happened.js'
import { numberOf, type PostState } from './post.state.js'

/** The day on which the worker who is at the post now, or on the way to it, was deployed. */
export function deployedOn(asked: Asked<PostState>): Day | undefined {
  const deployed = happened(asked, 'WorkerDeployed', (key) => key === numberOf(asked.state))
  return deployed && dayOf(deployed)
}

/** The parties of the contract, with the host of this post's site alone: it takes the worker in, and sees who is there. */
export function partiesOfPost(asked: Asked<unknown>): Parties {
  const contract = contractOf(asked)
  const site = contract && siteOfPost(contract.terms, Number(partOfStream(asked.stream)))
  return { ...contract?.parties, ...(site === undefined ? {} : { host: [site.host] }) }
}
