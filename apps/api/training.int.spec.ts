import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { playedFile, startOverFile } from '../../infra/training-files.js'

const stands = '2026-02-02T01:00:00.000Z'
let folder = ''
let api: ApiUnderTest
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sanshe-training-'))
  api = await apiOnPostgres({ now: stands, more: { training: folder } })
}, 60_000)
afterAll(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

const move = (by: string, as?: string) =>
  api.post('/v1/training/clock', { by }, { ...(as === undefined ? {} : { as }), key: null })

describe('a training', () => {
  it('tells anybody where its clock stands, and whether it has been played to its day', async () => {
    expect(await api.get('/v1/training')).toMatchObject({ status: 200, body: { now: stands, played: false } })
    writeFileSync(playedFile(folder), '')
    expect((await api.get('/v1/training')).body).toEqual({ now: stands, played: true })
  })

  it('is moved by a day, by whoever has signed in alone', async () => {
    expect((await move('nextDay')).status).toBe(401)
    expect(await move('nextDay', 'hs-mzj.jb')).toMatchObject({ status: 200, body: { now: '2026-02-03T01:00:00.000Z' } })
  })

  it('is moved to the next moment, and where none is to come it says so and stands', async () => {
    expect(await move('nextDue', 'hs-mzj.jb')).toMatchObject({
      status: 400,
      body: { detail: '之后没有任何期限，请改为往后一天' },
    })
    expect((await api.get('/v1/training')).body).toMatchObject({ now: '2026-02-03T01:00:00.000Z' })
  })

  it('is never moved back, nor by what is no move', async () => {
    expect((await move('lastDay', 'hs-mzj.jb')).status).toBe(400)
  })

  it('asks whoever has started it to begin it anew', async () => {
    expect((await api.post('/v1/training/start-over', {}, { key: null })).status).toBe(401)
    expect(existsSync(startOverFile(folder))).toBe(false)
    expect((await api.post('/v1/training/start-over', {}, { as: 'hs-mzj.jb', key: null })).status).toBe(202)
    expect(existsSync(startOverFile(folder))).toBe(true)
  })
})

describe('what is no training', () => {
  it('has no clock that anybody could move, a rehearsal neither', async () => {
    const other = await apiOnPostgres({ now: stands })
    try {
      for (const sent of [
        await other.get('/v1/training'),
        await other.post('/v1/training/clock', { by: 'nextDay' }, { as: 'hs-mzj.jb', key: null }),
        await other.post('/v1/training/start-over', {}, { as: 'hs-mzj.jb', key: null }),
      ])
        expect(sent).toMatchObject({ status: 404, body: { detail: '没有培训，或者您无权查看' } })
    } finally {
      await other.close()
    }
  }, 60_000)
})
