import { refuse, type Asked } from '../act.js'
import { contractOf, partOfStream, termsOf } from '../contract/parent-contract.js'
import type { Parties } from '../context.js'
import type { AssignmentState } from './assignment.state.js'

/** The host of this one site among the hosts of the contract. */
export function partiesOfSite(asked: Asked<unknown>): Parties {
  const contract = contractOf(asked)
  const host = termsOf(asked)?.sites.find(({ site }) => site === partOfStream(asked.stream))?.host
  return { ...contract?.parties, host: host === undefined ? [] : [host] }
}

export function siteIsAgreed(asked: Asked<AssignmentState>) {
  const sites = termsOf(asked)?.sites
  return sites === undefined || sites.some(({ site }) => site === partOfStream(asked.stream))
    ? undefined
    : refuse('NotASiteOfThisContract', `合同没有约定服务地点${partOfStream(asked.stream)}`)
}

export function assignmentAwaitsReply({ state }: Asked<AssignmentState>) {
  if (state.status === 'proposed') return undefined
  if (state.status === 'accepted') return refuse('AssignmentAlreadyAccepted', '落地单位已经接收')
  return refuse('AssignmentNotProposed', '购买主体尚未提出派驻', { owner: { role: 'purchaser' } })
}
