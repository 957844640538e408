import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessId } from '#domain/process'
import type { StoredFact } from '#event-store'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { contractWalk } from '../../workflows/contract.walk.js'
import { begunBy } from './begins.js'
import { simulate } from './simulation.js'

let facts: readonly StoredFact[]
let contract: ProcessId
beforeAll(async () => {
  const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
  facts = (await simulate({ programme, lines: ['mz-06'], seed: 1, sentences: [] })).last.facts
  contract = facts.find(({ type }) => type === 'ContractOpened')?.process as ProcessId
}, 60_000)

/** What the command that wrote the first fact of a kind begins, in the words of the walk. */
async function begins(kind: string, which: (fact: StoredFact) => boolean = () => true): Promise<string[]> {
  const written = facts.find((fact) => fact.type === kind && which(fact)) as StoredFact
  const at = facts.findIndex(({ commandId }) => commandId === written.commandId)
  const upTo = facts.slice(0, facts.findLastIndex(({ commandId }) => commandId === written.commandId) + 1)
  return (await begunBy(contractWalk, contract, upTo, at)).map(({ act, key }) => `${act} ${key}`.trim())
}

describe('a walk that answers from a list of facts says what an act would begin', () => {
  it('signing: publication, filing, the first request, assignment and deployment', async () => {
    expect((await begins('ContractSigned')).sort()).toEqual([
      'OpenObligation agreed:assignment/tx-ly',
      'OpenObligation agreed:deployment/1',
      'OpenObligation agreed:deployment/2',
      'OpenObligation agreed:payment-request/1',
      'OpenObligation contract-filing',
      'OpenObligation contract-publication',
    ])
  })

  it('a window that runs out: what it kept waiting', async () => {
    const reply = (fact: StoredFact) => fact.stream.endsWith('agreed:evaluation-reply')
    expect(await begins('WindowClosed', reply)).toEqual([
      `OpenObligation evaluation/${contract.slice('contract/'.length)}/1/agreed:evaluation-signing`,
    ])
  })

  it('the end of the service: the self-assessment, the choice of an evaluator and the hand-over, whether the last month is reported or not', async () => {
    const service = (fact: StoredFact) => fact.stream.endsWith('agreed:service')
    expect((await begins('WindowClosed', service)).sort()).toEqual([
      'OpenObligation agreed:appoint-evaluator',
      'OpenObligation agreed:hand-over/1',
      'OpenObligation agreed:self-assessment',
    ])
    const last = facts.findLast(({ type }) => type === 'MonthlyReportSubmitted')?.stream
    expect(await begins('MonthlyReportSubmitted', ({ stream }) => stream === last)).toEqual([])
  })

  it('a publication: nothing', async () => {
    expect(await begins('ContractPublished')).toEqual([])
  })

  it('the last paper archived: the line is reported closed, once account and review are there too', async () => {
    const last = facts.findLast(({ type }) => ['FinalAccountSettled', 'PerformanceReviewed', 'CaseArchived'].includes(type))
    expect(await begins(last?.type ?? '')).toEqual(['ClosePlanLine'])
  })
})
