import { setTimeout as wait } from 'node:timers/promises'
import { addDays, addMonths, at, dayOf, type Day, type Instant, type StreamId } from '#kernel'
import { contractOpened, contractSigned, parties, paymentChecks, serviceStarted, type Shape } from '../contract.js'
import { seed, type SeedFact } from '../seed.js'
import type { Setting } from '../setting.js'

/** A case that others are made after: its id, and how many facts it has. */
export type SeedCase = { readonly id: string; readonly facts: number }

const shape: Shape = { sites: ['b-zd'], posts: 2, months: 12, tranches: 3 }

/** The word that stands for a seeded case in its id and in the ids of all its streams; copies bear another in its place. */
export const seedMark = (kind: Kind): string => marks[kind]
const marks = { served: 'zzs000', done: 'zzd000', late: 'zzl000', short: 'zzk000', shortDone: 'zzf000', shortLate: 'zzg000' }
type Kind = keyof typeof marks
const idOf = (kind: Kind): string => `b-mzj-2026.${seedMark(kind)}`

/** Facts of one case, in order: each stream goes on where it stands. */
function writer({ seeds }: Setting) {
  return async (stream: StreamId, facts: readonly SeedFact[], act?: string): Promise<void> => {
    const from = (await seeds.versions([stream])).get(stream) ?? 0
    const process = stream.split('/').slice(0, 2).join('/')
    const named = act === undefined ? {} : { commandId: `${process}:${act}:` }
    await seed(seeds, stream, facts, { from, recordedAt: facts[0]!.at, ...named })
  }
}
type Put = ReturnType<typeof writer>

const one = (type: string, day: Day, data: object = {}, key?: string): SeedFact[] => [
  { type, at: at(day, '10:00'), data, ...(key === undefined ? {} : { key }) },
]

/** The purchase, to its award. */
async function purchased(put: Put, caseId: string, day: Day): Promise<void> {
  const procurement: StreamId = `procurement/${caseId}/1`
  const opened = {
    caseId,
    title: '社会工作服务项目',
    plan: 'b-mzj-2026',
    line: seedLine(caseId),
    region: 'b',
    route: 'here',
    budget: '20000000',
    parties,
    detail: { lots: [{ lot: '1' }] },
  }
  await put(procurement, one('ProcurementOpened', addDays(day, -90), opened))
  await put(procurement, one('StatutoryWayTaken', addDays(day, -90), { route: 'here' }, 'law'))
  await put(procurement, one('MethodChosen', addDays(day, -60), { method: 'competitiveConsultation', basis: '采购法' }))
  const result = { lot: '1', provider: parties.provider[0], price: '19650000', address: 'https://example.org/r' }
  await put(procurement, one('ResultPublished', day, { ...result, disclosureReview: '公开〔2026〕3号' }, '1'))
  const award = { award: `${caseId}.1`, caseId, lot: '1', provider: parties.provider[0], price: '19650000' }
  await put(procurement, one('AwardMade', day, award, '1'))
  await put(procurement, one('ProcurementClosed', day))
}

const seedLine = (caseId: string): string => caseId.slice(caseId.indexOf('.') + 1)

/** The contract, to the third month of its service, with what was delivered and one tranche paid. */
async function served(put: Put, caseId: string, day: Day, records: number): Promise<void> {
  const award = `${caseId}.1`
  const contract: StreamId = `contract/${award}`
  await put(contract, contractOpened(award, shape, at(day, '11:00')), 'OpenContract')
  const signed = addDays(day, 8)
  await put(contract, contractSigned(shape, at(signed, '10:00')))
  const shown = { address: 'https://example.org/1', disclosureReview: '公开〔2026〕1号' }
  await put(contract, one('ContractPublished', addDays(signed, 1), shown))
  await put(contract, one('ContractFiled', addDays(signed, 2), { number: '备〔2026〕1号' }))
  const pay: StreamId = `payment/${award}/1`
  const invoice = {
    tranche: 1,
    amount: '6550000',
    invoice: '发票1',
    invoiceReceived: at(addDays(signed, 2), '10:00'),
    requestedBy: 'b-sgjg.jb',
  }
  await put(pay, [
    ...paymentChecks.flatMap(([key, data]) => one('PaymentCheckAsked', addDays(signed, 2), data, key)),
    ...one('PaymentRequested', addDays(signed, 2), invoice, '1'),
  ])
  await put(
    pay,
    one('HostOpinionGiven', addDays(signed, 3), { host: parties.host[0], agrees: true, opinion: '同意' }, `1/${parties.host[0]}`),
  )
  await put(pay, one('PaymentReviewed', addDays(signed, 4), { reviewedBy: 'b-mzj.sh', remark: '' }, '1'))
  await put(pay, one('PaymentApproved', addDays(signed, 5), { approvedBy: 'b-czj.jb', remark: '' }, '1'))
  await put(pay, [
    ...one('PaymentConfirmed', addDays(signed, 6), { amount: '6550000', voucher: '凭证1', paidOn: addDays(signed, 6) }, '1'),
    ...one('TrancheSettled', addDays(signed, 6), { tranche: 1, paid: '6550000' }),
  ])
  for (const site of shape.sites) {
    const assignment: StreamId = `assignment/${award}/${site}`
    await put(assignment, one('AssignmentProposed', addDays(signed, 1), { site, provider: parties.provider[0] }, '1'))
    await put(assignment, one('AssignmentAccepted', addDays(signed, 2), { site, host: parties.host[0] }))
    await put(assignment, one('RoomProvided', addDays(signed, 3), { room: '一楼102室' }))
  }
  const from = addDays(signed, 20)
  for (const post of ['1', '2']) {
    await put(
      `post/${award}/${post}`,
      one('WorkerDeployed', addDays(signed, 3), { worker: `b-sg${post}`, certificate: '社会工作师' }, '1'),
    )
    await put(`post/${award}/${post}`, one('ArrivalConfirmed', addDays(signed, 4), { worker: `b-sg${post}`, on: from }, '1'))
  }
  await put(contract, [serviceStarted(from, shape.months)], 'StartService')
  for (let n = 0; n < 3; n += 1) {
    const month = addMonths(from, n).slice(0, 7)
    const delivery: StreamId = `delivery/${award}/${month}`
    const share = Math.floor((records * (n + 1)) / 3) - Math.floor((records * n) / 3)
    const record = {
      item: '个案服务',
      quantity: 1,
      on: `${month}-28`,
      participants: 3,
      users: ['b-0017', 'b-0042'],
      evidence: '9'.repeat(64),
    }
    const recorded = Array.from({ length: share }, () => one('ServiceRecorded', `${month}-28` as Day, record)).flat()
    const reported = addDays(addMonths(`${month}-01` as Day, 1), 1)
    await put(delivery, recorded)
    await put(delivery, one('MonthlyReportSubmitted', reported, { month, totals: [], participants: 30, supervisions: 1 }, '1'))
  }
}

