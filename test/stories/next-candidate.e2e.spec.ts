import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asked } from '../../apps/cli/rehearse/autopilots/paths.js'
import { rehearse, type Rehearsal } from '../../apps/cli/rehearse/rehearsal.js'
import { repository } from '../../infra/repository.mjs'

const question = 'challenge/hs-mzj-2026.mz-06/ag-2.1' as const
const letter = 'a'.repeat(64)

/** A question on the published result is found right: on the moment it is asked it is answered, that another is to be determined. */
const steps: readonly (readonly [act: string, person: string, body: object])[] = [
  ['RaiseQuestion', 'ag-2.jb', { about: '结果', matter: '评分有误', letter, mayAffectResult: true }],
  ['AnswerQuestion', 'hs-mzj.qf', { upheld: true, remedy: 'nextCandidate', answer: '评分确有误', number: '答复-1' }],
]

it('a result that does not stand goes to the next candidate on real servers, and its contract is performed to the end (令94 第十六条, 条例 第七十一条)', async () => {
  const left = [...steps]
  const interrupt: Rehearsal['interrupt'] = async (now, stage, hands) => {
    const { rows } = await stage.pool.query(`select from store.fact where type = 'ContractSigned'`)
    const [act, person, body] = (rows.length > 0 ? left.shift() : undefined) ?? []
    if (act === undefined || person === undefined || body === undefined) return false
    await stage.pool.query(
      `insert into files.kept (hash, organization, person, name, type, size) values ($1, 'ag-2', 'ag-2.jb', '质疑函.pdf', 'application/pdf', 9) on conflict do nothing`,
      [letter],
    )
    await hands.perform([{ ...asked(act, question), person, body, at: now, key: `story:${act}`, says: act }])
    return true
  }
  const seen: string[] = []
  const files: unknown[] = []
  const finish: Rehearsal['finish'] = async (stage) => {
    const { rows } = await stage.pool.query<{ type: string; key: string | null; stream: string }>(
      `select type, key, stream from store.fact where type in ('AwardMade', 'ContractVoided', 'ChangedResultReported', 'ContractClosed', 'PlanLotClosed') order by position`,
    )
    seen.push(...rows.map(({ type, key, stream }) => `${type} ${key ?? stream}`))
    const amounts = await stage.pool.query<{ amount: string; closed: boolean }>(
      `select amount, closed_on is not null as closed from views.case_file`,
    )
    files.push(...amounts.rows)
  }
  const data = mkdtempSync(join(tmpdir(), 'sanshe-story-'))
  const played = await rehearse({
    file: join(repository, 'infra', 'sample', 'huangshan.yaml'),
    lines: ['mz-06'],
    copies: 1,
    route: 'asWritten',
    day: 0,
    data,
    say: () => undefined,
    tell: () => undefined,
    interrupt,
    finish,
  }).finally(() => {
    rmSync(data, { recursive: true, force: true })
  })
  expect(seen).toEqual([
    'AwardMade 1',
    'ContractVoided contract/hs-mzj-2026.mz-06.1',
    'ContractClosed contract/hs-mzj-2026.mz-06.1',
    'ChangedResultReported 1',
    'AwardMade 1:2',
    'PlanLotClosed mz-06/1',
    'ContractClosed contract/hs-mzj-2026.mz-06.1:2',
  ])
  expect(files).toMatchObject([{ closed: true }])
  expect(played.outcome.obligations.filter(({ breached }) => breached)).toEqual([])
}, 300_000)
