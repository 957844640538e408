import { streamKey, type StreamId } from '#kernel'
import { attemptAt, type SlimFact } from '#domain/process'
import type { Walk } from './kit/walk.js'
import { besideAnswers } from './stages/answers.js'
import { award } from './stages/award.js'
import { byOwnRule } from './stages/own-purchase.js'

/**
 * One purchase, attempt by attempt until every lot is awarded or given up. A contract process goes on from each award; a lot that was given up is
 * reported to its plan here.
 */
export async function purchaseWalk(it: Walk<'purchase'>): Promise<void> {
  const attempts = attempt(it, 1)
  await besideAnswers(it, attempts)
  const last = await attempts
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
  if (way.kind === 'OwnWayTaken') {
    const ends = await unlessTakenBack(it, about, (open) => byOwnRule(open, about, way))
    return ends === undefined ? stream : answer(it, about, n, ends)
  }
  const bound = way.key === 'law'
  const issued = await unlessTakenBack(it, about, (open) => prepare(open, about, { first: n === 1, bound }))
  if (issued === undefined) return stream
  const questioned = questionDocument(it, about, issued)
  await it.scope({ until: [], says: '响应文件已经开启' }, (before) =>
    Promise.race([gather(it, about, issued).then(() => open(it, about, n)), amendEach(before, about)]),
  )
  const lots = it.facts('LotOffered', { in: stream }).map((lot) => award(it, about, lot.key ?? ''))
  const first = Promise.all(lots.map(({ result }) => result))
  const [last, again] = await Promise.all([
    first.then((ends) => answer(it, about, n, ends)),
    Promise.all(lots.map(({ end }) => end)).then(async (ends) => answer(it, about, n, ends, failedOf(await first))),
    ...lots.map(({ reported }) => reported),
    ...(bound ? lots.map(({ end }) => end.then((lot) => announceFailure(it, about, lot))) : []),
    questioned,
  ])
  return again === stream ? last : again
}

/** What comes before anybody was asked to offer anything; nothing where the line was taken back meanwhile: then each of its lots is done. */
async function unlessTakenBack<Result>(
  it: Walk<'purchase'>,
  about: About,
  begin: (open: Walk<'purchase'>) => Promise<Result>,
): Promise<Result | undefined> {
  const left = await it.scope({ until: [{ kind: 'LineWithdrawn', in: about.in }], says: '采购项目已经撤销' }, begin)
  if ('done' in left) return left.done
  for (const { key } of it.facts('LotGivenUp', { in: about.in }))
    await it.act('ClosePlanLine', about.in, { lot: key ?? '' }, key ?? '')
  return undefined
}

const failedOf = (ends: readonly SlimFact[]): readonly SlimFact[] => ends.filter(({ kind }) => kind === 'LotFailed')

