import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { beganAt, isAlive } from './liveness.mjs'

/** Ends a Temporal server left running by a process that was killed, as its pid file names it. The caller holds the data folder's lock. */
export async function endTemporalOrphan(pidFile: string, say: (line: string) => void): Promise<void> {
  if (!existsSync(pidFile)) return
  const [pidText, ...began] = readFileSync(pidFile, 'utf8').trim().split(' ')
  const pid = Number(pidText)
  const ours = () => isAlive(pid) && beganAt(pid) === began.join(' ')
  if (ours()) {
    say(`a Temporal server was left running on this data (process ${pid}): it is ended first`)
    process.kill(pid, 'SIGINT')
    for (let waited = 0; ours(); waited += 50) {
      if (waited === 10_000) process.kill(pid, 'SIGKILL')
      if (waited > 20_000) throw new Error(`process ${pid} does not end: end it by hand`)
      await sleep(50)
    }
  }
  rmSync(pidFile, { force: true })
}
