import { siteOfPost, type AssignmentState, type ContractState } from '#domain'
import { streamKey, type Day, type StreamId } from '#kernel'
import { peopleOf } from '../case/case-people.js'
import { serviceOf } from '../case/case-service.js'
import { contractsStanding, stateSeen, type CaseFact } from '../reading/case-facts.service.js'
import type { MyServiceDto } from './my-service.dto.js'

/** The service of a contract as a unit has to do with it, without what is looked up elsewhere. */
export type OwnService = Omit<MyServiceDto, 'caseId' | 'provider' | 'opinions'> & {
  readonly contract: StreamId
  readonly provider: readonly string[]
}

/** The service of each signed contract of a case in which a unit is host or provider, by the facts that it may see. */
export function servicesOf(facts: readonly CaseFact[], org: string, today: Day): readonly OwnService[] {
  const [services, people] = [serviceOf(facts, today), peopleOf(facts, today)]
  return contractsStanding(facts).flatMap((contract): OwnService[] => {
    const state = stateSeen<ContractState>(contract, facts)
    if (state.status !== 'signed') return []
    const { parties, terms } = state
    const as = parties.provider?.includes(org) ? 'provider' : parties.host?.includes(org) ? 'host' : undefined
    const award = streamKey(contract)
    const service = services.find((one) => one.award === award)
    if (as === undefined || service === undefined) return []
    const isMine = (host: string | undefined): boolean => as === 'provider' || host === org
    const posts = people.find((one) => one.award === award)?.posts ?? []
    return [
      {
        ...service,
        contract,
        as,
        provider: parties.provider ?? [],
        posts: posts.map((post) => ({
          ...post,
          stream: `post/${award}/${post.n}`,
          mine: isMine(siteOfPost(terms, post.n)?.host),
        })),
        sites: terms.sites.map(({ site, host }) => {
          const stream: StreamId = `assignment/${award}/${site}`
          const { status, roomProvided } = stateSeen<AssignmentState>(stream, facts)
          return { says: `在${site}`, stream, status, room: roomProvided, mine: host === org }
        }),
      },
    ]
  })
}
