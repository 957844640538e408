import { streamKey, type StreamId } from '#kernel'
import { attemptAt, type SlimFact } from '#domain/process'
import type { Walk } from './kit/walk.js'
import { byOwnRule } from './stages/own-purchase.js'

/**
 * One purchase, attempt by attempt until every lot is awarded or given up. A contract process goes on from each award; a lot that was given up is
 * reported to its plan here.
 */
export async function purchaseWalk(it: Walk<'purchase'>): Promise<void> {
  const last = await attempt(it, 1)
  await it.act('CloseProcurement', last, {})
}

/** What everything owed in an attempt is about. */
type About = { readonly subject: StreamId; readonly in: StreamId }

/** One attempt and those that follow it: its preparation, then lot by lot. Gives the stream of the last. */
async function attempt(it: Walk<'purchase'>, n: number): Promise<StreamId> {
  const stream = attemptAt(streamKey(it.id), n)
  const about = { subject: stream, in: stream }
  const way = await it.either(
    { kind: 'StatutoryWayTaken', in: stream, key: 'law' },
    { kind: 'StatutoryWayTaken', in: stream, key: 'choice' },
    { kind: 'OwnWayTaken', in: stream, key: 'quotes' },
    { kind: 'OwnWayTaken', in: stream, key: 'direct' },
  )
  if (way.kind === 'OwnWayTaken') return answer(it, about, n, await byOwnRule(it, about, way))
  await prepare(it, about, { first: n === 1, bound: way.key === 'law' })
  await open(it, about, n)
  const lots = it.facts('LotOffered', { in: stream }).map((lot) => award(it, about, lot.key ?? ''))
  const [last] = await Promise.all([
    Promise.all(lots).then((ends) => answer(it, about, n, ends)),
    ...lots.map((lot) => lot.then((end) => question(it, about, end))),
  ])
  return last
}

/** The opening: by the process where the bids are here; where they were opened elsewhere it waits for it to be registered, which is owed. */
async function open(it: Walk<'purchase'>, about: About, n: number): Promise<void> {
  const { in: stream } = about
  const issued = await it.fact('DocumentIssued', { in: stream })
  const opened = [
    { kind: 'BidsOpened', in: stream },
    { kind: 'LotFailed', in: stream },
  ] as const
  // Who has bid stands nowhere but in the store until then: the act finds the bids itself.
  await it.scope({ until: opened, says: '响应文件已经开启' }, (here) =>
    here.act('OpenBids', stream, {}, String(n), () =>
      it.owe({
        rule: 'agreed:opening',
        says: '登记开启结果',
        from: issued,
        bearer: 'purchaser',
        ...about,
        act: 'OpenBids',
        doneBy: ['BidsOpened', 'LotFailed'],
      }),
    ),
  )
}

/** What comes after the last lot of an attempt: nothing where none has failed; else those that did are run again, or given up. */
async function answer(it: Walk<'purchase'>, about: About, n: number, ends: readonly SlimFact[]): Promise<StreamId> {
  const failed = ends.filter(({ kind }) => kind === 'LotFailed')
  if (failed.length === 0) return about.in
  const answered = await it.owe({
    rule: 'agreed:after-failure',
    says: '重新开展采购活动或者撤销项目',
    from: ends.reduce((last, end) => (end.on > last.on || (end.on === last.on && end.version > last.version) ? end : last)),
    bearer: 'purchaser',
    ...about,
    act: 'RepeatProcurement',
    doneBy: ['ProcurementRepeated', 'LineWithdrawn'],
  })
  if (answered.kind === 'LineWithdrawn') {
    for (const { key } of failed) await it.act('ClosePlanLine', about.in, { lot: key ?? '' }, key ?? '')
    return about.in
  }
  const [plan = '', line = ''] = streamKey(it.id).split('.')
  await it.act('OpenProcurement', attemptAt(streamKey(it.id), n + 1), { plan, line }, String(n + 1))
  return attempt(it, n + 1)
}

/** While a result may be questioned the purchase is not over. */
async function question(it: Walk<'purchase'>, about: About, result: SlimFact): Promise<void> {
  if (result.kind !== 'ResultPublished') return
  await it.window({
    rule: 'question',
    by: '结果',
    says: '供应商可以提出质疑',
    from: result,
    bearer: 'provider',
    ...about,
    key: result.key ?? '',
    act: 'RaiseQuestion',
  })
}

