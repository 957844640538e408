import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keptBy, type Kept } from '../../apps/cli/process/kept.js'
import { rowsOf } from '../../apps/api/process/rows.js'
import { progressTable } from '../../apps/cli/process/tables.js'
import { asked } from '../../apps/cli/rehearse/autopilots/paths.js'
import { lineNamed, readProgramme } from '../../apps/cli/programme/index.js'
import { compare } from '../../apps/cli/rehearse/compare/comparison.js'
import { saveHistories } from '../../apps/cli/rehearse/histories.js'
import { rehearse, type Played, type Rehearsal } from '../../apps/cli/rehearse/rehearsal.js'
import { streamOfOccasion, subjectOf } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import { repository } from '../../infra/repository.mjs'
import { definitions } from '../../workflows/recorded.js'
import { daysOf as simulatedDays } from '../simulate/days.js'
import { allAnew, daysKept } from './anew.js'
import { simulate } from '../simulate/simulation.js'

const file = join(repository, 'infra', 'sample', 'huangshan.yaml')

/** Plays mz-06 on servers of its own, in a folder that goes with it. */
async function playMz06(more: Partial<Rehearsal> = {}): Promise<Played> {
  const data = mkdtempSync(join(tmpdir(), 'sanshe-story-'))
  const silent = () => undefined
  try {
    return await rehearse({
      file,
      lines: ['mz-06'],
      copies: 1,
      route: 'asWritten',
      day: 0,
      data,
      say: silent,
      tell: silent,
      ...more,
    })
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** Every obligation of a case with its days, its number left out. */
const daysOf = ({ outcome }: Played, caseId: string) =>
  Object.fromEntries(
    outcome.obligations
      .filter((one) => one.case === caseId)
      .map(({ id, started, due, met, breached }) => [id.replaceAll(caseId, ''), { started, due, met, breached }]),
  )

let straight: Played
let kept: readonly Kept[]
/** What was owed on the way, the act by the obligation, once its bearer was asked what they can do; where they did not find it. */
const looked = new Map<string, string>()
const missed: string[] = []

type Owed = {
  readonly id: StreamId
  readonly act: string
  readonly org: string
  readonly caseId: string
  readonly doneBy: readonly string[]
}
type Told = readonly {
  readonly stream: StreamId
  readonly actions: readonly { readonly act: string; readonly refusals: readonly { readonly code: string }[] }[]
}[]

/** Looks, for each thing that is owed, whether the act is among what its bearer can do, in the stream that it is owed in; of a window, in any. */
const whatIsOwedCanBeDone: Rehearsal['interrupt'] = async (_now, { pool }, { asker }) => {
  const { rows } = await pool.query<Owed>(
    `select id, act, bearer_org as org, case_id as "caseId", done_by as "doneBy" from views.obligation
      where met_on is null and closed_on is null and bearer_org is not null and case_id is not null`,
  )
  for (const { id, act, org, caseId, doneBy } of rows.filter((one) => !looked.has(one.id))) {
    looked.set(id, act)
    const streams = [...doneBy.map(streamOfOccasion), subjectOf(id)]
    const headers = { authorization: `Bearer ${await asker.tokenOf(`${org}.jb`)}` }
    const answer = await fetch(`${asker.url}/v1/cases/${caseId}/actions`, { headers })
    const told = (answer.ok ? await answer.json() : []) as Told
    const own = told
      .filter(({ stream }) => doneBy.length === 0 || streams.includes(stream))
      .flatMap(({ actions }) => actions.filter((one) => one.act === act))
    if (!own.some(({ refusals }) => refusals.every(({ code }) => code !== 'NotYours'))) missed.push(`${id}: ${act} of ${org}`)
  }
  return false
}

beforeAll(async () => {
  straight = await playMz06({
    interrupt: whatIsOwedCanBeDone,
    finish: async ({ pool }) => {
      kept = await keptBy(pool, 'contract', 'hs-mzj-2026.mz-06')
    },
  })
}, 300_000)

describe('mz-06, from plan to last payment', () => {
  it('closes, paid in full, without a breach or an irregularity', () => {
    expect(straight.outcome.cases).toEqual([
      { id: 'hs-mzj-2026.mz-06', stage: 8, amount: '19000000', closed: '2027-05-18 10:00' },
    ])
    expect(straight.outcome.obligations.filter((one) => one.breached)).toEqual([])
    expect(straight.outcome.irregularities).toEqual([])
  })

  it('comes to what the file expects: bids, payments, days, and every legal day', async () => {
    const programme = await readProgramme(file)
    const { lines, plans } = compare(programme, [lineNamed(programme, 'mz-06')], straight, true)
    expect(plans).toEqual([{ plan: 'hs-mzj-2026', differs: [] }])
    expect(lines).toEqual([{ line: 'mz-06', lot: null, outcome: 'closed', expected: 'closed', differs: [] }])
  })

  it('what each owes is among what they can do, wherever it is to be done', () => {
    expect(missed).toEqual([])
    expect([...looked.values()]).toEqual(
      expect.arrayContaining(['SignContract', 'DeployWorker', 'SubmitMonthlyReport', 'RequestPayment']),
    )
  })

  it('keeps the legal days of the rules', () => {
    const days = daysOf(straight, 'hs-mzj-2026.mz-06')
    // Two working days from signing on 20 March (a Friday): 条例 第五十条. Seven: 法 第四十七条.
    expect(days['obligation/contract/.1/contract-publication']).toMatchObject({
      started: '2026-03-20 10:10',
      due: '2026-03-24',
    })
    expect(days['obligation/contract/.1/contract-filing']).toMatchObject({ due: '2026-03-31' })
  })

  it('can be printed as a table afterwards: every line of the definition with its days', async () => {
    const rows = rowsOf(await definitions.contract(), '2027-05-20T02:00:00.000Z')
    const lines = progressTable(rows, kept).split('\n')
    expect(lines[1]).toMatch(/^事项 +承担 +起算 +期限 +办结 +状态 +依据$/)
    expect(lines).toHaveLength(kept.length + 3 + lines.filter((line) => line.includes('尚未开始')).length)
    expect(lines.filter((line) => / (待办|逾期)/.test(line))).toEqual([])
    // What only somebody asked for a word, a post left, a host that refuses, a check failed, a draft replied to, a grade that falls short, an item turned down, a service of years, one paid by the month, a contract ended early, a supplement, an evaluation scored apart, a purchase below the limit or a tranche
    // asked for in parts would have asked for.
    expect(lines.filter((line) => line.includes('尚未开始')).map((line) => line.split(' ')[0])).toEqual([
      '答复更正或者作废的申请（1/购买主体）',
      '确认逾期以后补登的事项（1）',
      '补派社工（1）',
      '确认社工到岗（1）',
      '答复终止合同的提议（1）',
      '落地单位答复（1）',
      '再次提出派驻（1.2）',
      '整改（1.1）',
      '复查（1.1）',
      '整改（1.2）',
      '复查（1.2）',
      '第1服务年度验收',
      '公告第1服务年度验收结果',
      '确认2026-01月报',
      '重新报送2026-01月报（2026-01.2）',
      '确认2026-01月报',
      '公告第1服务年度验收结果',
      '分别评分',
      '修改或者维持评估报告初稿',
      '委托第三方评估（1.2）',
      '分别评分',
      '评估整改并再次自评（1.2）',
      '第三方评估',
      '机构可以答复评估意见（1.2）',
      '验收整改（1）',
      '再次验收（1）',
      '验收整改（2）',
      '再次验收（2）',
      '公告验收结果',
      '申请支付第4期',
      '落地单位意见（4/落地单位）',
      '购买主体审核（4）',
      '财政审核（4）',
      '支付第4期',
      '公告第1份补充协议',
      '重新移交（2）',
      '签订合同',
      '支付第1期（1.2）',
      '落地单位意见（1.2/落地单位）',
      '购买主体审核（1.2）',
      '财政审核（1.2）',
      '申请支付第1期余款（1.2）',
      '签署评估报告',
      '公布评估结果（1.2）',
    ])
    expect(lines.find((line) => line.startsWith('公告合同'))).toMatch(
      /^公告合同 +购买主体 +2026-03-20 10:10 +2026-03-24 +2026-03-23 10:00 +已办结 +政府采购法实施条例 第五十条/,
    )
  })

  it('falls on the same days in the simulator: what was owed, when it was due, and when it was done', async () => {
    const programme = await readProgramme(file)
    const { last } = await simulate({ programme, lines: ['mz-06'], seed: 7, sentences: [] })
    expect(simulatedDays(last.obligations)).toEqual(daysKept(straight.outcome))
  }, 60_000)

  it('is played on the official platform, beside copies of itself, and registered twenty days later on the same legal days, each with the one planted irregularity', async () => {
    const ids = ['hs-mzj-2026.mz-06', 'hs-mzj-2026.mz-06c2', 'hs-mzj-2026.mz-06c3']
    const platform = await playMz06({ route: 'platform', copies: ids.length })
    expect(platform.outcome.irregularities.map((one) => one.case).sort()).toEqual(ids)
    for (const irregularity of platform.outcome.irregularities)
      expect(irregularity).toMatchObject({ act: 'PublishContract', article: expect.stringContaining('第五十条') as string })
    const published = 'obligation/contract/.1/contract-publication'
    // What nobody owes where the bids are opened here.
    const opening = 'obligation/procurement//1/agreed:opening'
    const later = 'obligation/procurement//1/agreed:late-questions/1'
    const { [published]: intime, ...same } = daysOf(straight, 'hs-mzj-2026.mz-06')
    for (const id of ids) {
      // Registering is given twenty working days by the region (registerWithin).
      const { [published]: planted, [opening]: registered, [later]: questions, ...rest } = daysOf(platform, id)
      expect(registered).toMatchObject({ due: '2026-04-14', met: '2026-03-16 09:30', breached: false })
      expect(questions).toMatchObject({ breached: false })
      expect(rest).toEqual(same)
      expect(planted).toEqual({ ...intime, met: '2026-03-26 10:00', breached: true })
    }
  }, 300_000)

  it('is paid without the approval of finance where the region does not ask for it, on the same days otherwise: so the simulator, which fell on the same days', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanshe-story-pack-'))
    const [on, off] = ['financeApprovesEachPayment: true', 'financeApprovesEachPayment: false']
    const changed = join(folder, 'without-approval.yaml')
    writeFileSync(changed, readFileSync(file, 'utf8').replace(on, off))
    const programme = await readProgramme(changed).finally(() => rmSync(folder, { recursive: true, force: true }))
    const without = simulatedDays((await simulate({ programme, lines: ['mz-06'], seed: 7, sentences: [] })).last.obligations)
    const approval = ({ id }: { readonly id: string }) => id.includes('agreed:payment-approval')
    const asked = daysKept(straight.outcome)
    expect(asked.filter(approval)).toHaveLength(3)
    expect(without).toEqual(asked.filter((one) => !approval(one)))
  }, 60_000)

  it('goes on to the same end when Temporal has lost everything on the way, and the views are built anew', async () => {
    const lost = new Set<string>()
    const interrupt: Rehearsal['interrupt'] = async (now: Instant, stage) => {
      const moment = ['2026-02-15', '2026-03-25', '2026-10-20', '2027-04-28'].find(
        (day) => now >= `${day}T00:00:00.000Z` && !lost.has(day),
      )
      if (moment === undefined) return false
      lost.add(moment)
      expect(await allAnew(stage)).toEqual([])
      return true
    }
    const rebuilt = await playMz06({ interrupt })
    expect(lost.size).toBe(4)
    expect(daysOf(rebuilt, 'hs-mzj-2026.mz-06')).toEqual(daysOf(straight, 'hs-mzj-2026.mz-06'))
    expect(rebuilt.outcome.facts).toBe(straight.outcome.facts)
  }, 300_000)

  it('a question that may affect the result holds the contract until it is answered (条例 第五十四条), and a complaint of that the purchase (法 第五十七条)', async () => {
    const stream = 'challenge/hs-mzj-2026.mz-06/ag-2.1' as const
    const steps: readonly (readonly [from: string, act: string, person: string, body: object])[] = [
      [
        '2026-03-20T08:00:00.000Z',
        'RaiseQuestion',
        'ag-2.jb',
        { about: '结果', matter: '评分有误', letter: 'a'.repeat(64), mayAffectResult: true },
      ],
      ['2026-03-27T02:00:00.000Z', 'AnswerQuestion', 'hs-mzj.qf', { upheld: false, answer: '评分无误', number: '答复-1' }],
      ['2026-03-27T02:00:00.000Z', 'RaiseComplaint', 'ag-2.jb', { letter: 'a'.repeat(64) }],
      ['2026-03-27T02:00:00.000Z', 'AcceptComplaint', 'hs-czj.qf', { number: '受理-1' }],
      ['2026-03-27T02:00:00.000Z', 'SuspendProcurement', 'hs-czj.qf', { number: '暂停-1' }],
      ['2026-03-27T02:00:00.000Z', 'PauseComplaint', 'hs-czj.qf', { why: 'expert-review' }],
      ['2026-04-08T02:00:00.000Z', 'ResumeComplaint', 'hs-czj.qf', {}],
      [
        '2026-04-08T02:00:00.000Z',
        'DecideComplaint',
        'hs-czj.qf',
        {
          ...{ upheld: false, ground: 'unfounded', decision: '驳回', number: '决定-1' },
          address: 'https://www.ccgp-anhui.gov.cn/ts/1.html',
        },
      ],
    ]
    const left = [...steps]
    const interrupt: Rehearsal['interrupt'] = async (now, stage, hands) => {
      const [from, act, person, body] = left[0] ?? ['9']
      if (now < from || act === undefined || person === undefined || body === undefined) return false
      left.shift()
      await stage.pool.query(
        `insert into files.kept (hash, organization, person, name, type, size) values ($1, 'ag-2', 'ag-2.jb', '质疑函.pdf', 'application/pdf', 9) on conflict do nothing`,
        ['a'.repeat(64)],
      )
      await hands.perform([{ ...asked(act, stream), person, body, at: now, key: `story:${act}`, says: act }])
      return true
    }
    const seen: string[] = []
    const finish: Rehearsal['finish'] = async (stage) => {
      const { rows } = await stage.pool.query<{ type: string }>(
        `select type from store.fact where stream = $1 or type in ('ClockStopped', 'ClockResumed') order by position`,
        [stream],
      )
      seen.push(...rows.map(({ type }) => type))
      if (process.env['SANSHE_SAVE_HISTORIES'] !== undefined) await saveHistories(process.env['SANSHE_SAVE_HISTORIES'])(stage)
    }
    const questioned = await playMz06({ interrupt, finish })
    expect(seen).toEqual([
      'QuestionRaised',
      'ContractSuspended',
      'ClockStopped',
      'QuestionAnswered',
      'ClockResumed',
      'ComplaintRaised',
      'ComplaintAccepted',
      'ProcurementSuspended',
      'ClockStopped',
      'ComplaintPaused',
      'ClockStopped',
      'ComplaintResumed',
      'ClockResumed',
      'ComplaintDecided',
      'ClockResumed',
      'ChallengeClosed',
    ])
    // What was signed is made known and filed while it stands still; all else moves with it, and nobody is late (条例 第五十、五十四条).
    const owed = (rule: string) => questioned.outcome.obligations.find(({ id }) => id.endsWith(`/${rule}`))
    for (const rule of ['question-reply', 'contract-publication', 'contract-filing', 'complaint-decision'])
      expect([rule, owed(rule)?.breached]).toEqual([rule, false])
    expect(questioned.outcome.obligations.filter(({ breached }) => breached)).toEqual([])
  }, 300_000)
})