/** What every obligation still open is done with, and the end of the contract. */
async function ended(setting: Setting, put: Put, caseId: string, day: Day): Promise<void> {
  const { rows } = await setting.plain.query<{ id: StreamId }>(
    'select id from views.obligation where case_id = $1 and met_on is null and closed_on is null order by id',
    [caseId],
  )
  for (const { id } of rows) await put(id, one('ObligationLapsed', day, { why: '合同已经结束' }))
  await put(`contract/${caseId}.1`, one('ContractClosed', day, { amount: '19650000', paid: '19650000' }))
}

/** The first obligations of the case in service again, in a case of another kind, due so many months earlier (or, less than none, later); no process asks for them. */
async function obliged(setting: Setting, put: Put, kind: Kind, howMany: number, earlier: number): Promise<void> {
  const { rows } = await setting.plain.query<{ stream: string; at: Date; data: { due: string; askAt?: string } }>(
    `select stream, occurred_at as at, data from store.fact where case_id = $1 and type = 'ObligationOpened' order by position limit $2`,
    [idOf('served'), howMany],
  )
  const renamed = (text: string): string => text.replaceAll(seedMark('served'), seedMark(kind))
  for (const { stream, at: opened, data } of rows) {
    const before = (moment: string) => at(addMonths(moment.slice(0, 10) as Day, -earlier), '10:00')
    const times = { due: before(data.due), askAt: before(data.askAt ?? data.due), rungs: {} }
    const own = JSON.parse(renamed(JSON.stringify(data))) as typeof data
    const fact = { type: 'ObligationOpened', at: opened.toISOString() as Instant, data: { ...own, ...times } }
    await put(renamed(stream) as StreamId, [fact])
  }
}

/**
 * A case of the sizes asked for, with `facts` facts: its obligations opened by its real process, in the third month of its service (`served`) or
 * closed (`done`); with the same obligations long overdue and nobody who asks (`late`, after `served`). The short ones are a purchase with two
 * obligations, open, closed or overdue.
 */
export async function seedCase(setting: Setting, kind: Kind, facts: number): Promise<SeedCase> {
  const id = idOf(kind)
  const put = writer(setting)
  const today = dayOf(await setting.open.engine.clock.now())
  const awarded = addMonths(today, -4)
  await purchased(put, id, awarded)
  const short = kind.startsWith('short')
  if (!short) await served(put, id, awarded, 6)
  if (kind === 'served' || kind === 'done') await still(setting, id)
  else await obliged(setting, put, kind, short ? 2 : 100, kind === 'short' ? -12 : 12)
  if (kind === 'done' || kind === 'shortDone') await ended(setting, put, id, today)
  const missing = facts - (await factsOf(setting, id))
  if (missing > 0) {
    const record = {
      item: '个案服务',
      quantity: 1,
      on: today,
      participants: 3,
      users: ['b-0017', 'b-0042'],
      evidence: '9'.repeat(64),
    }
    await put(
      `delivery/${id}.1/${addMonths(today, -1).slice(0, 7)}`,
      Array.from({ length: missing }, () => one('ServiceRecorded', today, record)).flat(),
    )
  }
  return { id, facts: await factsOf(setting, id) }
}

async function factsOf({ plain }: Setting, caseId: string): Promise<number> {
  const { rows } = await plain.query<{ facts: number }>('select count(*)::int as facts from store.fact where case_id = $1', [
    caseId,
  ])
  return rows[0]?.facts ?? 0
}

/** Waits until its process has written nothing for two seconds. */
async function still(setting: Setting, caseId: string): Promise<void> {
  for (let [before, same] = [-1, 0]; same < 10;) {
    await wait(200)
    const now = await factsOf(setting, caseId)
    same = now === before && now > 60 ? same + 1 : 0
    before = now
  }
}
