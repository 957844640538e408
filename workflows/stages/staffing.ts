import type { SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'

/** The stream of what is agreed with the host of a site. */
export const assignmentAt = (it: Pick<Walk<'contract'>, 'id'>, site: string): StreamId =>
  `assignment/${it.id.slice('contract/'.length)}/${site}`

/** A post that was agreed: its number, its stream, and where it has a site, that of the site's assignment (its key: `2/tx-ly`). */
export function placeOf(it: Pick<Walk<'contract'>, 'id'>, agreed: SlimFact) {
  const [key = '', site] = (agreed.key ?? '').split('/')
  const post: StreamId = `post/${it.id.slice('contract/'.length)}/${key}`
  return { key, post, assignment: site === undefined ? undefined : assignmentAt(it, site) }
}

/** Keeps every post filled until the service is over: then nobody is owed for one that is vacant. */
export async function staff(it: Walk<'contract'>, signed: SlimFact, over: Promise<SlimFact>): Promise<void> {
  const posts = it.facts('PostAgreed')
  await it.scope({ until: [], says: '服务期满' }, (service) =>
    Promise.race([over, ...posts.map((agreed) => keepFilled(service, agreed, signed))]),
  )
}

/** One post. Where its host refuses to take anybody in, nobody is owed for it until it does: then by the day that was agreed instead. */
async function keepFilled(it: Walk<'contract'>, agreed: SlimFact, signed: SlimFact): Promise<unknown> {
  const { assignment } = placeOf(it, agreed)
  if (assignment === undefined) return oneAfterAnother(it, agreed, signed)
  await it.scope({ until: [{ kind: 'AssignmentRefused', in: assignment, key: '1' }], says: '落地单位不接收' }, (open) =>
    oneAfterAnother(open, agreed, signed),
  )
  return oneAfterAnother(it, agreed, await it.fact('AssignmentAccepted', { in: assignment }), 'moved-')
}

/** One worker after another: deployed, arrived, there until the post is left; then the next is owed from the report of that. `first`: which term the first has. */
async function oneAfterAnother(
  it: Walk<'contract'>,
  agreed: SlimFact,
  start: SlimFact,
  first: '' | 'moved-' = '',
): Promise<never> {
  const { key, post } = placeOf(it, agreed)
  let from = start
  for (let n = 1; ; n += 1) {
    const left = await it.scope(
      { until: [{ kind: 'WorkerLeft', in: post, key: String(n) }], says: '社工离岗' },
      async (filled): Promise<never> => {
        const term = n === 1 ? first : ''
        const deployed = await filled.owe({
          rule: `agreed:${term}deployment`,
          says: n === 1 ? '派出社工' : '补派社工',
          from,
          bearer: 'provider',
          act: 'DeployWorker',
          doneBy: 'WorkerDeployed',
          doneKey: String(n),
          in: post,
          key,
          anew: n > 1,
        })
        await filled.owe({
          rule: `agreed:${term}arrival`,
          says: '确认社工到岗',
          from: arrivalFrom(deployed, from),
          bearer: 'host',
          act: 'ConfirmArrival',
          doneBy: 'ArrivalConfirmed',
          doneKey: String(n),
          in: post,
          key,
          anew: n > 1,
        })
        return untilLeft()
      },
    )
    if ('endedBy' in left) from = left.endedBy
  }
}

/** An arrival is counted from the deployment; where a day was agreed instead of the contract's, and it is not past, from what says so. */
const arrivalFrom = (deployed: SlimFact, from: SlimFact): SlimFact =>
  from.kind === 'AssignmentAccepted' && from.due !== undefined && deployed.on <= from.due ? from : deployed

/** What a post waits for while its worker is there: the end of its scope. */
const untilLeft = (): Promise<never> => new Promise(() => undefined)
