import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { rehearse, type Rehearsal } from '../../apps/cli/rehearse/rehearsal.js'
import { daysOf } from '../simulate/days.js'
import { simulate } from '../simulate/simulation.js'
import { allAnew, daysKept } from './anew.js'
import { bidsAgain, straightBids, twoLots } from '../two-lots.js'

type Told = { readonly stream: string; readonly key: string | null; readonly data: Record<string, unknown> }

/** Plays mz-06 in two lots on servers of its own; `told` gives the facts of a kind at the end. */
async function playTwoLots(bids: Parameters<typeof twoLots>[0], interrupt?: Rehearsal['interrupt']) {
  const data = mkdtempSync(join(tmpdir(), 'sanshe-two-lots-'))
  const file = join(data, 'two-lots.yaml')
  writeFileSync(file, twoLots(bids))
  const silent = () => undefined
  const facts = new Map<string, Told[]>()
  const finish: Rehearsal['finish'] = async ({ pool }) => {
    const { rows } = await pool.query<Told & { type: string }>('select type, stream, key, data from store.fact order by position')
    for (const row of rows) facts.set(row.type, [...(facts.get(row.type) ?? []), row])
  }
  const common = {
    file,
    lines: ['mz-06'],
    copies: 1,
    route: 'asWritten',
    day: 0,
    data,
    say: silent,
    tell: silent,
    finish,
  } as const
  try {
    const played = await rehearse({ ...common, ...(interrupt === undefined ? {} : { interrupt }) })
    const told = (kind: string, name: string) =>
      Object.fromEntries((facts.get(kind) ?? []).map((fact) => [`${fact.stream}#${fact.key ?? ''}`, fact.data[name]]))
    return { ...played, told }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

const [first, second] = ['procurement/hs-mzj-2026.mz-06/1', 'procurement/hs-mzj-2026.mz-06/2'] as const
const closed = { id: 'hs-mzj-2026.mz-06', stage: 8, amount: '38500000' }

describe('mz-06 in two lots, two bidders on each', () => {
  it('goes to the winner of each: two contracts, both paid, and the line closed with the last', async () => {
    const { outcome, told } = await playTwoLots(straightBids)
    expect(outcome.cases).toEqual([expect.objectContaining(closed)])
    expect(outcome.obligations.filter(({ breached }) => breached)).toEqual([])
    expect(outcome.irregularities).toEqual([])
    expect(told('AwardMade', 'provider')).toEqual({ [`${first}#1`]: 'ag-1', [`${first}#2`]: 'ag-4' })
    expect(Object.values(told('ContractClosed', 'paid')).sort()).toEqual(['19000000', '19500000'])
    expect(told('PlanLineClosed', 'paid')).toEqual({ 'plan/hs-mzj-2026#mz-06': '38500000' })
  }, 300_000)

  it('runs the one again that had a single bid, also when Temporal lost everything meanwhile, on the days of the simulator', async () => {
    let rebuilt = 0
    const interrupt: Rehearsal['interrupt'] = async (now, stage) => {
      // The first lot's contract is under way, the second lot in its next attempt.
      if (rebuilt > 0 || now < '2026-05-25T00:00:00.000Z') return false
      rebuilt += 1
      expect(await allAnew(stage)).toEqual([])
      return true
    }
    const { outcome, told } = await playTwoLots(bidsAgain, interrupt)
    expect(rebuilt).toBe(1)
    expect(told('LotFailed', 'suppliers')).toEqual({ [`${first}#2`]: 1 })
    expect(told('AwardMade', 'award')).toEqual({
      [`${first}#1`]: 'hs-mzj-2026.mz-06.1',
      [`${second}#2`]: 'hs-mzj-2026.mz-06.2',
    })
    expect(outcome.cases).toEqual([expect.objectContaining(closed)])
    const { last } = await simulate({ programme: programmeFrom(twoLots(bidsAgain)), lines: ['mz-06'], seed: 3, sentences: [] })
    expect(daysOf(last.obligations)).toEqual(daysKept(outcome))
  }, 300_000)
})
