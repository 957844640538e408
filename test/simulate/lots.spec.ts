import { programmeFrom } from '../../apps/cli/programme/index.js'
import { bidsAgain, loneBid, straightBids, twoLots } from '../two-lots.js'
import { daysOf } from './days.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate, type Simulated } from './simulation.js'

const play = (bids: Parameters<typeof twoLots>[0], seed = 1): Promise<Simulated> =>
  simulate({ programme: programmeFrom(twoLots(bids)), lines: ['mz-06'], seed, sentences })

/** What the facts of a kind say, by their key. */
const told = ({ last }: Simulated, kind: string, name: string) =>
  Object.fromEntries(
    last.facts
      .filter(({ type }) => type === kind)
      .map(({ stream, key, data }) => [`${stream}${key === null ? '' : `#${key}`}`, (data as Record<string, unknown>)[name]]),
  )
const [first, second] = ['procurement/hs-mzj-2026.mz-06/1', 'procurement/hs-mzj-2026.mz-06/2']
const line = 'plan/hs-mzj-2026#mz-06'

describe('a line in two lots', () => {
  it.each([1, 2])(
    'is awarded, contracted and paid lot by lot, each to its winner, and closes with the last (seed %i)',
    async (seed) => {
      const played = await play(straightBids, seed)
      expect(unknown(played.broken)).toEqual([])
      expect(told(played, 'AwardMade', 'provider')).toEqual({ [`${first}#1`]: 'ag-1', [`${first}#2`]: 'ag-4' })
      expect(told(played, 'ContractClosed', 'paid')).toEqual({
        'contract/hs-mzj-2026.mz-06.1': '19000000',
        'contract/hs-mzj-2026.mz-06.2': '19500000',
      })
      expect(told(played, 'PlanLineClosed', 'paid')).toEqual({ [line]: '38500000' })
    },
    60_000,
  )

  it('goes on with one where the other has too few bids, which is run again in the next attempt', async () => {
    const played = await play(bidsAgain)
    expect(unknown(played.broken)).toEqual([])
    expect(told(played, 'LotFailed', 'suppliers')).toEqual({ [`${first}#2`]: 1 })
    expect(Object.keys(told(played, 'FailureAnnounced', 'reason'))).toEqual([`${first}#2`])
    expect(told(played, 'LotOffered', 'budget')).toEqual({
      [`${first}#1`]: '19650000',
      [`${first}#2`]: '19650000',
      [`${second}#2`]: '19650000',
    })
    expect(told(played, 'AwardMade', 'award')).toEqual({
      [`${first}#1`]: 'hs-mzj-2026.mz-06.1',
      [`${second}#2`]: 'hs-mzj-2026.mz-06.2',
    })
    expect(told(played, 'PlanLineClosed', 'paid')).toEqual({ [line]: '38500000' })
  }, 60_000)

  it('closes with the one that was awarded where the other is given up', async () => {
    const played = await play(loneBid)
    expect(unknown(played.broken)).toEqual([])
    expect(told(played, 'LineWithdrawn', 'lots')).toEqual({ [first]: ['2'] })
    expect(told(played, 'PlanLotClosed', 'paid')).toEqual({
      'plan/hs-mzj-2026#mz-06/1': '19000000',
      'plan/hs-mzj-2026#mz-06/2': '0',
    })
    expect(told(played, 'PlanLineClosed', 'paid')).toEqual({ [line]: '19000000' })
  }, 60_000)

  it('is the same where it was run on the platform and is registered from its papers, but for the one planted lateness of each', async () => {
    const programme = programmeFrom(twoLots(bidsAgain, { route: 'platform' }))
    const played = await simulate({ programme, lines: ['mz-06'], seed: 1, sentences: [] })
    expect(told(played, 'PlanLineClosed', 'paid')).toEqual({ [line]: '38500000' })
    const late = played.last.facts
      .filter(({ type }) => type === 'IrregularityFound')
      .map(({ stream, data }) => [stream, (data as { act: string }).act])
    expect(
      daysOf(played.last.obligations)
        .filter(({ breached }) => breached)
        .map(({ id }) => id),
    ).toEqual([
      'obligation/contract/hs-mzj-2026.mz-06.1/contract-publication',
      'obligation/contract/hs-mzj-2026.mz-06.2/contract-publication',
    ])
    expect(late.sort()).toEqual([
      ['contract/hs-mzj-2026.mz-06.1', 'PublishContract'],
      ['contract/hs-mzj-2026.mz-06.2', 'PublishContract'],
    ])
  }, 60_000)

  it('is given up whole where no lot has bids enough', async () => {
    const played = await play(straightBids.filter(({ provider }) => provider === 'ag-1' || provider === 'ag-4'))
    expect(unknown(played.broken)).toEqual([])
    expect(Object.keys(told(played, 'ProcurementFailed', 'reason'))).toEqual([first])
    expect(told(played, 'PlanLineClosed', 'paid')).toEqual({ [line]: '0' })
  }, 60_000)
})
