import { derivedKey, ProviderRows, type ProviderPayload } from '#identity'
import { Provider, type Adapter } from 'oidc-provider'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** Where the provider of our own answers, below our own address. */
export const providerPath = '/oidc'

/** The portal, as a provider of our own knows it. */
export const portalClient = 'portal'

/** Seconds that somebody may take over the sign-in page, and a code is good for. */
const [wayLasts, codeLasts] = [900, 60]

type Here = {
  readonly base: string
  readonly pool: pg.Pool
  readonly dataDir: string
  /** The 32 bytes that seal; keys for cookies and the portal's secret come from them. */
  readonly sealing: Buffer
  /** Whether the directory has somebody of that sign-in id today. */
  readonly knows: (person: string) => Promise<boolean>
}

/** The secret by which the portal shows a provider of our own that it is the portal. */
export const portalSecret = (sealing: Buffer): string => derivedKey(sealing, 'the portal at our own provider')

/**
 * A provider of sign-in that comes along where no other is named: real OpenID Connect, its state in the database, its key in the data folder. Whoever
 * reaches it may sign in as anybody of the directory.
 */
export async function providerHere({ base, pool, dataDir, sealing, knows }: Here): Promise<Provider> {
  return new Provider(`${base}${providerPath}`, {
    adapter: (kind: string) => adapterOf(new ProviderRows(pool, kind)),
    jwks: { keys: [await signingJwk(dataDir)] },
    clients: [
      {
        client_id: portalClient,
        client_secret: portalSecret(sealing),
        redirect_uris: [`${base}/auth/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    cookies: {
      keys: [derivedKey(sealing, 'cookies of our own provider')],
      long: { sameSite: 'lax' },
      short: { sameSite: 'lax' },
    },
    ttl: {
      Interaction: wayLasts,
      Session: wayLasts,
      Grant: wayLasts,
      AuthorizationCode: codeLasts,
      AccessToken: codeLasts,
      IdToken: codeLasts,
    },
    findAccount: async (_context, person) =>
      (await knows(person)) ? { accountId: person, claims: () => ({ sub: person }) } : undefined,
    // There is nothing to consent to: the portal is ours.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    renderError: (context) => {
      context.type = 'text/html; charset=utf-8'
      context.body =
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>登录没有完成</title><h1>登录没有完成</h1><p>这次登录已经过期或者不完整。</p><p><a href="/auth/sign-in">重新登录</a></p></html>'
    },
  })
}

const adapterOf = (rows: ProviderRows): Adapter => ({
  upsert: (id, payload, seconds) => rows.keep(id, payload as ProviderPayload, seconds),
  find: (id) => rows.find('id', id),
  findByUid: (uid) => rows.find('uid', uid),
  // Codes for devices without a browser are not given out here.
  findByUserCode: () => Promise.resolve(undefined),
  consume: (id) => rows.use(id),
  destroy: (id) => rows.forget('id', id),
  revokeByGrantId: (grant) => rows.forget('grant_id', grant),
})

/** The key that signs who has signed in, made on first use (file mode 0600). */
async function signingJwk(dataDir: string): Promise<JWK> {
  const file = join(dataDir, 'keys', 'oidc-private.jwk')
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const fresh = JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: crypto.randomUUID() })
  // Of two nodes that begin at once one writes; a file that is being written is read again.
  await writeFile(file, fresh, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  for (let attempt = 0; ; attempt += 1) {
    const text = await readFile(file, 'utf8')
    if (text.endsWith('}') || attempt > 100) return JSON.parse(text) as JWK
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
