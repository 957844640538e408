import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepPrivate } from './private-files.js'
import { startServer } from './server-process.js'

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('a data folder', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sanshe-private-'))
  const umask = process.umask()
  afterAll(() => {
    process.umask(umask)
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('is closed to other users: what lies there, what is made there, and the logs of what is started', async () => {
    mkdirSync(join(dataDir, 'logs'))
    const old = ['temporal.db', join('logs', 'api.log')].map((name) => join(dataDir, name))
    for (const file of old) writeFileSync(file, 'secret', { mode: 0o644 })
    for (const file of old) chmodSync(file, 0o644)
    keepPrivate(dataDir)
    for (const file of old) expect(mode(file)).toBe('600')
    expect(['700', '711']).toContain(mode(dataDir))

    const logFile = join(dataDir, 'logs', 'new.log')
    const made = join(dataDir, 'made.db')
    const server = await startServer({ name: 'made', command: '/bin/sh', args: ['-c', `echo hi > ${made}`], logFile })
    await server.ended
    expect([mode(made), mode(logFile)]).toEqual(['600', '600'])
  })

  it('is made with those above it, and is refused in a sentence where it cannot be', () => {
    const below = join(dataDir, 'not', 'there', 'yet')
    keepPrivate(below)
    expect(existsSync(below)).toBe(true)
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    for (const no of [file, join(file, 'below'), '/proc/nowhere/below'])
      expect(() => keepPrivate(no)).toThrow(new RegExp(`^no data can be kept in ${no} .*: name a folder of yours, --data DIR`))
    expect(() => keepPrivate(file)).toThrow(`(${file} is a file)`)
    expect(() => keepPrivate(join(file, 'below'))).toThrow(`(${file} is a file)`)
  })

  it('lets the user that PostgreSQL runs as pass through, when we are root', () => {
    if (process.getuid?.() !== 0) return
    mkdirSync(join(dataDir, 'postgres'), { mode: 0o755 })
    chmodSync(join(dataDir, 'postgres'), 0o755)
    expect(execFileSync('ls', ['-d', join(dataDir, 'postgres')], { uid: 65_534, gid: 65_534 }).toString()).toContain('postgres')
    expect(() => execFileSync('ls', [dataDir], { uid: 65_534, gid: 65_534, stdio: 'pipe' })).toThrow()
  })
})
