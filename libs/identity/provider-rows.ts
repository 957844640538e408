import type pg from 'pg'

/** What a provider of sign-in keeps of one thing it gave out: a code, a grant, somebody's way through the sign-in page. */
export type ProviderPayload = { readonly [name: string]: unknown } & { readonly grantId?: string; readonly uid?: string }

/** Keeps one kind of things of the embedded provider in the database: any node may go on with what another has begun. */
export class ProviderRows {
  constructor(
    private readonly pool: pg.Pool,
    private readonly kind: string,
  ) {}

  /** Keeps a thing for so many seconds; for good without. Those of its kind that ran out are forgotten by the way. */
  async keep(id: string, payload: ProviderPayload, seconds: number | undefined): Promise<void> {
    await this.pool.query(`delete from identity.oidc where kind = $1 and until < now()`, [this.kind])
    await this.pool.query(
      `insert into identity.oidc (kind, id, payload, grant_id, uid, until)
       values ($1, $2, $3::jsonb, $4, $5, now() + make_interval(secs => $6::double precision))
       on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, until = excluded.until`,
      [this.kind, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, seconds ?? null],
    )
  }

  /** What is kept under an id, or under the id of the way that somebody is on. */
  async find(by: 'id' | 'uid', value: string): Promise<ProviderPayload | undefined> {
    const { rows } = await this.pool.query<{ readonly payload: ProviderPayload }>(
      `select payload from identity.oidc where kind = $1 and ${by} = $2 and coalesce(until > now(), true)`,
      [this.kind, value],
    )
    return rows[0]?.payload
  }

  /** Marks a thing as used: a code opens one session. */
  async use(id: string): Promise<void> {
    await this.pool.query(
      `update identity.oidc set payload = payload || jsonb_build_object('consumed', extract(epoch from now())::bigint) where kind = $1 and id = $2`,
      [this.kind, id],
    )
  }

  /** Forgets a thing, or all that came of one grant. */
  async forget(by: 'id' | 'grant_id', value: string): Promise<void> {
    await this.pool.query(`delete from identity.oidc where kind = $1 and ${by} = $2`, [this.kind, value])
  }
}
