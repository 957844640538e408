import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredFact } from '#event-store'
import { dayOf, type StreamId } from '#kernel'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { contract, does, on } from './asides.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate, type Simulated } from './simulation.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const renewal = {
  kind: 'renewal',
  line: 'mz-06',
  signed: '2027-03-25',
  from: '2027-04-15',
  to: '2028-04-14',
  at: 'exceptions',
} as const
const second: StreamId = `${contract}:r2` as StreamId

/** mz-06 of the sample, which may be renewed up to three years; `renewed`: the purchaser decides so. */
const play = (renewed: boolean, also: readonly PlannedAct[] = []): Promise<Simulated> =>
  simulate({
    programme: { ...programme, exceptions: [...programme.exceptions, ...(renewed ? [renewal] : [])] },
    lines: ['mz-06'],
    seed: 1,
    sentences,
    also,
  })

const ofKind = ({ last }: Simulated, kind: string): readonly StoredFact[] => last.facts.filter(({ type }) => type === kind)
const owed = ({ last }: Simulated, rule: string, process: string = contract) =>
  last.obligations.all
    .filter((one) => one.process === process && one.rule.startsWith(rule))
    .map(({ rule: of, key, bearer, closed, breachedOn }) => [
      of.slice('agreed:'.length),
      key,
      bearer.org,
      closed ? 'lapsed' : 'met',
      breachedOn !== undefined,
    ])
    .sort()
const handedOver = [
  ['hand-over', '1', 'ag-1', 'met', false],
  ['hand-over-confirmation', '1/hs-mzj', 'hs-mzj', 'met', false],
  ['hand-over-confirmation', '1/tx-ly-host', 'tx-ly-host', 'met', false],
]

describe('a contract that may be renewed', () => {
  it('is not renewed where its purchaser so decides, thirty days before its end at the latest: then it is handed over', async () => {
    const run = await play(false)
    expect(unknown(run.broken)).toEqual([])
    expect(ofKind(run, 'RenewalDecided').map(({ key }) => key)).toEqual(['end'])
    const due = run.last.obligations.all.find(({ rule }) => rule === 'agreed:renewal')?.due
    expect(due).toBe('2027-03-15T16:00:00.000Z')
    expect(owed(run, 'agreed:renewal')).toEqual([['renewal', undefined, 'hs-mzj', 'met', false]])
    expect(owed(run, 'agreed:hand-over')).toEqual(handedOver)
    expect(ofKind(run, 'HandedOver').every(({ occurredAt }) => dayOf(occurredAt) > '2027-04-14')).toBe(true)
    expect(ofKind(run, 'ContractClosed')).toHaveLength(1)
  }, 60_000)

  it('is renewed once all who signed it have signed that: another year of the same, for the same, with its own close', async () => {
    const run = await play(true)
    expect(unknown(run.broken)).toEqual([])
    expect(owed(run, 'agreed:renewal')).toEqual([
      ['renewal', undefined, 'hs-mzj', 'met', false],
      ['renewal-reply', 'ag-1', 'ag-1', 'met', false],
      ['renewal-reply', 'tx-ly-host', 'tx-ly-host', 'met', false],
    ])
    expect(owed(run, 'agreed:hand-over')).toEqual([])
    expect(ofKind(run, 'ServiceStarted').map(({ stream, data }) => [stream, data])).toMatchObject([
      [contract, { from: '2026-04-15', until: '2027-04-14' }],
      [second, { from: '2027-04-15', until: '2028-04-14' }],
    ])
    expect(ofKind(run, 'PhaseAccepted').map(({ stream }) => stream)).toEqual([contract, second])
    expect(ofKind(run, 'ContractClosed').map(({ stream, data }) => [stream, data])).toEqual([
      [contract, { amount: '19000000', paid: '19000000' }],
      [second, { amount: '19000000', paid: '19000000' }],
    ])
    expect(ofKind(run, 'PlanLineClosed').map(({ data }) => (data as { paid: string }).paid)).toEqual(['19000000'])
    expect(owed(run, 'contract-publication', second)).toHaveLength(1)
    expect(owed(run, 'agreed:hand-over', second)).toEqual(handedOver)
  }, 120_000)

  it('ends with its service where one of them declines: then it is handed over as well', async () => {
    const declining = await play(true, [
      does(on('2027-03-20 10:05'), 'ag-1.jb', 'DeclineRenewal', contract, { reason: '人员不足' }),
    ])
    expect(unknown(declining.broken)).toEqual([])
    expect(ofKind(declining, 'ContractRenewed')).toEqual([])
    expect(owed(declining, 'agreed:hand-over')).toEqual(handedOver)
  }, 120_000)
})
