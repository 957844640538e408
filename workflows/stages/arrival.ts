import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'

/** Assignment and staffing side by side, per site and per post; the service year starts when the last post has arrived. */
export async function arrive(it: Walk<'contract'>, signed: SlimFact): Promise<SlimFact> {
  const award = it.id.slice('contract/'.length)
  await Promise.all([
    ...it.facts('SiteAgreed').map(async (site) => {
      const key = site.key ?? ''
      const assignment = `assignment/${award}/${key}` as const
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
    }),
    ...it.facts('PostAgreed').map(async (agreed) => {
      const key = agreed.key ?? ''
      const post = `post/${award}/${key}` as const
      const deployed = await it.owe({
        rule: 'agreed:deployment',
        says: '派出社工',
        from: signed,
        bearer: 'provider',
        act: 'DeployWorker',
        doneBy: 'WorkerDeployed',
        in: post,
        key,
      })
      await it.owe({
        rule: 'agreed:arrival',
        says: '确认社工到岗',
        from: deployed,
        bearer: 'host',
        act: 'ConfirmArrival',
        doneBy: 'ArrivalConfirmed',
        in: post,
        key,
      })
    }),
  ])
  await it.act('contract.startService', it.id, {})
  return it.fact('ServiceStarted')
}
