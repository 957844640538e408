import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { logLines } from './log-lines.js'

describe('a log', () => {
  it('that cannot be written loses its lines, and nothing else', () => {
    const full = openSync('/dev/full', 'w')
    const log = pino(logLines(full))
    for (let n = 0; n < 1_000; n += 1) log.info({ n }, 'lost')
    closeSync(full)
    log.fatal('nowhere to go')
  })

  it('says how many lines it lost once it can be written again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanshe-log-'))
    const fd = openSync(join(folder, 'log'), 'w')
    closeSync(fd)
    const lines = logLines(fd)
    lines.write('one\n')
    lines.write('two\n')
    expect(openSync(join(folder, 'log'), 'w')).toBe(fd)
    lines.write('three\n')
    lines.write('four\n')
    const [told, ...rest] = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n')
    expect(JSON.parse(told ?? '')).toMatchObject({ lost: 2, level: 40 })
    expect(rest).toEqual(['three', 'four'])
    closeSync(fd)
    rmSync(folder, { recursive: true })
  })
})
