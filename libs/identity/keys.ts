import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, exportPKCS8, generateKeyPair, importJWK, importPKCS8, importSPKI, type CryptoKey, type JWK } from 'jose'

/** The signature of every token: ECDSA on P-256 with SHA-256. */
export const algorithm = 'ES256'

const privateFile = (dataDir: string): string => join(dataDir, 'keys', 'token-private.pem')

/** The key that signs tokens on this machine, made on first use (file mode 0600, in a folder of 0700). */
export async function signingKey(dataDir: string): Promise<CryptoKey> {
  const file = privateFile(dataDir)
  const known = await readFile(file, 'utf8').catch(absent)
  if (known !== undefined) return importPKCS8(known, algorithm, { extractable: true })
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, await exportPKCS8(privateKey), { mode: 0o600, flag: 'wx' })
    return privateKey
  } catch (error) {
    // The API and `npm run token` may both be the first: whoever wrote it wins.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return importPKCS8(await writtenWhole(file, '-----END'), algorithm, { extractable: true })
  }
}

/** Where the key that verifies tokens comes from: `SANSHE_JWT_PUBLIC_KEY` (PEM, or a JWK as JSON) in production, else the data folder. */
export type KeySource = { readonly publicKey?: string | undefined; readonly dataDir: string }

/** The key that verifies tokens. Throws an Error that says what is wrong with a key that cannot be read. */
export async function verifyingKey({ publicKey, dataDir }: KeySource): Promise<CryptoKey> {
  if (publicKey !== undefined && publicKey !== '') {
    try {
      const key = publicKey.trim().startsWith('{')
        ? await importJWK(JSON.parse(publicKey) as JWK, algorithm)
        : await importSPKI(publicKey.replaceAll('\\n', '\n'), algorithm)
      return key as CryptoKey
    } catch (error) {
      throw new Error('SANSHE_JWT_PUBLIC_KEY is no P-256 public key: write it as PEM (SPKI) or as a JWK', { cause: error })
    }
  }
  const { d: _secret, ...open } = await exportJWK(await signingKey(dataDir))
  return (await importJWK(open, algorithm)) as CryptoKey
}

/** Where the key that seals ids and cursors comes from: `SANSHE_SEAL_KEY` (32 bytes, base64 or hex; the same on every node), else the data folder. */
export type SealSource = { readonly sealKey?: string | undefined; readonly dataDir: string }

/** The 32 bytes that seal what is shown of the log's numbers, made on first use (0600). Throws an Error that says what is wrong with a key that is given. */
export async function sealingKey({ sealKey, dataDir }: SealSource): Promise<Buffer> {
  if (sealKey !== undefined && sealKey !== '') {
    const key = Buffer.from(sealKey, /^[0-9a-f]{64}$/i.test(sealKey) ? 'hex' : 'base64')
    if (key.length !== 32) throw new Error('SANSHE_SEAL_KEY is no key: write 32 random bytes as base64 (openssl rand -base64 32)')
    return key
  }
  const file = join(dataDir, 'keys', 'seal.key')
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  await writeFile(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return Buffer.from(await writtenWhole(file, '\n'), 'base64')
}

/** A key of its own for one use, from the one that seals. */
export const derivedKey = (sealing: Buffer, use: string): string => createHmac('sha256', sealing).update(use).digest('base64url')

/** The other process has made the file but may still be writing it. */
async function writtenWhole(file: string, end: string): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const text = await readFile(file, 'utf8')
    if (text.includes(end) || attempt > 100) return text
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
