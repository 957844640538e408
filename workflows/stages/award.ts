import { awardOf, lotOfNth, nthOfLot, type SlimFact } from '#domain/process'
import { streamKey, type StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'

type About = { readonly subject: StreamId; readonly in: StreamId }

/** What is told of a lot on its way: its published result, and what is owed beside the rest. */
type Tells = { readonly published: (result: SlimFact) => void; readonly beside: Promise<unknown>[] }

/**
 * One lot. `result`: its result once it is first published, or its failure; `end`: the same once no question can set it aside any more; `reported`:
 * once every change of it is.
 */
export function award(it: Walk<'purchase'>, about: About, lot: string) {
  let published: Tells['published'] = () => undefined
  const first = new Promise<SlimFact>((resolve) => (published = resolve))
  const beside: Promise<unknown>[] = []
  const end = wholeLot(it, about, lot, { published, beside })
  return { result: Promise.race([first, end]), end, reported: end.then(() => Promise.all(beside)) }
}

/** A lot to its end: opening → evaluation → round by round its award, until one stands or the lot has failed. */
async function wholeLot(it: Walk<'purchase'>, about: About, lot: string, tells: Tells): Promise<SlimFact> {
  const bids = await it.either({ kind: 'BidsOpened', in: about.in, key: lot }, { kind: 'LotFailed', in: about.in, key: lot })
  if (bids.kind === 'LotFailed') return bids
  let from = await it.owe({
    rule: 'agreed:evaluation',
    says: '评审并提交评审报告',
    from: bids,
    bearer: 'panelist',
    ...about,
    key: lot,
    doneKey: lot,
    act: 'ReportEvaluation',
    doneBy: ['EvaluationReported', 'LotFailed'],
  })
  for (let n = 1; from.kind !== 'LotFailed'; n += 1) {
    const round = nthOfLot(lot, n)
    const until = [
      { kind: 'ResultSetAside', in: about.in, key: round },
      { kind: 'LotFailed', in: about.in, key: lot },
    ] as const
    const since = from
    const left = await it.scope({ until, says: '质疑成立' }, (standing) => decide(standing, about, { lot, round }, since, tells))
    if ('done' in left && left.done.kind === 'ResultPublished') return left.done
    from = 'done' in left ? left.done : left.endedBy
    tells.beside.push(...reportChange(it, about, round))
    await voidWhatWasAwarded(it, about, lot, since, from)
  }
  return from
}

/** A result that an answer has changed is reported to finance (令94 第十六条). */
const reportChange = (it: Walk<'purchase'>, about: About, round: string): Promise<SlimFact>[] =>
  it
    .facts('ResultSetAside', { in: about.in })
    .filter(({ key }) => key === round)
    .map((from) =>
      it.owe({
        rule: 'agreed:result-change',
        says: '书面报告中标、成交结果改变',
        from,
        bearer: 'purchaser',
        ...about,
        key: round,
        doneKey: round,
        act: 'ReportChangedResult',
        doneBy: 'ChangedResultReported',
      }),
    )

/** The contract of an award that does not stand any more. */
async function voidWhatWasAwarded(
  it: Walk<'purchase'>,
  about: About,
  lot: string,
  since: SlimFact,
  undone: SlimFact,
): Promise<void> {
  const made = it
    .facts('AwardMade', { in: about.in })
    .filter(({ key, version }) => lotOfNth(key ?? '') === lot && version > since.version && version < undone.version)
  for (const { key } of made) {
    const nth = key ?? lot
    await it.act('VoidContract', `contract/${awardOf(streamKey(it.id), nth)}`, { procurement: about.in }, nth)
  }
}

/** One round of a lot: confirmation → result, until nobody can question it any more and every question is settled. Gives the published result, or the failure. */
async function decide(
  it: Walk<'purchase'>,
  about: About,
  { lot, round }: { readonly lot: string; readonly round: string },
  from: SlimFact,
  tells: Tells,
): Promise<SlimFact> {
  const of = { ...about, key: round, doneKey: round }
  const confirmed = await it.owe({
    ...(from.kind === 'ResultSetAside'
      ? { rule: 'agreed:next-candidate', says: '另行确定成交供应商' }
      : { rule: 'award-confirmation', says: '确定成交供应商' }),
    from,
    bearer: 'purchaser',
    ...of,
    act: 'ConfirmAward',
    doneBy: ['AwardConfirmed', `LotFailed#${lot}`],
  })
  if (confirmed.kind === 'LotFailed') return confirmed
  const published = await it.owe({
    rule: 'result-announcement',
    says: '公告成交结果并发出成交通知书',
    from: confirmed,
    bearer: 'purchaser',
    ...of,
    act: 'PublishResult',
    doneBy: ['ResultPublished', `LotFailed#${lot}`],
  })
  if (published.kind === 'LotFailed') return published
  tells.published(published)
  await it.window({
    rule: 'question',
    by: '结果',
    says: '供应商可以提出质疑',
    from: published,
    bearer: 'provider',
    ...about,
    key: round,
    act: 'RaiseQuestion',
  })
  // What was questioned on the platform may be registered here later.
  if (published.due !== undefined)
    await it.window({
      rule: 'agreed:late-questions',
      says: '登记平台上提出的质疑',
      from: published,
      bearer: 'purchaser',
      ...about,
      key: round,
      act: 'RaiseQuestion',
    })
  await questionsAreSettled(it, about)
  return published
}

/** As long as something may follow from a question the purchase is not over. */
async function questionsAreSettled(it: Walk<'purchase'>, { in: stream }: About): Promise<void> {
  for (let settled = 0; ;) {
    const noted = it.facts('QuestionNoted', { in: stream })
    if (noted.length === settled) return
    settled = noted.length
    await Promise.all(noted.map(({ key }) => it.either({ kind: 'QuestionSettled', in: stream, key: key ?? '' })))
  }
}
