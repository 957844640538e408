import { isReserved, type Instant } from '#kernel'
import { jwtVerify, SignJWT, type CryptoKey } from 'jose'
import { algorithm } from './keys.js'

const issuer = 'sanshe'

/** Who a token names: a person and the unit they act for, nothing else. What they may do there the directory says. */
export type Bearer = { readonly person: string; readonly org: string }

/** When a token is issued, by the database's clock where there is one (tokens are judged by it), and for how many hours it is good: 24 unless said. */
type Issue = { readonly at: Instant; readonly hours?: number }

/** A bearer token for a person of a unit. */
export const issueToken = (key: CryptoKey, { person, org }: Bearer, { at, hours = 24 }: Issue): Promise<string> =>
  new SignJWT({ org })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(person)
    .setIssuedAt(new Date(at))
    .setExpirationTime(new Date(Date.parse(at) + hours * 3_600_000))
    .sign(key)

/**
 * Who a token names, and until when (milliseconds since 1970); whatever else it says is not read. Throws for one that is forged, expired by
 * `now`, for others, or that bears a name of the system itself.
 */
export async function verifyToken(key: CryptoKey, token: string, now: Instant): Promise<{ bearer: Bearer; until: number }> {
  const { payload } = await jwtVerify(token, key, {
    issuer,
    audience: issuer,
    algorithms: [algorithm],
    currentDate: new Date(now),
    requiredClaims: ['sub', 'exp', 'org'],
  })
  const [person, org] = [String(payload.sub), String(payload['org'])]
  if (isReserved(person) || isReserved(org)) throw new Error('a token may not bear a name of the system itself')
  return { bearer: { person, org }, until: (payload.exp ?? 0) * 1000 }
}
