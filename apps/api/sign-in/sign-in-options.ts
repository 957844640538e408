/** How people sign in with a browser. */
export type SignInOptions = {
  /** The address people have in their browser, `https://sanshe.example.gov.cn`; where this node listens, without. */
  readonly url?: string
  /** `here`: a provider of our own, where everybody of the directory is picked from a list without a password. Only for a machine of one's own. */
  readonly provider: 'here' | Provider
}

/** A provider that speaks OpenID Connect. `claim`: which of its claims is the sign-in id that the directory knows. */
export type Provider = { readonly issuer: string; readonly client: string; readonly secret: string; readonly claim: string }

/**
 * Reads SANSHE_URL, and SANSHE_OIDC_ISSUER with SANSHE_OIDC_CLIENT, SANSHE_OIDC_SECRET and SANSHE_OIDC_CLAIM (preferred_username), or SANSHE_SIGN_IN=here. Nothing
 * where neither is said: then there are tokens alone. Throws an Error that names what is missing.
 */
export function readSignIn(env: NodeJS.ProcessEnv): SignInOptions | undefined {
  const [issuer, client, secret] = [env['SANSHE_OIDC_ISSUER'], env['SANSHE_OIDC_CLIENT'], env['SANSHE_OIDC_SECRET']]
  const url = env['SANSHE_URL'] ? { url: env['SANSHE_URL'].replace(/\/$/, '') } : {}
  if (issuer) {
    if (!client || !secret) throw new Error('SANSHE_OIDC_ISSUER wants SANSHE_OIDC_CLIENT and SANSHE_OIDC_SECRET beside it')
    return { ...url, provider: { issuer, client, secret, claim: env['SANSHE_OIDC_CLAIM'] ?? 'preferred_username' } }
  }
  return env['SANSHE_SIGN_IN'] === 'here' ? { ...url, provider: 'here' } : undefined
}
