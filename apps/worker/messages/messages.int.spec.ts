import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keepAddress, forgetAddress, messagesLeft, type Engine } from '#engine'
import { sequenceFacts } from '#event-store'
import type { StreamId } from '#kernel'
import { SMTPServer } from 'smtp-server'
import { plainAppend, testStore, type TestStore } from '../../../test/database.js'
import { engineOn, setClock } from '../../../test/engine.js'
import { followMessages } from './follow-messages.js'
import { messageOptions } from './message-options.js'
import { sender } from './send-messages.js'

const now = '2026-03-20T02:00:00.000Z'
const secret = 's'.repeat(32)
const clerk = { person: 'hs-mzj.jb', org: 'hs-mzj' }

let db: TestStore
let engine: Engine
let refusing = false
let mails: string[] = []
let posts: { readonly headers: Readonly<Record<string, unknown>>; readonly body: string }[] = []

/** A mail server and one that takes posts, both on this machine. */
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refusing ? new Error('not now') : null),
  onData: (stream, _session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      mails.push(Buffer.concat(parts).toString())
      done()
    })
  },
})
const web = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    posts.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
    response.writeHead(refusing ? 503 : 204).end()
  })
})
const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port
const options = () =>
  messageOptions({
    SANSHE_URL: 'https://sanshe.example.cn/',
    SANSHE_SMTP_URL: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    SANSHE_MAIL_FROM: 'sanshe@example.cn',
    SANSHE_WEBHOOK_URL: `http://127.0.0.1:${portOf(web)}/hook`,
    SANSHE_WEBHOOK_SECRET: secret,
  })

