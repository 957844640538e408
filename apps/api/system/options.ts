import { join } from 'node:path'
import { roomBy } from '../../../infra/room.js'
import type { FilesOptions } from '#files'
import type { Limits } from '../edge/limits.js'
import { readSignIn, type SignInOptions } from '../sign-in/sign-in-options.js'

/** What the API is started with. */
export type ApiOptions = {
  readonly databaseUrl: string
  readonly host: string
  readonly port: number
  /** Where the key that signs sample tokens is. */
  readonly dataDir: string
  readonly publicKey?: string
  /** Seals ids and cursors; the same on every node of one database. */
  readonly sealKey?: string
  /** Only asked whether it answers, for `/health/ready`. */
  readonly temporalAddress?: string
  readonly logLevel: string
  /** Requests a minute, by person and by address; none where it is left out. */
  readonly limits?: Limits
  /** Where files lie, and how much may be kept. */
  readonly files: FilesOptions
  /** Milliseconds in which a request must have come whole; 30 s where it is left out. */
  readonly bodyMs?: number
  /** Milliseconds in which a file must have come whole; 15 min where it is left out. */
  readonly fileMs?: number
  /** Milliseconds in which the database must answer one statement, for pages and acts alike; 15 s where it is left out. */
  readonly statementMs?: number
  /** Whether the disk of a database on this machine has room for facts; always, where it is left out. */
  readonly hasRoom?: () => boolean
  /** What is in the database may be lost: it need not write durably. */
  readonly throwaway?: boolean
  /** The data folder of a training, by which whoever has started it is asked to begin it anew; this is none where it is left out. */
  readonly training?: string
  /** Believe what a proxy says of address and protocol: yes, or the proxies' addresses. */
  readonly trustProxy?: boolean | string
  /** How people sign in with a browser; with tokens alone, where it is left out. */
  readonly signIn?: SignInOptions
  /** Where the built portal is; none is served where it is left out. */
  readonly portalDir?: string
  /** Takes the log instead of standard output. */
  readonly logTo?: { write(line: string): void }
}

/** Reads the environment: DATABASE_URL, HOST (127.0.0.1), PORT (3000), SANSHE_DATA (.sanshe/data), SANSHE_JWT_PUBLIC_KEY, SANSHE_SEAL_KEY, TEMPORAL_ADDRESS, LOG_LEVEL (info), SANSHE_LIMIT_PERSON (1200 requests a minute), SANSHE_LIMIT_ADDRESS (12000), SANSHE_TRUST_PROXY (yes, or addresses), SANSHE_FILES (.sanshe/data/files), SANSHE_FILES_S3 (https://server/bucket) with SANSHE_FILES_S3_KEY, SANSHE_FILES_S3_SECRET and SANSHE_FILES_S3_REGION, SANSHE_FILE_MOST (200 MiB of one file), SANSHE_FILES_DAY (2048 MiB of one organization), SANSHE_DATABASE (throwaway: one that need not write durably), SANSHE_TRAINING (the data folder of a training), SANSHE_DISK (a folder on the disk that the database writes on, where it is on this machine), and what `readSignIn` reads. Throws an Error that names what is missing. */
export function readOptions(env: NodeJS.ProcessEnv): ApiOptions {
  const databaseUrl = env['DATABASE_URL']
  if (databaseUrl === undefined || databaseUrl === '')
    throw new Error('DATABASE_URL is not set: postgres://user:password@host:5432/database')
  const port = Number(env['PORT'] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT=${env['PORT']} is not a port`)
  const signIn = readSignIn(env)
  const dataDir = env['SANSHE_DATA'] ?? join(process.cwd(), '.sanshe', 'data')
  return {
    databaseUrl,
    port,
    host: env['HOST'] ?? '127.0.0.1',
    dataDir,
    files: filesOf(env, dataDir),
    ...(env['SANSHE_JWT_PUBLIC_KEY'] ? { publicKey: env['SANSHE_JWT_PUBLIC_KEY'] } : {}),
    ...(env['SANSHE_SEAL_KEY'] ? { sealKey: env['SANSHE_SEAL_KEY'] } : {}),
    ...(env['TEMPORAL_ADDRESS'] ? { temporalAddress: env['TEMPORAL_ADDRESS'] } : {}),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    hasRoom: roomBy(env),
    ...(signIn === undefined ? {} : { signIn }),
    throwaway: env['SANSHE_DATABASE'] === 'throwaway',
    ...(env['SANSHE_TRAINING'] ? { training: env['SANSHE_TRAINING'] } : {}),
    limits: { person: perMinute(env, 'SANSHE_LIMIT_PERSON', 1_200), address: perMinute(env, 'SANSHE_LIMIT_ADDRESS', 12_000) },
    ...(env['SANSHE_TRUST_PROXY'] ? { trustProxy: env['SANSHE_TRUST_PROXY'] === 'yes' || env['SANSHE_TRUST_PROXY'] } : {}),
  }
}

/** Where files lie, by the environment: this machine's disk, or a server that speaks S3. */
function filesOf(env: NodeJS.ProcessEnv, dataDir: string): FilesOptions {
  const [address, key, secret] = [env['SANSHE_FILES_S3'], env['SANSHE_FILES_S3_KEY'], env['SANSHE_FILES_S3_SECRET']]
  if (address && !(key && secret))
    throw new Error('SANSHE_FILES_S3 wants SANSHE_FILES_S3_KEY and SANSHE_FILES_S3_SECRET beside it')
  return {
    folder: env['SANSHE_FILES'] ?? join(dataDir, 'files'),
    mostBytes: mebibytes(env, 'SANSHE_FILE_MOST', 200),
    mostBytesADay: mebibytes(env, 'SANSHE_FILES_DAY', 2_048),
    ...(address && key && secret
      ? { s3: { address, key, secret, ...(env['SANSHE_FILES_S3_REGION'] ? { region: env['SANSHE_FILES_S3_REGION'] } : {}) } }
      : {}),
  }
}

function mebibytes(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const most = Number(env[name] ?? usual)
  if (!Number.isInteger(most) || most < 1) throw new Error(`${name}=${env[name]} is no number of mebibytes`)
  return most * 1_048_576
}

function perMinute(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const limit = Number(env[name] ?? usual)
  if (!Number.isInteger(limit) || limit < 0)
    throw new Error(`${name}=${env[name]} is no number of requests a minute; 0 is no limit`)
  return limit
}
