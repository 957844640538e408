import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repository } from '../../infra/repository.mjs'

it('the benchmark runs to its end and gives every figure it is asked for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sanshe-bench-spec-'))
  const json = join(folder, 'bench.json')
  try {
    // Without jest's own options, which would end up in every server it starts.
    const env = { ...process.env, NODE_OPTIONS: '' }
    await promisify(execFile)(process.execPath, [join(repository, 'infra', 'run.mjs'), 'bench', '--quick', '--json', json], {
      env,
    })
    const figures = JSON.parse(await readFile(json, 'utf8')) as Record<string, number>
    const asked = [
      'engineToFloor8',
      'engineToFloor32',
      'engineToEmmett8',
      'httpToEngineP50',
      'obligationsPerSecond',
      'rebuildCaseMs',
    ]
    for (const name of asked) expect([name, figures[name]]).toEqual([name, expect.any(Number)])
    // These two do not depend on the machine.
    expect(figures['historyEventsPerObligation']).toBeLessThanOrEqual(10)
    expect(figures['workflowTasksPerObligation']).toBeLessThanOrEqual(2)
    expect(figures['ladderEvents']).toBeLessThanOrEqual(45)
    expect(figures['rebuildDoneTwice']).toBe(0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 180_000)