beforeAll(async () => {
  await new Promise<void>((listening) => void smtp.listen(0, '127.0.0.1', listening))
  await new Promise<void>((listening) => void web.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  await new Promise<void>((closed) => smtp.close(() => closed()))
  await new Promise((closed) => void web.close(closed))
})
beforeEach(async () => {
  db = await testStore()
  await setClock(db, now)
  engine = engineOn(db)
  ;[refusing, mails, posts] = [false, [], []]
  await write('person/hs-mzj.jb', 'PersonJoined', { unit: 'hs-mzj', duties: ['经办'], from: '2026-01-01' })
  await keepAddress(db.pool, clerk, { mail: 'jb@example.cn', duties: true, late: true })
})
afterEach(() => db.close())

async function write(stream: StreamId, type: string, data: object): Promise<void> {
  const version = (await db.store.versions([stream])).get(stream) ?? 0
  await db.store.append(plainAppend(stream, version, { facts: [{ type, schema: 1, data, occurredAt: now }] }))
}

const stream: StreamId = 'obligation/contract/hs-mzj-2026.mz-06.1/contract-publication/1'
const owes = (mode: 'must' | 'may' = 'must') =>
  write(stream, 'ObligationOpened', {
    mode,
    says: '公告合同',
    bearer: { role: 'purchaser', org: 'hs-mzj' },
    due: '2026-03-24T16:00:00.000Z',
  })

/** What the worker does: follows the log, then sends what is queued. */
async function told(): Promise<void> {
  while ((await sequenceFacts(db.pool)) > 0);
  const sending = sender(engine, options())
  const following = followMessages(engine, sending.channels)
  while ((await following.step()) > 0);
  while ((await sending.step()) > 0);
  sending.close()
}

describe('a new duty', () => {
  it('is told by mail to whoever wants that, and once by a signed post: what, of what, until when, and where', async () => {
    await owes()
    await told()
    expect(mails).toHaveLength(1)
    const [mail = ''] = mails
    expect(mail).toMatch(/^To: jb@example\.cn$/m)
    const text = Buffer.from(/\r?\n\r?\n([\s\S]*)/.exec(mail)?.[1] ?? '', 'base64').toString()
    expect(text).toContain('待办：公告合同')
    expect(text).toContain('期限：2026年3月24日24:00')
    expect(text).toContain('https://sanshe.example.cn/')
    const [post] = posts
    const at = String(post?.headers['x-sanshe-timestamp'])
    expect(post?.headers['x-sanshe-signature']).toBe(
      `sha256=${createHmac('sha256', secret)
        .update(`${at}.${post?.body ?? ''}`)
        .digest('hex')}`,
    )
    expect(JSON.parse(post?.body ?? '')).toMatchObject({ unit: 'hs-mzj', kind: 'duty', says: '公告合同' })
  })

  it('is told once, also where the worker follows the log anew from the beginning', async () => {
    await owes()
    await told()
    await db.owner.query(`delete from store.follower where name = 'messages'`)
    await told()
    expect([mails.length, posts.length]).toEqual([1, 1])
  })

  it('is nothing to tell where it is a window, where it is an old one, and to whoever forgot their address or has left', async () => {
    await owes('may')
    await told()
    expect(mails).toEqual([])
    await setClock(db, '2026-04-20T02:00:00.000Z')
    await told()
    await forgetAddress(db.pool, clerk)
    await owes()
    await told()
    expect(mails).toEqual([])
    await keepAddress(db.pool, clerk, { mail: 'jb@example.cn', duties: true, late: true })
    await write('person/hs-mzj.jb', 'PersonLeft', { unit: 'hs-mzj' })
    await write('obligation/contract/hs-mzj-2026.mz-06.1/contract-filing/1', 'ObligationOpened', {
      mode: 'must',
      says: '备案',
      bearer: { role: 'purchaser', org: 'hs-mzj' },
      due: '2026-05-24T16:00:00.000Z',
    })
    await told()
    expect(mails).toEqual([])
  })
})

describe('what was let pass', () => {
  it('is told to those it is taken to, where they want that; a reminder ahead says nothing new', async () => {
    await keepAddress(db.pool, clerk, { mail: 'jb@example.cn', duties: false, late: true })
    await owes()
    for (const rung of ['ahead', 'leader'] as const)
      await write(stream, 'ReminderSent', { rung, to: { role: 'purchaser', org: 'hs-mzj' } })
    await told()
    expect(mails).toHaveLength(1)
    expect(posts.map(({ body }) => (JSON.parse(body) as { kind: string }).kind)).toEqual(['duty', 'late'])
  })
})

describe('a way that does not work', () => {
  it('is tried again later, holds up nothing, and is seen', async () => {
    refusing = true
    await owes()
    await told()
    expect([mails.length, posts.length]).toEqual([0, 1])
    expect(await messagesLeft(db.pool)).toEqual({ waiting: 2, givenUp: 0 })
    refusing = false
    await db.owner.query('update engine.message set next_at = now()')
    await told()
    expect([mails.length, posts.length]).toEqual([1, 2])
    expect(await messagesLeft(db.pool)).toEqual({ waiting: 0, givenUp: 0 })
  })

  it('is given up after ten times', async () => {
    refusing = true
    await owes()
    for (let times = 0; times < 12; times += 1) {
      await told()
      await db.owner.query('update engine.message set next_at = now() where next_at is not null')
    }
    expect(await messagesLeft(db.pool)).toEqual({ waiting: 0, givenUp: 2 })
    expect(posts).toHaveLength(10)
  })
})

describe('what is configured', () => {
  it.each([
    [{ SANSHE_SMTP_URL: 'smtp://h' }, 'SANSHE_MAIL_FROM'],
    [{ SANSHE_WEBHOOK_URL: 'https://h' }, 'SANSHE_WEBHOOK_SECRET'],
    [{ SANSHE_WEBHOOK_URL: 'https://h', SANSHE_WEBHOOK_SECRET: 'short', SANSHE_URL: 'https://s' }, '32'],
    [{ SANSHE_WEBHOOK_URL: 'https://h', SANSHE_WEBHOOK_SECRET: secret }, 'SANSHE_URL'],
  ])('is whole, or refused at the start: %j', (env, says) => {
    expect(() => messageOptions(env)).toThrow(says)
  })

  it('may be nothing at all', () => {
    expect(messageOptions({})).toEqual({ url: '' })
  })
})
