import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'
import { postOf } from './staffing.js'

/**
 * The provider at its sites, side by side with the filling of the posts; the service starts when the last post has been reached, where there are
 * none on the day agreed.
 */
export async function arrive(it: Walk<'contract'>, signed: SlimFact): Promise<SlimFact> {
  const posts = it.facts('PostAgreed')
  await Promise.all([
    ...it.facts('SiteAgreed').map((site) => takeSite(it, site.key ?? '', signed)),
    ...posts.map((agreed) => it.either({ kind: 'ArrivalConfirmed', in: postOf(it, agreed) })),
    ...(posts.length > 0 ? [] : [prepare(it, signed)]),
  ])
  await it.act('StartService', it.id, {})
  return it.fact('ServiceStarted')
}

const prepare = (it: Walk<'contract'>, signed: SlimFact): Promise<SlimFact> =>
  it.window({ rule: 'agreed:preparation', says: '准备服务', from: signed, bearer: 'provider', act: 'RecordService' })

/** One site: the provider proposed, taken in by the host, given a room. */
async function takeSite(it: Walk<'contract'>, key: string, signed: SlimFact): Promise<void> {
  const assignment = `assignment/${it.id.slice('contract/'.length)}/${key}` as const
  const proposed = await it.owe({
    rule: 'agreed:assignment',
    says: '派驻机构',
    from: signed,
    bearer: 'purchaser',
    act: 'ProposeAssignment',
    doneBy: 'AssignmentProposed',
    in: assignment,
    key,
  })
  const accepted = await it.owe({
    rule: 'agreed:assignment-reply',
    says: '落地单位接收',
    from: proposed,
    bearer: 'host',
    act: 'AcceptAssignment',
    doneBy: 'AssignmentAccepted',
    in: assignment,
    key,
  })
  await it.owe({
    rule: 'agreed:room',
    says: '提供服务场地',
    from: accepted,
    bearer: 'host',
    act: 'ProvideRoom',
    doneBy: 'RoomProvided',
    in: assignment,
    key,
  })
}
