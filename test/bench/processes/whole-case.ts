import { addDays, addMonths, at, dayOf, type Day, type Instant, type StreamId } from '#kernel'
import { contractOpened, contractSigned, parties, paymentChecks, serviceStarted, type Shape } from '../contract.js'
import { seed, type SeedFact } from '../seed.js'
import type { Setting } from '../setting.js'

const shape: Shape = { sites: ['b-zd1', 'b-zd2'], posts: 2, months: 12, tranches: 3 }
const awardedOn: Day = '2025-03-03'
const serviceFrom: Day = '2025-04-08'
const evidence = '0'.repeat(64)

/**
 * All facts of a contract that is done, from its award to its close: two sites, two posts, twelve months, three tranches. What its
 * process itself did (drawn up, service started, reported, closed) is found under the process's own command ids.
 */
export async function wholeCase({ seeds }: Setting, award: string): Promise<void> {
  const process = `contract/${award}`
  const contract: StreamId = `contract/${award}`
  const [caseId, lot] = [award.slice(0, award.lastIndexOf('.')), award.slice(award.lastIndexOf('.') + 1)]
  const written = new Map<StreamId, number>()
  const put = async (stream: StreamId, facts: readonly SeedFact[], act?: string): Promise<void> => {
    const from = written.get(stream) ?? 0
    written.set(stream, from + facts.length)
    // Recorded when it happened: a late record would give its obligation a later moment to be asked about.
    const recordedAt = facts[0]?.at as Instant
    await seed(seeds, stream, facts, { from, recordedAt, ...(act === undefined ? {} : { commandId: `${process}:${act}:` }) })
  }
  const one = (type: string, day: Day, data: object = {}, key?: string): SeedFact[] => [
    { type, at: at(day, '10:00'), data, ...(key === undefined ? {} : { key }) },
  ]
  const pay = async (n: number, from: Day): Promise<Day> => {
    const stream: StreamId = `payment/${award}/${n}`
    const requested = {
      tranche: n,
      amount: '6550000',
      invoice: `发票${n}`,
      invoiceReceived: at(addDays(from, 2), '10:00'),
      requestedBy: 'b-sgjg.jb',
    }
    const day = addDays(from, 2)
    const checks = paymentChecks.flatMap(([key, data]) => one('PaymentCheckAsked', day, data, key))
    await put(stream, [...checks, ...one('PaymentRequested', day, requested, '1')])
    await put(
      stream,
      one('HostOpinionGiven', addDays(from, 3), { host: parties.host[0], agrees: true, opinion: '同意' }, `1/${parties.host[0]}`),
    )
    await put(stream, one('PaymentReviewed', addDays(from, 4), { reviewedBy: 'b-mzj.sh', remark: '' }, '1'))
    await put(stream, one('PaymentApproved', addDays(from, 5), { approvedBy: 'b-czj.jb', remark: '' }, '1'))
    await put(stream, [
      ...one('PaymentConfirmed', addDays(from, 6), { amount: '6550000', voucher: `凭证${n}`, paidOn: addDays(from, 6) }, '1'),
      ...one('TrancheSettled', addDays(from, 6), { tranche: n, paid: '6550000' }),
    ])
    return addDays(from, 6)
  }
  const shown = { address: 'https://example.org/1', disclosureReview: '公开〔2026〕1号' }
  const items = [{ item: '个案服务', agreed: 120, delivered: 120, accepted: true }]

  await put(
    `procurement/${caseId}/1`,
    one('AwardMade', awardedOn, { award, caseId, lot, provider: 'b-sgjg', price: '19650000' }, lot),
  )
  await put(contract, contractOpened(award, shape, at(awardedOn, '10:00')), 'OpenContract')
  const signed = addDays(awardedOn, 8)
  await put(contract, contractSigned(shape, at(signed, '10:00')))
  await put(contract, one('ContractPublished', addDays(signed, 1), shown))
  await put(contract, one('ContractFiled', addDays(signed, 2), { number: '备〔2025〕1号' }))
  await pay(1, signed)
  for (const site of shape.sites) {
    await put(`assignment/${award}/${site}`, one('AssignmentProposed', addDays(signed, 1), { site, provider: 'b-sgjg' }, '1'))
    await put(`assignment/${award}/${site}`, one('AssignmentAccepted', addDays(signed, 2), { site, host: 'b-jd' }))
    await put(`assignment/${award}/${site}`, one('RoomProvided', addDays(signed, 3), { room: '一楼102室' }))
  }
  for (const post of ['1', '2']) {
    await put(
      `post/${award}/${post}`,
      one('WorkerDeployed', addDays(signed, 3), { worker: `b-sg${post}`, certificate: '社会工作师' }, '1'),
    )
    await put(
      `post/${award}/${post}`,
      one('ArrivalConfirmed', addDays(signed, 4), { worker: `b-sg${post}`, on: serviceFrom }, '1'),
    )
  }
  await put(contract, [serviceStarted(serviceFrom, shape.months)], 'StartService')
  for (let n = 0; n <= shape.months; n += 1) {
    const month = addMonths(serviceFrom, n).slice(0, 7)
    const reported = addDays(addMonths(`${month}-01` as Day, 1), 1)
    await put(
      `delivery/${award}/${month}`,
      one('MonthlyReportSubmitted', reported, { month, totals: [], participants: 30, supervisions: 1 }, '1'),
    )
  }
  const checked = addDays(addMonths(serviceFrom, 6), 5)
  await put(`mid-term-check/${award}/1`, one('MidTermPassed', checked, { score: 92, findings: '合格', pass: 60 }))
  await put(contract, [
    ...one('PhaseAccepted', addDays(checked, 2), { phase: 1, items }, '1'),
    ...one('PaymentConditionMet', addDays(checked, 2), { n: 2, amount: '6550000', on: '中期检查合格并阶段验收' }, '2'),
  ])
  await pay(2, addDays(checked, 2))

  const ended = addMonths(serviceFrom, 12)
  const takingOver = [
    { n: 1, by: 'purchaser', org: 'b-mzj' },
    { n: 1, by: 'host', org: parties.host[0] },
  ]
  const keyed = (type: string, day: Day) => takingOver.flatMap((each) => one(type, day, each, `1/${each.by}/${each.org}`))
  const handed = { n: 1, catalogue: '移交1', list: evidence, users: 30 }
  await put(contract, [...one('HandedOver', addDays(ended, 1), handed, '1'), ...keyed('HandOverReferred', addDays(ended, 1))])
  await put(contract, keyed('HandOverConfirmed', addDays(ended, 2)))
  const evaluation: StreamId = `evaluation/${award}/1`
  const graded = { score: '91.5', grade: '优秀' }
  const subject = { parties: { evaluator: ['b-pgjg'], purchaser: ['b-mzj'], provider: ['b-sgjg'] }, region: 'b' }
  await put(evaluation, one('SelfAssessmentSubmitted', addDays(ended, 2), { summary: '自评', costs: {}, evidence }))
  await put(
    evaluation,
    one('EvaluatorAppointed', addDays(ended, 3), { evaluator: 'b-pgjg', awardOf: award, awardSeen: false, subject }),
  )
  await put(evaluation, one('EvaluationDrafted', addDays(ended, 8), { ...graded, findings: '良好' }))
  await put(evaluation, one('EvaluationReplied', addDays(ended, 9), { reply: '无异议' }))
  await put(evaluation, one('EvaluationUpheld', addDays(ended, 10), { reason: '答复没有不同意见' }))
  await put(evaluation, one('EvaluationSigned', addDays(ended, 10), graded))
  await put(evaluation, one('EvaluationPublished', addDays(ended, 11), { ...graded, ...shown }))
  const accepted = addDays(ended, 13)
  await put(contract, one('AcceptancePassed', accepted, { items, userOpinions: 20, satisfied: 19, signedBy: ['b-mzj.qf'] }))
  await put(contract, [
    ...one('AcceptancePublished', addDays(accepted, 1), shown),
    ...one('PaymentConditionMet', addDays(accepted, 1), { n: 3, amount: '6550000', on: '履约验收合格' }, '3'),
  ])
  const paid = await pay(3, addDays(accepted, 1))
  await put(contract, one('FinalAccountSettled', addDays(paid, 1), { paid: '19650000', surplus: '0' }))
  await put(contract, one('PerformanceReviewed', addDays(paid, 2), { score: 95, summary: '完成' }))
  await put(contract, one('CaseArchived', addDays(paid, 3), { catalogue: '卷1', keepUntil: addMonths(dayOf(at(paid)), 180) }))
  await put(
    `plan/b-mzj-2025`,
    one('PlanLineClosed', addDays(paid, 3), { line: 'b-01', caseId, paid: '19650000' }, `b-01 ${award}`),
    'ClosePlanLine',
  )
  await put(contract, one('ContractClosed', addDays(paid, 3), { amount: '19650000', paid: '19650000' }), 'CloseContract')
}
