import { readdirSync, readFileSync } from 'node:fs'
import type { Setting } from '../setting.js'

/** What writing cost so far: seconds of processor in this process and in PostgreSQL (NaN where /proc does not tell), bytes of its log (WAL). */
export type Effort = { readonly own: number; readonly postgres: number; readonly wal: number }

export async function effort({ plain, postgres }: Setting): Promise<Effort> {
  const { user, system } = process.cpuUsage()
  const { rows } = await plain.query<{ wal: string }>(`select pg_current_wal_insert_lsn() - '0/0' as wal`)
  return { own: (user + system) / 1e6, postgres: processorOfChildren(postgres.pid), wal: Number(rows[0]?.wal) }
}

/** Processor seconds of a process so far; NaN where /proc does not tell. */
export function processorOf(pid: number): number {
  const fields = fieldsOf(String(pid))
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

const ticksPerSecond = 100

/** Processor seconds of the children of a process, those that have ended included: PostgreSQL's backends are the postmaster's. */
function processorOfChildren(parent: number): number {
  try {
    const running = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(fieldsOf)
      .filter((fields) => Number(fields[1]) === parent)
      .reduce((sum, fields) => sum + Number(fields[11]) + Number(fields[12]), 0)
    const ended = fieldsOf(String(parent))
    return (running + Number(ended[13]) + Number(ended[14])) / ticksPerSecond
  } catch {
    return Number.NaN
  }
}

/** The fields of a process's `stat` behind its name: state, parent, … user and system time at 11 and 12, those of ended children at 13 and 14. */
function fieldsOf(pid: string): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return [] // it has ended meanwhile
  }
}
