import type { SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'

/** The stream of a post that was agreed. */
export const postOf = (it: Pick<Walk<'contract'>, 'id'>, agreed: SlimFact): StreamId =>
  `post/${it.id.slice('contract/'.length)}/${agreed.key ?? ''}`

/** Keeps every post filled until the service is over: then nobody is owed for one that is vacant. */
export async function staff(it: Walk<'contract'>, signed: SlimFact, over: Promise<SlimFact>): Promise<void> {
  const posts = it.facts('PostAgreed')
  await it.scope({ until: [], says: '服务期满' }, (service) =>
    Promise.race([over, ...posts.map((agreed) => keepFilled(service, agreed, signed))]),
  )
}

/** One post, one worker after another: deployed, arrived, there until it is left; then the next is owed from the report of that. */
async function keepFilled(it: Walk<'contract'>, agreed: SlimFact, signed: SlimFact): Promise<never> {
  const post = postOf(it, agreed)
  const key = agreed.key ?? ''
  let from = signed
  for (let n = 1; ; n += 1) {
    const left = await it.scope(
      { until: [{ kind: 'WorkerLeft', in: post, key: String(n) }], says: '社工离岗' },
      async (filled): Promise<never> => {
        const deployed = await filled.owe({
          rule: 'agreed:deployment',
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
          rule: 'agreed:arrival',
          says: '确认社工到岗',
          from: deployed,
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

/** What a post waits for while its worker is there: the end of its scope. */
const untilLeft = (): Promise<never> => new Promise(() => undefined)