/** A lot that failed is announced so, beside whatever is decided of it. */
async function announceFailure(it: Walk<'purchase'>, about: About, lot: SlimFact): Promise<void> {
  if (lot.kind !== 'LotFailed') return
  const key = lot.key ?? ''
  await it.owe({
    rule: 'agreed:failure-announcement',
    says: '公告采购终止',
    from: lot,
    bearer: 'purchaser',
    ...about,
    key,
    doneKey: key,
    act: 'AnnounceFailure',
    doneBy: 'FailureAnnounced',
  })
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

/**
 * What comes after the last lot of an attempt: nothing where none has failed; else those that did are run again, or given up. `before`: those of which
 * it was said already; once they are run again, what fails later is given up.
 */
async function answer(
  it: Walk<'purchase'>,
  about: About,
  n: number,
  ends: readonly SlimFact[],
  before: readonly SlimFact[] = [],
): Promise<StreamId> {
  const failed = failedOf(ends).filter(({ key }) => before.every((one) => one.key !== key))
  if (failed.length === 0) return about.in
  const answered = await it.owe({
    rule: 'agreed:after-failure',
    says: '重新开展采购活动或者撤销项目',
    from: ends.reduce((last, end) => (end.on > last.on || (end.on === last.on && end.version > last.version) ? end : last)),
    bearer: 'purchaser',
    ...about,
    ...(before.length === 0 ? {} : { key: '2' }),
    act: 'RepeatProcurement',
    doneBy: before.length === 0 ? ['ProcurementRepeated', 'LineWithdrawn'] : ['ProcurementRepeated', 'LineWithdrawn#2'],
  })
  if (answered.kind === 'LineWithdrawn') {
    for (const { key } of failed) await it.act('ClosePlanLine', about.in, { lot: key ?? '' }, key ?? '')
    return about.in
  }
  const [plan = '', line = ''] = streamKey(it.id).split('.')
  await it.act('OpenProcurement', attemptAt(streamKey(it.id), n + 1), { plan, line }, String(n + 1))
  return attempt(it, n + 1)
}

/** What an attempt is: the first, which is prepared from the need on; bound by the procurement law. */
type Kind = { readonly first: boolean; readonly bound: boolean }

/** The preparation of an attempt: needs survey → intention → requirement reviewed → method → plan filed → document. Gives its issue. */
async function prepare(it: Walk<'purchase'>, about: About, { first, bound }: Kind): Promise<SlimFact> {
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
  return it.owe({
    rule: 'agreed:issue-document',
    says: '发出采购文件',
    from: filed,
    bearer: 'purchaser',
    ...about,
    act: 'IssueDocument',
    doneBy: 'DocumentIssued',
  })
}

/** Bids and panel until the closing, and anew until the one that an amendment says. */
async function gather(it: Walk<'purchase'>, about: About, issued: SlimFact): Promise<void> {
  let from = issued
  for (let n = 1; ; n += 1) {
    const until = [{ kind: 'DocumentAmended', in: about.in, key: String(n) }] as const
    const left = await it.scope({ until, says: '采购文件已经更正' }, (standing) => takeBids(standing, about, from, n > 1))
    if (!('endedBy' in left)) return
    from = left.endedBy
  }
}

async function takeBids(it: Walk<'purchase'>, about: About, from: SlimFact, anew: boolean): Promise<void> {
  const { in: stream } = about
  await Promise.all([
    it.window({ rule: 'agreed:bids', says: '提交响应文件', from, bearer: 'provider', act: 'SubmitBid', ...about, anew }),
    ...(it.facts('PanelFormed', { in: stream }).some(({ version }) => version < from.version)
      ? []
      : [
          it.owe({
            rule: 'agreed:panel',
            says: '组成评审小组',
            from,
            bearer: 'purchaser',
            ...about,
            act: 'FormPanel',
            doneBy: 'PanelFormed',
            anew,
          }),
        ]),
  ])
  // What was rightly questioned is put right before anything is opened, also where the closing has passed meanwhile.
  if (it.facts('AmendmentRequired', { in: stream }).some(({ version }) => version > from.version)) await untilAmended()
}

/** The scope it is waited for in ends with the amendment. */
const untilAmended = (): Promise<never> => new Promise(() => undefined)

/** Each question on the document that was right asks for an amendment. */
async function amendEach(it: Walk<'purchase'>, about: About): Promise<never> {
  const { in: stream } = about
  for (let n = 1; ; n += 1) {
    const key = String(n)
    const asked = await it.scope({ until: [{ kind: 'AmendmentRequired', in: stream, key }], says: '质疑成立' }, nobodyAsks)
    if (!('endedBy' in asked)) continue
    const from = asked.endedBy
    const before = it.facts('DocumentAmended', { in: stream }).filter(({ version }) => version < from.version)
    await it.owe({
      rule: 'agreed:amendment',
      says: '更正采购文件',
      from,
      bearer: 'purchaser',
      ...about,
      key,
      act: 'AmendDocument',
      doneBy: 'DocumentAmended',
      doneKey: String(before.length + 1),
    })
  }
}

/** Nobody need ever ask for one. */
const nobodyAsks = (): Promise<never> => new Promise(() => undefined)

/** While the document may be questioned the purchase is not over: by whoever has lawfully obtained it (令94 第十一条). */
const questionDocument = (it: Walk<'purchase'>, about: About, issued: SlimFact): Promise<SlimFact> =>
  it.window({
    rule: 'question',
    says: '供应商可以获取采购文件并提出质疑',
    from: issued,
    bearer: 'provider',
    ...about,
    act: 'ObtainDocument',
  })

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
            doneBy: ['IntentionPublished', 'IntentionWaived'],
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
