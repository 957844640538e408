import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import type { FilesOptions } from '#files'
import { keptLately } from '../../libs/files/kept.js'

const pdf = (says: string): Buffer => Buffer.from(`%PDF-1.4\n% ${says}\n%%EOF\n`)
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

type S3 = { run(): Promise<{ port: number }>; close(): Promise<void> }
const require = createRequire(import.meta.url)
const S3rver = require('@20minutes/s3rver') as new (options: object) => S3

let folder: string
let s3: S3
let address: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanshe-files-'))
  s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'evidence' }],
  })
  address = `http://127.0.0.1:${(await s3.run()).port}/evidence`
})
afterAll(async () => {
  await s3.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
})

const limits = { mostBytes: 100_000, mostBytesADay: 250_000 }
const places: readonly (readonly [string, () => FilesOptions])[] = [
  ['a disk', () => ({ folder: join(folder, 'disk'), ...limits })],
  [
    'a server that speaks S3',
    () => ({ folder: join(folder, 'incoming'), ...limits, s3: { address, key: 'S3RVER', secret: 'S3RVER' } }),
  ],
]

const bidAt = `/v1/bids/${way.caseId}/1/1/ag-1`

describe.each(places)('files on %s', (_place, options) => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z', more: { files: options() } })
    await api.given(way.stream, [way.opened, ...way.prepared.slice(1), ...way.issued])
  })
  afterAll(() => api.close())

  const keep = (bytes: Buffer | Readable, name: string, as?: string, headers = {}) =>
    api.post(`/v1/files?name=${encodeURIComponent(name)}`, bytes, {
      ...(as === undefined ? {} : { as }),
      headers: { 'content-type': 'application/octet-stream', ...headers },
    })
  const read = async (path: string, as?: string) => {
    const { statusCode, headers, rawPayload } = await api.raw(path, as)
    return { status: statusCode, headers, bytes: rawPayload }
  }
  const left = () => readdir(join(options().folder, 'incoming'))

  it('are kept by their content: once, whatever they are called, and given back as they came', async () => {
    const bytes = pdf('一份')
    const kept = await keep(bytes, '投标文件.pdf', 'ag-1.jb')
    const file = { hash: hashOf(bytes), name: '投标文件.pdf', type: 'application/pdf', size: bytes.length }
    expect(kept).toMatchObject({ status: 200, body: file })
    expect((await keep(bytes, '另一名.pdf', 'ag-1.jb')).body).toEqual(file)
    const got = await read(`/v1/files/${file.hash}`, 'ag-1.jb')
    expect(got).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('投标文件.pdf')}`,
        'x-content-type-options': 'nosniff',
      },
    })
    expect(got.headers['content-security-policy']).toContain('sandbox')
    expect(got.bytes).toEqual(bytes)
  })

  it('are for nobody else, and named by nobody else, though their hash is known', async () => {
    const bytes = pdf('别人的')
    const { hash } = (await keep(bytes, 'a.pdf', 'ag-1.jb')).body as { hash: string }
    for (const as of ['ag-2.jb', 'hs-mzj.qf', undefined]) expect((await read(`/v1/files/${hash}`, as)).status).toBe(404)
    const bid = { price: '19000000', document: { hash, size: bytes.length } }
    expect(await api.post(`/v1/bids/${way.caseId}/1/1/ag-2/submit`, bid, { as: 'ag-2.jb' })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'document.hash', says: expect.stringContaining('POST /v1/files') as string }] },
    })
  })

  it('are read by whoever may see the fact that names them, and by no other: a sealed bid by its bidder alone', async () => {
    const bytes = pdf('密封的响应文件')
    const bid = { price: '19000000', document: { hash: hashOf(bytes), size: bytes.length } }
    expect((await api.post(`${bidAt}/submit`, bid, { as: 'ag-1.jb' })).status).toBe(400)
    await keep(bytes, '响应文件.pdf', 'ag-1.jb')
    const wrong = { ...bid, document: { ...bid.document, size: 1 } }
    expect((await api.post(`${bidAt}/submit`, wrong, { as: 'ag-1.jb' })).body.faults).toEqual([
      { at: 'document.hash', says: `所填大小与文件不符：文件为 ${bytes.length} 字节` },
    ])
    expect((await api.post(`${bidAt}/submit`, bid, { as: 'ag-1.jb' })).status).toBe(200)
    const { facts } = (await api.get(`/v1/cases/${way.caseId}/timeline?limit=500`, { as: 'ag-1.jb' })).body as unknown as {
      facts: { type: string; files?: { name: string; address: string }[] }[]
    }
    const [file] = facts.find(({ type }) => type === 'BidSubmitted')?.files ?? []
    expect(file).toMatchObject({ name: '响应文件.pdf', address: expect.stringContaining('?fact=') as string })
    expect((await read(file?.address ?? '', 'ag-1.jb')).bytes).toEqual(bytes)
    for (const as of ['ag-2.jb', 'hs-mzj.qf', undefined]) expect((await read(file?.address ?? '', as)).status).toBe(404)
  })

  it.each([
    ['a page that says it is a paper', Buffer.from('<html><script>alert(1)</script></html>'), '通知.pdf', 415],
    ['a paper that says it is a picture', pdf('x'), '照片.png', 415],
    ['a kind nobody takes', Buffer.from('MZ'), '安装.exe', 415],
    ['text that is none', Buffer.from([0x41, 0x00, 0x42]), '说明.txt', 415],
    ['nothing', Buffer.alloc(0), '空.pdf', 400],
    ['a name that is a path', pdf('x'), '../../etc/passwd.pdf', 400],
    ['a name without an ending', pdf('x'), '文件', 400],
  ])('%s is refused, and nothing of it stays', async (_what, bytes, name, status) => {
    expect((await keep(bytes, name, 'ag-3.jb')).status).toBe(status)
    expect(await left()).toEqual([])
  })

  it('text is taken where it is text', async () => {
    expect(await keep(Buffer.from('姓名,次数\n甲,3\n'), '名单.csv', 'ag-3.jb')).toMatchObject({
      status: 200,
      body: { type: 'text/csv; charset=utf-8' },
    })
  })

  it('exactly as large as may be is kept; a byte more is not, whether its size was told or not', async () => {
    const most = Buffer.concat([pdf('大'), Buffer.alloc(limits.mostBytes - pdf('大').length)])
    expect((await keep(most, 'a.pdf', 'ag-4.jb')).status).toBe(200)
    const more = Buffer.concat([most, Buffer.alloc(1)])
    expect((await keep(more, 'a.pdf', 'ag-4.jb')).status).toBe(413)
    expect((await keep(Readable.from([most, Buffer.alloc(1)]), 'a.pdf', 'ag-4.jb')).status).toBe(413)
    expect(await left()).toEqual([])
  })

  it('one organization keeps only so much within a day', async () => {
    const big = (n: number) => Buffer.concat([pdf(`第 ${n} 份`), Buffer.alloc(90_000)])
    expect((await keep(big(1), 'a.pdf', 'ag-5.jb')).status).toBe(200)
    expect((await keep(big(2), 'a.pdf', 'ag-5.jb')).status).toBe(200)
    expect(await keep(big(3), 'a.pdf', 'ag-5.jb')).toMatchObject({ status: 429, headers: { 'retry-after': '3600' } })
    expect((await keep(pdf('小'), 'a.pdf', 'ag-5.jb')).status).toBe(200)
    const rest = limits.mostBytesADay - (await keptLately(api.engine.store.pool, 'ag-5'))
    const filling = (bytes: number) => Buffer.concat([pdf('满'), Buffer.alloc(bytes - pdf('满').length)])
    expect((await keep(filling(rest + 1), 'a.pdf', 'ag-5.jb')).status).toBe(429)
    expect((await keep(filling(rest), 'a.pdf', 'ag-5.jb')).status).toBe(200)
    // Used up, it is told before anything of a file is looked at.
    expect((await keep(Buffer.alloc(0), 'a.pdf', 'ag-5.jb')).status).toBe(429)
  })

  it('wants a token, and its own content type', async () => {
    expect((await keep(pdf('x'), 'a.pdf')).status).toBe(401)
    expect((await keep(pdf('x'), 'a.pdf', 'ag-1.jb', { 'content-type': 'application/json' })).status).not.toBe(200)
    const elsewhere = await api.post(`${bidAt}/submit`, pdf('x'), {
      as: 'ag-1.jb',
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect(elsewhere.status).toBe(415)
  })
})

it('a server of files that is away is told as that: acts without files go on', async () => {
  const gone = { folder: join(folder, 'gone'), ...limits, s3: { address: 'http://127.0.0.1:1/evidence', key: 'k', secret: 's' } }
  const api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z', more: { files: gone } })
  const kept = await api.post('/v1/files?name=a.pdf', pdf('x'), {
    as: 'ag-1.jb',
    headers: { 'content-type': 'application/octet-stream' },
  })
  expect(kept).toMatchObject({ status: 503, body: { code: 'FilesAway' } })
  expect((await api.get('/v1/me/obligations', { as: 'ag-1.jb' })).status).toBe(200)
  await api.close()
})
