import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'
import { assignmentAt, placeOf } from './staffing.js'

/**
 * The service starts when the last post has been reached, where there are none on the day agreed. A post at a site whose host refused does not hold
 * it up: whether it counts is decided when it is asked.
 */
export async function arrive(it: Walk<'contract'>, signed: SlimFact): Promise<SlimFact> {
  const posts = it.facts('PostAgreed')
  await Promise.all([
    ...posts.map((agreed) => {
      const { post, assignment } = placeOf(it, agreed)
      const refused = assignment === undefined ? [] : [{ kind: 'AssignmentRefused', in: assignment, key: '1' } as const]
      return it.either({ kind: 'ArrivalConfirmed', in: post }, ...refused)
    }),
    ...(posts.length > 0 ? [] : [prepare(it, signed)]),
  ])
  await it.act('StartService', it.id, {})
  return it.fact('ServiceStarted')
}

const prepare = (it: Walk<'contract'>, signed: SlimFact): Promise<SlimFact> =>
  it.window({ rule: 'agreed:preparation', says: '准备服务', from: signed, bearer: 'provider', act: 'RecordService' })

/** The provider taken in at each site, beside the service at the others, until that is over. */
export async function takeSites(it: Walk<'contract'>, signed: SlimFact, over: Promise<SlimFact>): Promise<void> {
  const sites = it.facts('SiteAgreed')
  await it.scope({ until: [], says: '服务期满' }, (service) =>
    Promise.race([over, Promise.all(sites.map((site) => takeSite(service, site.key ?? '', signed)))]),
  )
}

/** One site: the provider proposed to its host until it is taken in, and given a room. Whoever refuses has answered: the purchaser owes the next proposal. */
async function takeSite(it: Walk<'contract'>, site: string, signed: SlimFact): Promise<void> {
  const assignment = assignmentAt(it, site)
  let from = signed
  for (let round = 1; from.kind !== 'AssignmentAccepted'; round += 1) {
    const key = round === 1 ? site : `${site}.${round}`
    const proposed = await it.owe({
      rule: 'agreed:assignment',
      says: round === 1 ? '派驻机构' : '再次提出派驻',
      from,
      bearer: 'purchaser',
      act: 'ProposeAssignment',
      doneBy: 'AssignmentProposed',
      doneKey: String(round),
      in: assignment,
      key,
    })
    from = await it.owe({
      rule: 'agreed:assignment-reply',
      says: '落地单位答复',
      from: proposed,
      bearer: 'host',
      act: 'AcceptAssignment',
      doneBy: ['AssignmentAccepted', `AssignmentRefused#${round}`],
      in: assignment,
      key,
    })
  }
  await it.owe({
    rule: 'agreed:room',
    says: '提供服务场地',
    from,
    bearer: 'host',
    act: 'ProvideRoom',
    doneBy: 'RoomProvided',
    in: assignment,
    key: site,
  })
}
