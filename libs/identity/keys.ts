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
    return importPKCS8(await writtenKey(file), algorithm, { extractable: true })
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

/** The other process has made the file but may still be writing it. */
async function writtenKey(file: string): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const text = await readFile(file, 'utf8')
    if (text.includes('-----END') || attempt > 100) return text
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
