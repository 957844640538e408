import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beganAt, isAlive } from './liveness.mjs'
import { LockHeld, lockHolder, takeLock, withLock } from './lock.mjs'

describe('a lock file', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sanshe-lock-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const path = (name: string) => join(folder, name)

  it('is held by one, who can say something about itself, until released', () => {
    const lock = takeLock(path('a'), { port: 1 })
    expect(() => takeLock(path('a'))).toThrow(LockHeld)
    lock.tell({ port: 2 })
    expect(lockHolder(path('a'))).toMatchObject({ pid: process.pid, about: { port: 2 } })
    lock.release()
    expect(existsSync(path('a'))).toBe(false)
    takeLock(path('a')).release()
  })

  it('is taken over from a dead process, and from one whose pid another process has got since', async () => {
    const child = spawn('true')
    await new Promise((resolve) => child.once('exit', resolve))
    writeFileSync(path('b'), JSON.stringify({ pid: child.pid, began: '1', about: {} }))
    expect(isAlive(child.pid ?? 0)).toBe(false)
    takeLock(path('b')).release()
    writeFileSync(path('b'), JSON.stringify({ pid: process.pid, began: `${beganAt(process.pid)}0`, about: {} }))
    takeLock(path('b')).release()
  })

  it('is readable by its owner alone', () => {
    const lock = takeLock(path('c'), { databaseUrl: 'secret' })
    expect(statSync(path('c')).mode & 0o077).toBe(0)
    lock.release()
  })

  it('lets waiting work through one by one', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, (inside += 1))
      await new Promise((resolve) => setTimeout(resolve, 20))
      inside -= 1
    }
    await Promise.all([withLock(path('d'), work), withLock(path('d'), work), withLock(path('d'), work)])
    expect(most).toBe(1)
  })
})
