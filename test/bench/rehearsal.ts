import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'
import { median } from './acts/load.js'

/** Seconds that playing the sample took in each tree, by round, servers not counted. */
export type RehearsalMeasured = { readonly here: readonly number[]; readonly against: readonly number[] }

/** What its last line says: `· 2025-09-01 … 2027-12-31 in 38.2 s, with servers 45.1 s`. */
const lastLine = /… \d{4}-\d\d-\d\d in (\d+\.\d) s, with servers/

/** Rehearses mz-06 in this tree and in another, which has its packages installed, in turns. Throws an Error with what a rehearsal said when it fails. */
export async function measureRehearsal(against: string, rounds: number, say: (line: string) => void): Promise<RehearsalMeasured> {
  const measured = { here: [] as number[], against: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const trees = [['here', repository] as const, ['against', against] as const]
    for (const [name, tree] of round % 2 === 0 ? trees : trees.toReversed()) {
      const seconds = await rehearsed(tree)
      measured[name].push(seconds)
      say(`rehearsal of mz-06, ${name === 'here' ? 'this tree' : against}: ${seconds.toFixed(1)} s`)
    }
  }
  return measured
}

/** How many times as fast as the other tree: the median of the ratios within each round. */
export const rehearsalFigures = ({ here, against }: RehearsalMeasured) => ({
  rehearsalTimesAsFast: median(here.map((seconds, round) => (against[round] ?? Number.NaN) / seconds)),
})

async function rehearsed(tree: string): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'sanshe-rehearsal-'))
  try {
    const program = ['infra/run.mjs', 'rehearse', 'infra/sample/huangshan.yaml', '--lines', 'mz-06', '--data', data]
    const child = spawn(process.execPath, program, { cwd: tree, env: process.env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await new Promise((resolve) => child.once('close', resolve))
    const seconds = lastLine.exec(said)?.[1]
    if (seconds === undefined) throw new Error(`the rehearsal in ${tree} did not come to its end:\n${said.slice(-2_000)}`)
    return Number(seconds)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
