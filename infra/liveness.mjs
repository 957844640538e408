// Plain JavaScript, like everything that must run before the first install and build.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Whether a process with this id exists, whoever owns it.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (isZombie(pid)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * When the process began, in a form fit only for comparing: with it a reused pid is told from the one that was written down.
 * Empty where the system does not tell.
 * @param {number} pid
 */
export function beganAt(pid) {
  const stat = procStat(pid)
  if (stat !== undefined) return stat[19] ?? ''
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return ps.status === 0 ? ps.stdout.trim() : ''
}

/**
 * The command line of a process, its arguments joined by blanks; empty where it is gone or not told.
 * @param {number} pid
 */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return ps.status === 0 ? ps.stdout.trim() : ''
  }
}

/**
 * The process that started this one; undefined where it is gone or the system does not tell.
 * @param {number} pid
 */
export function parentOf(pid) {
  const parent = Number(procStat(pid)?.[1])
  return Number.isInteger(parent) ? parent : undefined
}

/** @param {number} pid */
function isZombie(pid) {
  return procStat(pid)?.[0] === 'Z'
}

/**
 * The fields of /proc/<pid>/stat after the command's name, which may itself hold blanks and brackets.
 * @param {number} pid
 */
function procStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
