import type { Actor } from '#domain'
import type { Instant } from '#kernel'
import { verifyingKey, verifyToken, type KeySource } from '#identity'
import { problem, ProblemAnswer } from '../problem/problem.js'

const keepsAtMost = 5_000

/** Reads bearer tokens. A token once verified is not verified again until it expires. */
export class Verifier {
  private readonly known = new Map<string, { actor: Actor; until: number }>()

  private constructor(
    private readonly key: Awaited<ReturnType<typeof verifyingKey>>,
    private readonly now: () => Promise<Instant>,
  ) {}

  /** `now`: by what tokens expire; never by the node's wall clock. */
  static async open(source: KeySource, now: () => Promise<Instant>): Promise<Verifier> {
    return new Verifier(await verifyingKey(source), now)
  }

  /** Who asks: undefined without a token. Throws 401 for one that does not hold. */
  async actorOf(authorization: string | undefined): Promise<Actor | undefined> {
    if (authorization === undefined) return undefined
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization) ?? []
    if (token === undefined) throw signInNeeded('Authorization 应为 Bearer 加令牌')
    const known = this.known.get(token)
    const now = new Date(await this.now())
    if (known && known.until > now.getTime()) return known.actor
    try {
      const fresh = await verifyToken(this.key, token, now)
      if (this.known.size >= keepsAtMost) this.known.clear()
      this.known.set(token, fresh)
      return fresh.actor
    } catch {
      this.known.delete(token)
      throw signInNeeded('令牌无效或已过期，请重新登录（示例人员：npm run token -- hs-mzj.jb）')
    }
  }
}

/** 401 that says how to sign in. */
export const signInNeeded = (detail: string): ProblemAnswer =>
  new ProblemAnswer(problem('SignInNeeded', detail), { 'www-authenticate': 'Bearer realm="sanshe"' })
