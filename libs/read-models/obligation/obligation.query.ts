import type { Citation, Day, Instant, Status, StreamId } from '#kernel'
import { IsNull, LessThan, type DataSource, type FindOptionsWhere } from 'typeorm'
import { ObligationRow } from './obligation.entity.js'

/** What became of an obligation: open, met in time or late, run out (`closed`: a window, or nobody need meet it any more). */
export type Standing = 'open' | 'breached' | 'met' | 'metLate' | 'closed'

/** Who owes which act by when, and why. `due` is the moment, `day` the legal day; `derivation` is how it was counted, a line a step. */
export type Obligation = {
  readonly id: StreamId
  readonly caseId: string | null
  readonly subject: StreamId
  readonly rule: string
  readonly says: string
  readonly mode: 'must' | 'may'
  readonly act: string
  readonly bearer: { readonly role: string; readonly org: string | null }
  readonly standing: Standing
  readonly openedOn: Instant
  readonly due: Instant
  readonly day: Day
  readonly provisional: boolean
  readonly status: Status
  readonly basis: Citation
  readonly derivation: readonly string[]
  /** The last rung of the ladder that went out for this due. */
  readonly rung: string | null
  readonly met: { readonly stream: StreamId; readonly version: number; readonly on: Instant } | null
  readonly breachedOn: Instant | null
}

const open = { metOn: IsNull(), closedOn: IsNull() } as const

/** All obligations of a case, by due. */
export const obligationsOf = (source: DataSource, caseId: string): Promise<Obligation[]> => found(source, { caseId })

/** The open obligations of an organization, by due. */
export const obligationsBorneBy = (source: DataSource, bearerOrg: string): Promise<Obligation[]> =>
  found(source, { bearerOrg, ...open })

/** Obligations whose breach should have been asked for before a moment, and was not: the alarm for every stuck process. */
export const overdueWithoutBreach = (source: DataSource, before: Instant): Promise<Obligation[]> =>
  found(source, { ...open, breachedOn: IsNull(), askAt: LessThan(new Date(before)) })

async function found(source: DataSource, where: FindOptionsWhere<ObligationRow>): Promise<Obligation[]> {
  const rows = await source.getRepository(ObligationRow).find({ where, order: { due: 'ASC', id: 'ASC' } })
  return rows.map(obligationOf)
}

const iso = (at: Date): Instant => at.toISOString() as Instant

function obligationOf(row: ObligationRow): Obligation {
  const { day, provisional, status, basis, derivation } = row.basis
  const { metStream, metVersion, metOn } = row
  return {
    id: row.id,
    caseId: row.caseId,
    subject: row.subject,
    rule: row.rule,
    says: row.says,
    mode: row.mode,
    act: row.act,
    bearer: { role: row.bearerRole, org: row.bearerOrg },
    standing: standingOf(row),
    openedOn: iso(row.openedOn),
    due: iso(row.due),
    day,
    provisional,
    status,
    basis,
    derivation,
    rung: row.rung,
    met: metStream !== null && metVersion !== null && metOn ? { stream: metStream, version: metVersion, on: iso(metOn) } : null,
    breachedOn: row.breachedOn ? iso(row.breachedOn) : null,
  }
}

function standingOf({ metOn, due, breachedOn, closedOn }: ObligationRow): Standing {
  if (metOn) return metOn <= due ? 'met' : 'metLate'
  if (closedOn) return 'closed'
  return breachedOn ? 'breached' : 'open'
}
