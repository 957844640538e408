import { theProcess } from '#domain'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService, oweWhatSigningAsks, publication } from '../../test/case-in-service.js'
import { contractId } from '../../test/signed-contract.js'

type Item = { readonly id: string; readonly part: string; readonly title: string; readonly bearer: { readonly says: string } }
type Work = Record<'mine' | 'signing' | 'waiting' | 'escalated', readonly Item[]> & {
  readonly counts: Readonly<Record<string, number>>
}
type Handled = { readonly facts: readonly { readonly sentence: string; readonly place: string; readonly caseId: string }[] }

let api: ApiUnderTest
beforeAll(async () => {
  api = await apiOnPostgres({ now: inService })
  for (const { stream, facts } of caseInService) await api.given(stream, facts)
  await oweWhatSigningAsks(api.engine)
})
afterAll(() => api.close())

/** In which boxes of somebody something lies, and what they may do about it there. */
async function boxesOf(as: string, title = '公告合同'): Promise<readonly string[]> {
  const work = (await api.get('/v1/me/work', { as })).body as unknown as Work
  return (['mine', 'signing', 'waiting', 'escalated'] as const).flatMap((box) =>
    work[box].filter((item) => item.title === title).map(({ part }) => `${box} ${part}`),
  )
}

describe('something that a unit owes', () => {
  const draft = { address: 'https://example.cn/3', disclosureReview: 'X-3' }
  let id = ''

  it('is for who drafts to do; the others of the unit, and the other parties, wait', async () => {
    expect(await boxesOf('hs-mzj.jb')).toEqual(['mine do'])
    expect(await boxesOf('hs-mzj.sh')).toEqual(['waiting watch'])
    expect(await boxesOf('ag-1.jb')).toEqual(['waiting watch'])
    expect(await boxesOf('ag-2.jb')).toEqual([])
  })

  it('drafted, is for who reviews to do, and waits for that with who drafted it', async () => {
    const drafted = await api.post('/v1/drafts', { act: 'PublishContract', stream: contractId, data: draft }, { as: 'hs-mzj.jb' })
    expect(drafted.status).toBe(200)
    id = drafted.body['id'] as string
    expect(await boxesOf('hs-mzj.jb')).toEqual(['signing watch'])
    expect(await boxesOf('hs-mzj.sh')).toEqual(['mine review'])
    expect(await boxesOf('ag-1.jb')).toEqual(['waiting watch'])
  })

  it('returned, is for who drafted it to change, and the unit waits', async () => {
    const returned = await api.post(
      `/v1/drafts/${id}/return`,
      { why: '地址有误' },
      { as: 'hs-mzj.sh', headers: { 'if-match': '"1"' } },
    )
    expect(returned.status).toBe(200)
    expect(await boxesOf('hs-mzj.jb')).toEqual(['mine revise'])
    expect(await boxesOf('hs-mzj.sh')).toEqual(['waiting watch'])
  })

  it('let pass, lies in the box of who leads the unit, and of nobody beside them', async () => {
    await api.given(publication, [
      { type: 'ObligationBreached', data: { due: '2026-04-07T16:00:00.000Z', bearer: { role: 'purchaser', org: 'hs-mzj' } } },
      { type: 'ReminderSent', key: 'leader', data: { rung: 'leader', to: { role: 'purchaser', org: 'hs-mzj' } } },
    ])
    expect(await boxesOf('hs-mzj.qf')).toContain('escalated watch')
    for (const as of ['hs-mzj.jb', 'tx.jb', 'ag-1.jb']) expect(await boxesOf(as)).not.toContain('escalated watch')
  })

  it('is counted as it is listed', async () => {
    const { counts, ...work } = (await api.get('/v1/me/work', { as: 'hs-mzj.jb' })).body as unknown as Work
    for (const box of ['mine', 'signing', 'waiting', 'escalated'] as const) expect(counts[box]).toBe(work[box].length)
  })
})

describe('what somebody did', () => {
  it('is told to them by sentence and project, the newest first, and not what others did', async () => {
    const handled = async (as: string) => ((await api.get('/v1/me/handled', { as })).body as unknown as Handled).facts
    const done = await api.post(
      `/v1/contracts/${way.caseId}.1/deliveries/2026-05/record-service`,
      {
        item: '个案工作',
        quantity: 1,
        on: '2026-05-20',
        participants: 3,
        users: ['yd-017'],
        evidence: 'a'.repeat(64),
      },
      { as: 'ag-1.jb' },
    )
    expect(done.body).toMatchObject({ facts: [{ type: 'ServiceRecorded' }] })
    expect(await handled('ag-1.jb')).toMatchObject([
      { sentence: '记录2026年5月20日的个案工作：1，3人参加', place: '屯溪区黎阳镇社工站运营服务', caseId: way.caseId },
    ])
    expect(await handled('ag-2.jb')).toEqual([])
  })
})

describe('what is to be done', () => {
  it('is called as people say it: a month is no code', async () => {
    const outcome = await api.engine.execute({
      act: 'OpenObligation',
      stream: `obligation/${contractId}/agreed:monthly-report/2026-05`,
      data: {
        rule: 'agreed:monthly-report',
        says: '2026-05月报',
        mode: 'must',
        from: { stream: contractId, version: 9 },
        bearer: 'provider',
        act: 'SubmitMonthlyReport',
        doneBy: [`MonthlyReportSubmitted@delivery/${way.caseId}.1/2026-05`],
        key: '2026-05',
      },
      actor: theProcess,
      commandId: 'opens the report',
    })
    expect(outcome).toHaveProperty('accepted')
    expect(await boxesOf('ag-1.jb', '2026年5月月报')).toEqual(['mine do'])
  })
})
