import type { SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'

type About = { readonly subject: StreamId; readonly in: StreamId }

/** A purchase below the limit, by the unit's own rule: quotes asked for, decided lot by lot, the result shown. Gives the end of each lot. */
export async function byOwnRule(it: Walk<'purchase'>, about: About, own: SlimFact): Promise<readonly SlimFact[]> {
  const from = own.key === 'direct' ? own : await invite(it, about, own)
  return Promise.all(it.facts('LotOffered', { in: about.in }).map(({ key }) => decide(it, about, from, key ?? '')))
}

const invite = (it: Walk<'purchase'>, about: About, from: SlimFact): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:quotes-invitation',
    says: '邀请报价',
    from,
    bearer: 'purchaser',
    ...about,
    act: 'InviteQuotes',
    doneBy: 'QuotesInvited',
  })

/** One lot. Where nobody else was asked the decision makes the award; else its result is shown first. */
async function decide(it: Walk<'purchase'>, about: About, from: SlimFact, lot: string): Promise<SlimFact> {
  const of = { ...about, key: lot, doneKey: lot }
  const decided = await it.owe({
    rule: 'agreed:own-decision',
    says: '作出采购决定',
    from,
    bearer: 'purchaser',
    ...of,
    act: 'DecideOwnPurchase',
    doneBy: ['OwnPurchaseDecided', 'LotFailed'],
  })
  if (decided.kind === 'LotFailed' || from.kind === 'OwnWayTaken') return decided
  const shown = await it.owe({
    rule: 'agreed:show-result',
    says: '公示采购结果',
    from: decided,
    bearer: 'purchaser',
    ...of,
    act: 'ShowResult',
    doneBy: 'OwnResultShown',
  })
  await it.window({
    rule: 'agreed:showing',
    says: '采购结果公示期',
    from: shown,
    bearer: 'purchaser',
    ...about,
    key: lot,
    act: 'ShowResult',
  })
  await it.act('MakeAward', about.in, { lot }, lot)
  return shown
}
