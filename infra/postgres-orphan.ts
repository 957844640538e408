import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine, isAlive } from './liveness.mjs'

/**
 * Ends a PostgreSQL left running on this cluster by a process that was killed, and clears a stale postmaster.pid away:
 * PostgreSQL would take any process that has got the same pid since for itself. The caller holds the data folder's lock.
 */
export async function endOrphan(cluster: string, say: (line: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  // The name of the folder in its arguments is what makes it ours.
  const ours = () => isAlive(pid) && commandLine(pid).includes(`-D ${cluster}`)
  if (ours()) {
    say(`a PostgreSQL was left running on this data (process ${pid}): it is ended first`)
    process.kill(pid, 'SIGINT')
    for (let waited = 0; ours(); waited += 50) {
      if (waited === 15_000) process.kill(pid, 'SIGQUIT')
      if (waited > 30_000) throw new Error(`process ${pid} runs PostgreSQL on ${cluster} and does not end: end it by hand`)
      await sleep(50)
    }
  }
  rmSync(file, { force: true })
}
