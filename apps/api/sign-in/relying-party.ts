import * as client from 'openid-client'
import { portalClient, portalSecret, providerPath } from './provider-here.js'
import type { SignInOptions } from './sign-in-options.js'

/** Somebody on the way through their provider: what is compared when they come back. `to`: the page they wanted; `unit`: the one they picked. */
export type OnTheWay = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly to: string
  readonly unit?: string
}

/** What the portal asks a provider for, by OpenID Connect: code flow with PKCE, state and nonce. */
export class RelyingParty {
  private known: Promise<client.Configuration> | undefined

  constructor(
    private readonly options: SignInOptions,
    private readonly base: string,
    private readonly sealing: Buffer,
  ) {}

  private get callback(): string {
    return `${this.base}/auth/callback`
  }

  /** Where the browser is sent to sign in. Whoever asks for another person is never signed in silently. */
  async begin(to: string): Promise<{ readonly way: OnTheWay; readonly url: string }> {
    const config = await this.config()
    const way = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), to }
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: this.callback,
      scope: this.options.provider === 'here' ? 'openid' : 'openid profile',
      state: way.state,
      nonce: way.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(way.verifier),
      code_challenge_method: 'S256',
      ...(this.options.provider === 'here' ? { prompt: 'login' } : {}),
    })
    return { way, url: url.href }
  }

  /** Who has come back from the provider: the sign-in id the directory knows, and their ID token. Throws where anything does not fit. */
  async end(way: OnTheWay, cameBackTo: string): Promise<{ readonly person: string; readonly idToken: string | null }> {
    const tokens = await client.authorizationCodeGrant(await this.config(), new URL(cameBackTo, this.base), {
      pkceCodeVerifier: way.verifier,
      expectedState: way.state,
      expectedNonce: way.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    const { provider } = this.options
    const person = (provider === 'here' ? undefined : claims?.[provider.claim]) ?? claims?.sub
    if (typeof person !== 'string') throw new Error('the provider does not say who has signed in')
    return { person, idToken: tokens.id_token ?? null }
  }

  /** Where the browser goes to sign out of the provider too; undefined where that knows no such page. */
  async signOutUrl(idToken: string | null, back: string): Promise<string | undefined> {
    const config = await this.config()
    if (config.serverMetadata().end_session_endpoint === undefined) return undefined
    const hint = idToken === null ? {} : { id_token_hint: idToken }
    return client.buildEndSessionUrl(config, { ...hint, post_logout_redirect_uri: `${this.base}${back}` }).href
  }

  /** What the provider says of itself, asked once; asked again where it did not answer. */
  private config(): Promise<client.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined
      throw error
    })
    return this.known
  }

  private async discover(): Promise<client.Configuration> {
    const { provider } = this.options
    const { issuer, id, secret } =
      provider === 'here'
        ? { issuer: `${this.base}${providerPath}`, id: portalClient, secret: portalSecret(this.sealing) }
        : { issuer: provider.issuer, id: provider.client, secret: provider.secret }
    const server = new URL(issuer)
    const onThisMachine = server.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(server.hostname)
    const execute = [client.enableNonRepudiationChecks, ...(onThisMachine ? [client.allowInsecureRequests] : [])]
    const metadata = provider === 'here' ? { id_token_signed_response_alg: 'ES256' } : {}
    return client.discovery(server, id, metadata, client.ClientSecretBasic(secret), { execute })
  }
}