/** What an attempt is: the first, which is prepared from the need on; bound by the procurement law. */
type Kind = { readonly first: boolean; readonly bound: boolean }

/** The preparation of an attempt: needs survey → intention → requirement reviewed → method → plan filed → document → bids. */
async function prepare(it: Walk<'purchase'>, about: About, { first, bound }: Kind): Promise<void> {
  const opened = await it.fact('ProcurementOpened', { in: about.in })
  const reviewed = first ? await needs(it, about, opened, bound) : opened
  const chosen = await it.owe({
    rule: 'agreed:choose-method',
    says: '确定采购方式',
    from: reviewed,
    bearer: 'purchaser',
    ...about,
    act: 'ChooseMethod',
    doneBy: 'MethodChosen',
  })
  const filed = bound ? await filePlan(it, about, chosen) : chosen
  const issued = await it.owe({
    rule: 'agreed:issue-document',
    says: '发出采购文件',
    from: filed,
    bearer: 'purchaser',
    ...about,
    act: 'IssueDocument',
    doneBy: 'DocumentIssued',
  })
  await Promise.all([
    it.window({ rule: 'agreed:bids', says: '提交响应文件', from: issued, bearer: 'provider', act: 'SubmitBid', ...about }),
    it.owe({
      rule: 'agreed:panel',
      says: '组成评审小组',
      from: issued,
      bearer: 'purchaser',
      ...about,
      act: 'FormPanel',
      doneBy: 'PanelFormed',
    }),
  ])
}

/** What is needed, made known and reviewed; a purchase that the law does not bind has no intention to publish. */
async function needs(it: Walk<'purchase'>, about: About, opened: SlimFact, bound: boolean): Promise<SlimFact> {
  const surveyed = await it.owe({
    rule: 'agreed:needs-survey',
    says: '需求调查',
    from: opened,
    bearer: 'purchaser',
    ...about,
    act: 'SurveyNeeds',
    doneBy: 'NeedsSurveyed',
  })
  const [reviewed] = await Promise.all([
    it.owe({
      rule: 'agreed:requirement-review',
      says: '采购需求审查',
      from: surveyed,
      bearer: 'purchaser',
      ...about,
      act: 'ReviewRequirement',
      doneBy: 'RequirementReviewed',
    }),
    ...(bound
      ? [
          it.owe({
            rule: 'agreed:intention',
            says: '公开采购意向',
            from: opened,
            bearer: 'purchaser',
            ...about,
            act: 'PublishIntention',
            doneBy: 'IntentionPublished',
          }),
        ]
      : []),
  ])
  return reviewed
}

/** The implementation plan, filed with finance. */
const filePlan = (it: Walk<'purchase'>, about: About, from: SlimFact): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:file-plan',
    says: '采购实施计划备案',
    from,
    bearer: 'purchaser',
    ...about,
    act: 'FileImplementationPlan',
    doneBy: 'ImplementationPlanFiled',
  })

/** One lot: opening → evaluation → confirmation → result. Gives the published result, or the failure. */
async function award(it: Walk<'purchase'>, about: About, lot: string): Promise<SlimFact> {
  const of = { ...about, key: lot, doneKey: lot }
  const bids = await it.either({ kind: 'BidsOpened', in: about.in, key: lot }, { kind: 'LotFailed', in: about.in, key: lot })
  if (bids.kind === 'LotFailed') return bids
  const evaluated = await it.owe({
    rule: 'agreed:evaluation',
    says: '评审并提交评审报告',
    from: bids,
    bearer: 'purchaser',
    ...of,
    act: 'ReportEvaluation',
    doneBy: ['EvaluationReported', 'LotFailed'],
  })
  if (evaluated.kind === 'LotFailed') return evaluated
  const confirmed = await it.owe({
    rule: 'award-confirmation',
    says: '确定成交供应商',
    from: evaluated,
    bearer: 'purchaser',
    ...of,
    act: 'ConfirmAward',
    doneBy: 'AwardConfirmed',
  })
  return it.owe({
    rule: 'result-announcement',
    says: '公告成交结果并发出成交通知书',
    from: confirmed,
    bearer: 'purchaser',
    ...of,
    act: 'PublishResult',
    doneBy: 'ResultPublished',
  })
}
