import type { Fen } from '#kernel'
import type { DataSource } from 'typeorm'
import { followerOfViews } from '../behind.js'
import { SpendingRow } from './spending.entity.js'

/** What a purchaser's year was allowed, has promised and has paid, in 分, and how many of its cases are open and closed. */
export type Spending = {
  /** The plan's key: `hs-mzj-2026`. */
  readonly plan: string
  readonly purchaser: string
  readonly year: number
  readonly approved: Fen
  readonly contracted: Fen
  readonly paid: Fen
  readonly openCases: number
  readonly closedCases: number
  /** The number in the log of the last fact that is counted here: the view runs behind. */
  readonly upTo: string
}

/** The sums of one plan; undefined where there is none, or none yet. */
export async function spendingOf(source: DataSource, plan: string): Promise<Spending | undefined> {
  const { entities, raw } = await source
    .getRepository(SpendingRow)
    .createQueryBuilder('s')
    .addSelect(`(select f.seq::text from store.follower f where f.name = '${followerOfViews}')`, 'upto')
    .where('s.plan = :plan', { plan })
    .getRawAndEntities<{ upto: string }>()
  const [row] = entities
  return (
    row && {
      ...row,
      approved: fen(row.approved),
      contracted: fen(row.contracted),
      paid: fen(row.paid),
      upTo: raw[0]?.upto ?? '0',
    }
  )
}

const fen = (amount: string): Fen => amount as Fen
