import type { Actor, Relation } from '#domain'
import { isReserved } from '#kernel'
import { jwtVerify, SignJWT, type CryptoKey } from 'jose'
import { algorithm } from './keys.js'
import { isPersonRole, type Person } from './person.js'

const issuer = 'sanshe'

/** A bearer token for a person, good for `hours` (24 unless said otherwise). */
export const issueToken = (key: CryptoKey, person: Person, hours = 24): Promise<string> =>
  new SignJWT({ org: person.org, roles: person.roles })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(person.id)
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(key)

/** Who a token speaks for, and until when (milliseconds since 1970). Throws for one that is forged, expired, for others, or that bears a name of the system itself. */
export async function verifyToken(key: CryptoKey, token: string, now = new Date()): Promise<{ actor: Actor; until: number }> {
  const { payload } = await jwtVerify(token, key, {
    issuer,
    audience: issuer,
    algorithms: [algorithm],
    currentDate: now,
    requiredClaims: ['sub', 'exp', 'org', 'roles'],
  })
  const [person, org] = [String(payload.sub), String(payload['org'])]
  if (isReserved(person) || isReserved(org)) throw new Error('a token may not bear a name of the system itself')
  const roles = (payload['roles'] as Relation[]).filter(isPersonRole)
  return { actor: { person, org, roles }, until: (payload.exp ?? 0) * 1000 }
}
