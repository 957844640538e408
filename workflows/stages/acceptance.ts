import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'
import { appliedLaw } from './signing.js'

/** The acceptance of what was performed, and its publication. */
export async function accept(it: Walk<'contract'>, from: SlimFact): Promise<SlimFact> {
  const found = await it.owe({
    rule: 'agreed:acceptance',
    says: '履约验收',
    from,
    bearer: 'purchaser',
    act: 'AcceptContract',
    doneBy: ['AcceptancePassed', 'ItemsTurnedDown#1'],
  })
  const accepted = found.kind === 'AcceptancePassed' ? found : await putRight(it, found)
  return it.owe({
    rule: await publicationRule(it),
    says: '公告验收结果',
    from: accepted,
    bearer: 'purchaser',
    act: 'PublishAcceptance',
    doneBy: 'AcceptancePublished',
  })
}

/** What was turned down is put right, then accepted again as far as it is; also without that, once the time for it is over. */
async function putRight(it: Walk<'contract'>, turnedDown: SlimFact): Promise<SlimFact> {
  const left = await it.scope({ until: [{ kind: 'AcceptancePassed' }], says: '已经验收' }, async (open) => {
    let found = turnedDown
    for (let round = 1; found.kind === 'ItemsTurnedDown'; round += 1) {
      const key = String(round)
      const rectified = await open.owe({
        rule: 'agreed:acceptance-rectification',
        says: '验收整改',
        from: found,
        bearer: 'provider',
        act: 'ReportRectified',
        doneBy: 'ItemsRectified',
        doneKey: key,
        key,
      })
      found = await open.owe({
        rule: 'agreed:re-acceptance',
        says: '再次验收',
        from: rectified,
        bearer: 'purchaser',
        act: 'AcceptContract',
        doneBy: ['AcceptancePassed', `ItemsTurnedDown#${round + 1}`],
        key,
      })
    }
    return found
  })
  return 'endedBy' in left ? left.endedBy : left.done
}

/** A service year of a contract that is paid by the year: accepted by itself once it is over, and published. */
export async function acceptYear(it: Walk<'contract'>, year: string, from: SlimFact): Promise<SlimFact> {
  const accepted = await it.owe({
    rule: 'agreed:year-acceptance',
    says: `第${year}服务年度验收`,
    from,
    bearer: 'purchaser',
    act: 'AcceptYear',
    doneBy: 'YearAccepted',
    doneKey: year,
    key: year,
  })
  return it.owe({
    rule: await publicationRule(it),
    says: `公告第${year}服务年度验收结果`,
    from: accepted,
    bearer: 'purchaser',
    act: 'PublishYearAcceptance',
    doneBy: 'YearAcceptancePublished',
    doneKey: year,
    key: year,
  })
}

/** By law for a service to the public after a statutory purchase, else as agreed. */
const publicationRule = async (it: Walk<'contract'>): Promise<string> =>
  (await appliedLaw(it)).key === 'public' ? 'acceptance-publication' : 'agreed:acceptance-publication'
