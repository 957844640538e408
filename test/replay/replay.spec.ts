import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker, type ReplayResult, type WorkflowBundleOption } from '@temporalio/worker'
import { processTypes } from '#domain/process'
import { repository } from '../../infra/repository.mjs'
import { workflowBundle } from '../workflow-bundle.js'
import { bundled } from './bundled.js'
import { decoded, savedHistories } from './recorded.js'

const saved = savedHistories()
const histories = saved.map((one) => ({ workflowId: one.workflowId, history: decoded(one) }))

async function replay(workflowBundle: WorkflowBundleOption): Promise<ReplayResult[]> {
  const results: ReplayResult[] = []
  for await (const result of Worker.runReplayHistories({ workflowBundle }, histories)) results.push(result)
  return results
}

/** Replays on a copy of the workflows in which one text stands for another. */
async function replayPlanted(file: string, find: string, replace: string): Promise<ReplayResult[]> {
  // Inside the repository, so that its import aliases hold.
  mkdirSync(join(repository, '.sanshe'), { recursive: true })
  const copy = mkdtempSync(join(repository, '.sanshe', 'planted-'))
  try {
    cpSync(join(repository, 'workflows'), copy, { recursive: true })
    const source = readFileSync(join(copy, file), 'utf8')
    expect(source).toContain(find)
    writeFileSync(join(copy, file), source.replace(find, replace))
    return await replay(await bundled(join(copy, 'index.ts')))
  } finally {
    rmSync(copy, { recursive: true })
  }
}

const broken = (results: readonly ReplayResult[]): string[] =>
  results.filter((result) => result.error !== undefined).map((result) => result.workflowId)

describe('saved histories', () => {
  it('are there for every kind of process', () => {
    expect([...new Set(saved.map(({ type }) => type))].sort()).toEqual(Object.values(processTypes).sort())
  })

  it('replay on the workflows as they are now', async () => {
    const results = await replay(workflowBundle())
    expect(results.map(({ workflowId, error }) => [workflowId, error?.message])).toEqual(
      saved.map(({ workflowId }) => [workflowId, undefined]),
    )
  }, 120_000)

  it('do not replay where an act has changed places', async () => {
    const results = await replayPlanted(
      'contract.walk.ts',
      `await it.act('ClosePlanLine', it.id, {})\n  await it.act('CloseContract', it.id, {})`,
      `await it.act('CloseContract', it.id, {})\n  await it.act('ClosePlanLine', it.id, {})`,
    )
    expect(broken(results)).toContain('contract/hs-mzj-2026.mz-06.1')
  }, 120_000)

  it('do not replay where an act was dropped', async () => {
    const results = await replayPlanted('purchase.walk.ts', `  await it.act('CloseProcurement', last, {})\n`, '')
    expect(broken(results)).toContain('purchase/hs-mzj-2026.mz-06')
  }, 120_000)
})
