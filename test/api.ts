import { type EventStore } from '#event-store'
import { Engine, beginRehearsal, type OpenEngine } from '#engine'
import type { Instant, StreamId } from '#kernel'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import pg from 'pg'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../apps/api/app.js'
import type { ApiOptions } from '../apps/api/system/options.js'
import { opened } from '../apps/api/system/system.module.js'
import { personsOf, tokensOf } from '../apps/cli/load.js'
import { migrateDatabase } from '../apps/cli/migrate-database.js'
import { readProgramme, type Programme } from '../apps/cli/programme/index.js'
import { testDatabase, type TestDatabase } from '../infra/testing.js'
import type { GivenFact } from './given.js'
import { registerDirectory } from './register-directory.js'
import { writeFacts } from './write-facts.js'

type Sent = {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Record<string, unknown> & {
    refusals?: { code: string; basis?: { article: string } }[]
    faults?: { at: string; says: string }[]
  }
}
/** Where the next page of a bare list is, as its `Link` says; undefined on the last. */
export const nextPage = ({ link }: Sent['headers']): string | undefined =>
  typeof link === 'string' ? /^<(.*)>; rel="next"$/.exec(link)?.[1] : undefined

/** A file that every sample organization is said to have kept, so that its acts may name it; nobody has its bytes. */
export const paper = { hash: 'a'.repeat(64), size: 10 } as const

type Sending = { readonly as?: string; readonly key?: string | null; readonly headers?: Readonly<Record<string, string>> }

type InjectResponse = Awaited<ReturnType<NestFastifyApplication['inject']>>

/** The API on a database of its own, with the sample people. */
export type ApiUnderTest = {
  readonly app: NestFastifyApplication
  readonly engine: Engine
  readonly database: TestDatabase
  post(url: string, body: unknown, sending?: Sending): Promise<Sent>
  get(url: string, sending?: Sending): Promise<Sent>
  /** An answer as it came, byte by byte. */
  raw(url: string, as?: string): Promise<InjectResponse>
  /** A token of one of the sample’s people. */
  token(person: string): Promise<string>
  /** Facts as if processes and people had made them, straight into the store. */
  given(stream: StreamId, facts: readonly (GivenFact & { readonly by?: string })[]): Promise<void>
  close(): Promise<void>
}

/** `now`: a rehearsal's clock that stands there. `through`: another way to the same database. `temporalAddress`: where Temporal is said to be. */
export type ApiSetting = {
  readonly now?: Instant
  readonly through?: (databaseUrl: string) => string
  readonly temporalAddress?: string
  /** Takes the log, line by line. */
  readonly logTo?: { write(line: string): void }
  readonly more?: Partial<ApiOptions>
}

/** Starts the API on an empty, migrated database. */
export async function apiOnPostgres({ now, through, temporalAddress, logTo, more }: ApiSetting = {}): Promise<ApiUnderTest> {
  const database = await testDatabase()
  await migrateDatabase(database.ownerUrl)
  if (now !== undefined) await setClock(database.ownerUrl, now)
  const dataDir = await mkdtemp(join(tmpdir(), 'sanshe-api-'))
  const databaseUrl = through?.(database.url) ?? database.url
  const app = await createApp({
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    dataDir,
    files: { folder: join(dataDir, 'files'), mostBytes: 1_048_576, mostBytesADay: 8 * 1_048_576 },
    throwaway: true,
    logLevel: logTo ? 'info' : 'silent',
    ...(logTo ? { logTo } : {}),
    ...(temporalAddress === undefined ? {} : { temporalAddress }),
    ...more,
  })
  const engine = app.get<Engine>(Engine)
  const programme = await readProgramme(programmeFile)
  await registerDirectory(engine.store, programme)
  await keepPaper(engine.store.pool, programme)
  const tokens = tokensOf(programme, { dataDir, at: await app.get<OpenEngine>(opened).realTime() })
  const send = async (method: 'GET' | 'POST', url: string, body: unknown, { as, key, headers }: Sending): Promise<Sent> => {
    const reply = await app.inject({
      method,
      url,
      headers: {
        ...(as === undefined ? {} : { authorization: `Bearer ${await tokens(as)}` }),
        ...(method === 'POST' && key !== null ? { 'idempotency-key': key ?? randomUUID() } : {}),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    return {
      status: reply.statusCode,
      headers: reply.headers,
      body: reply.body === '' ? {} : (JSON.parse(reply.body) as Sent['body']),
    }
  }
  return {
    app,
    engine,
    database,
    post: (url, body, sending = {}) => send('POST', url, body, sending),
    get: (url, sending = {}) => send('GET', url, undefined, sending),
    raw: async (url, as) =>
      app.inject({ method: 'GET', url, headers: as === undefined ? {} : { authorization: `Bearer ${await tokens(as)}` } }),
    token: tokens,
    given: (stream, facts) => append(engine.store, stream, facts),
    close: async () => {
      await app.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The programme of the repository. */
const programmeFile = process.env['SANSHE_PROGRAMME'] ?? fileURLToPath(new URL('../infra/sample/huangshan.yaml', import.meta.url))

async function keepPaper(pool: pg.Pool, programme: Programme): Promise<void> {
  const organizations = [...new Set(personsOf(programme).map(({ org }) => org))]
  await pool.query(
    `insert into files.kept (hash, organization, person, name, type, size) select $1, o, o, 'a.pdf', 'application/pdf', $2 from unnest($3::text[]) o`,
    [paper.hash, paper.size, organizations],
  )
}

async function setClock(databaseUrl: string, now: Instant): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  await beginRehearsal(pool, now)
  await pool.end()
}

/** Each person's facts are an append of their own. */
async function append(
  store: EventStore,
  stream: StreamId,
  facts: readonly (GivenFact & { readonly by?: string })[],
): Promise<void> {
  for (const fact of facts) await writeFacts(store, stream, [fact], { actor: fact.by ?? 'process' })
}
