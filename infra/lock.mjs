import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beganAt, isAlive } from './liveness.mjs'

/**
 * What a lock file says: who holds it, and whatever the holder tells others about itself.
 * @typedef {{ pid: number, began: string, about: Record<string, string | number> }} Holder
 */

/** Thrown by `takeLock`: another living process holds the lock. */
export class LockHeld extends Error {
  /**
   * @param {string} path
   * @param {Holder} holder
   */
  constructor(path, holder) {
    super(`${path} is held by process ${holder.pid}`)
    this.holder = holder
  }
}

/**
 * The living holder of a lock file, or undefined: no file, or its holder is gone (a pid used again by another process does not count).
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function lockHolder(path) {
  const holder = read(path)
  return holder !== undefined && isAlive(holder.pid) && beganAt(holder.pid) === holder.began ? holder : undefined
}

/**
 * Takes a lock file (mode 0600) for this process. A file whose holder has died is taken over.
 * `tell` replaces what the file says about the holder, `release` removes it.
 * Throws `LockHeld` when another living process holds it.
 * @param {string} path
 * @param {Record<string, string | number>} [about]
 */
export function takeLock(path, about = {}) {
  mkdirSync(dirname(path), { recursive: true })
  const mine = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  /** @param {Record<string, string | number>} said */
  const text = (said) => JSON.stringify({ pid: process.pid, began: beganAt(process.pid), about: said })
  writeFileSync(mine, text(about), { mode: 0o600 })
  try {
    while (!placed(mine, path)) {
      const holder = lockHolder(path)
      if (holder !== undefined) throw new LockHeld(path, holder)
      setAside(path)
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return {
    /** @param {Record<string, string | number>} said */
    tell(said) {
      writeFileSync(mine, text(said), { mode: 0o600 })
      renameSync(mine, path)
    },
    release() {
      if (read(path)?.pid === process.pid) rmSync(path, { force: true })
    },
  }
}

/**
 * Runs `work` while holding the lock, waiting for other holders as long as they live. `onWait` is told once whom it waits for.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {(holder: Holder) => void} [onWait]
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait = () => {}) {
  for (let waited = false; ; waited = true) {
    let lock
    try {
      lock = takeLock(path)
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error
      if (!waited) onWait(error.holder)
      await sleep(200)
      continue
    }
    try {
      return await work()
    } finally {
      lock.release()
    }
  }
}

/**
 * @param {string} path
 * @returns {Holder | undefined}
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * A hard link comes into being whole or not at all, so no one ever reads half a lock.
 * @param {string} mine
 * @param {string} path
 */
function placed(mine, path) {
  try {
    linkSync(mine, path)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Moves a dead holder's file away. Two processes may both have found it dead: whoever moved a living one by mistake puts it back.
 * @param {string} path
 */
function setAside(path) {
  const aside = `${path}.dead.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (lockHolder(aside) !== undefined) placed(aside, path)
  rmSync(aside, { force: true })
}
