import type { Actor } from '#domain'
import type { Instant } from '#kernel'
import { verifyingKey, verifyToken, type Bearer, type KeySource } from '#identity'
import { problem, ProblemAnswer } from '../problem/problem.js'

const keepsAtMost = 5_000

/** By what tokens expire (never by the node's wall clock), and the directory, which says who somebody is now. */
type Sources = {
  readonly now: () => Promise<Instant>
  readonly actorOf: (bearer: Bearer, at: Instant | undefined) => Promise<Actor | undefined>
}

/** Reads bearer tokens. A token once verified is not verified again until it expires; the directory is asked at each request. */
export class Verifier {
  private readonly known = new Map<string, { bearer: Bearer; until: number }>()

  private constructor(
    private readonly key: Awaited<ReturnType<typeof verifyingKey>>,
    private readonly sources: Sources,
  ) {}

  static async open(source: KeySource, sources: Sources): Promise<Verifier> {
    return new Verifier(await verifyingKey(source), sources)
  }

  /** Who asks, as of a moment (else of now): undefined without a token. Throws 401 for one that does not hold, 403 for one that names somebody who is not in that unit. */
  async actorOf(authorization: string | undefined, at?: Instant): Promise<Actor | undefined> {
    if (authorization === undefined) return undefined
    return this.knownAs(await this.bearerOf(authorization), at)
  }

  /** Somebody who has shown who they are, as the directory has them as of a moment (else now). Throws 403 for one that is not in that unit. */
  async knownAs({ person, org }: Bearer, at?: Instant): Promise<Actor> {
    const actor = await this.sources.actorOf({ person, org }, at)
    if (actor) return actor
    const says = `${person}现在不是单位${org}的人员（已经离开、尚未加入，或者单位没有登记）：请本单位管理员或系统管理员核对`
    throw new ProblemAnswer(problem('NotInDirectory', says))
  }

  private async bearerOf(authorization: string): Promise<Bearer> {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization) ?? []
    if (token === undefined) throw signInNeeded('Authorization 应为 Bearer 加令牌')
    const known = this.known.get(token)
    const now = await this.sources.now()
    if (known && known.until > Date.parse(now)) return known.bearer
    try {
      const fresh = await verifyToken(this.key, token, now)
      if (this.known.size >= keepsAtMost) this.known.clear()
      this.known.set(token, fresh)
      return fresh.bearer
    } catch {
      this.known.delete(token)
      throw signInNeeded('令牌无效或已过期，请重新登录（示例人员：npm run token -- hs-mzj.jb）')
    }
  }
}

/** 401 that says how to sign in. */
export const signInNeeded = (detail: string): ProblemAnswer =>
  new ProblemAnswer(problem('SignInNeeded', detail), { 'www-authenticate': 'Bearer realm="sanshe"' })
