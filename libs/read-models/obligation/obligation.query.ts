import { subjectOf } from '#domain/process'
import type { Citation, Day, Due, Instant, Status, StreamId } from '#kernel'
import type { DataSource } from 'typeorm'
import type { Key, Paging } from '../page.js'

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

/** Obligations in order of due, with the key each page goes on after. */
export const obligationKey = ({ due, id }: Obligation): Key => [due, id]

/** A page of the obligations of a case, by due. */
export const obligationsOf = (source: DataSource, caseId: string, paging: Paging): Promise<Obligation[]> =>
  found(source, { where: ['o.case_id = $4'], by: 'due', values: [caseId] }, paging)

const isOpen = 'o.met_on is null and o.closed_on is null'

/**
 * A page of what an organization owes or may do at a moment, by due, and of the panels that a person of it has sat on: also where another attempt had
 * another panel. A window (`may`) that is over by then is nothing to do any more.
 */
export const obligationsBorneBy = (
  source: DataSource,
  { org, person, at }: { readonly org: string; readonly person: string; readonly at: Instant },
  paging: Paging,
): Promise<Obligation[]> => {
  const panels = `o.case_id = any(array(select case_id from views.case_party where who = $5 and relation = 'panelist'))`
  const ahead = `${isOpen} and (o.mode = 'must' or o.due > $6)`
  const where = [`o.bearer_org = $4 and ${ahead}`, `${panels} and o.bearer_role = 'panelist' and ${ahead}`]
  return found(source, { where, by: 'due', values: [org, person, at] }, paging)
}

/**
 * A page of what was let pass and told to somebody because of it, until it is done, by due: to the body that supervises, and with `leads` what the
 * organization itself has let pass.
 */
export const obligationsEscalatedTo = (
  source: DataSource,
  { org, leads }: { readonly org: string; readonly leads: boolean },
  paging: Paging,
): Promise<Obligation[]> => {
  const late = `o.breached_on is not null and ${isOpen}`
  const own = [`o.bearer_org = $4 and o.rung in ('leader', 'supervisor') and ${late}`]
  const where = [`o.supervised_by = $4 and ${late}`, ...(leads ? own : [])]
  return found(source, { where, by: 'due', values: [org] }, paging)
}

/** A page of the open obligations that others owe in the cases an organization is named in, by due. Not all of them are its to see. */
export const obligationsAwaitedBy = (source: DataSource, org: string, paging: Paging): Promise<Obligation[]> => {
  const named = `o.case_id = any(array(select case_id from views.case_party where who = $4 and relation <> 'panelist'))`
  return found(source, { where: [`${named} and o.bearer_org <> $4 and ${isOpen}`], by: 'due', values: [org] }, paging)
}

/**
 * A page of the obligations whose breach should have been asked for before a moment, and was not: the alarm for every stuck process. In
 * order of the first moment that was missed, the rung ahead where none went out; `last` is there where more follow.
 */
export async function overdueWithoutBreach(
  source: DataSource,
  before: Instant,
  paging: Paging,
): Promise<{ readonly obligations: Obligation[]; readonly last: Key | undefined }> {
  const question = {
    where: ['o.next_at < $4 and o.ask_at < $4 and o.breached_on is null'],
    by: 'next_at',
    values: [before],
  } as const
  const found = await pageOf(source, question, { ...paging, limit: paging.limit + 1 })
  const rows = found.slice(0, paging.limit)
  const last = found.length > rows.length ? rows.at(-1) : undefined
  return { obligations: rows.map(obligationOf), last: last?.nextAt ? [iso(last.nextAt), last.id] : undefined }
}

/** Any of `where`, each by an index of its own. */
type Question = { readonly where: readonly string[]; readonly by: 'due' | 'next_at'; readonly values: readonly string[] }

const found = async (source: DataSource, question: Question, paging: Paging): Promise<Obligation[]> =>
  (await pageOf(source, question, paging)).map(obligationOf)

/** A page of rows by their indexes, and only then what their facts say of each: the words, the article, how the day was counted. */
const pageOf = (source: DataSource, { where, by, values }: Question, { after, limit }: Paging): Promise<Row[]> =>
  source.query<Row[]>(
    `select o.id, o.case_id as "caseId", o.rule, o.mode, o.act, o.bearer_role as "bearerRole", o.bearer_org as "bearerOrg",
            o.opened_on as "openedOn", o.due, o.rung, o.breached_on as "breachedOn", o.closed_on as "closedOn", o.met_stream as "metStream",
            o.met_version as "metVersion", o.met_on as "metOn", o.next_at as "nextAt",
            coalesce(f.data->>'says', '') as says, coalesce(b.data->'basis', '{}') as basis
       from (select * from (${where
         .map(
           (one) =>
             `(select * from views.obligation o where ${one} and (o.${by}, o.id) > ($1, $2) order by o.${by}, o.id limit $3)`,
         )
         .join(' union ')}) o order by o.${by}, o.id limit $3) o
       left join store.stream s on s.id = o.id
       left join store.fact_row f on f.stream = s.number and f.version = 1
       left join store.fact_row b on b.stream = s.number and b.version = o.basis_version
      order by o.${by}, o.id`,
    [after?.[0] ?? '-infinity', after?.[1] ?? '', limit, ...values],
  )

type Row = Pick<Obligation, 'id' | 'caseId' | 'rule' | 'says' | 'mode' | 'act' | 'rung'> & {
  readonly bearerRole: string
  readonly bearerOrg: string | null
  readonly openedOn: Date
  readonly due: Date
  readonly breachedOn: Date | null
  readonly closedOn: Date | null
  readonly metStream: StreamId | null
  readonly metVersion: number | null
  readonly metOn: Date | null
  readonly nextAt: Date | null
  readonly basis: Omit<Due, 'rule' | 'at' | 'provisional' | 'spans'> & { readonly provisional?: true }
}

const iso = (at: Date): Instant => at.toISOString() as Instant

function obligationOf(row: Row): Obligation {
  const { day, provisional, status, basis, derivation } = row.basis
  const { metStream, metVersion, metOn } = row
  return {
    id: row.id,
    caseId: row.caseId,
    subject: subjectOf(row.id),
    rule: row.rule,
    says: row.says,
    mode: row.mode,
    act: row.act,
    bearer: { role: row.bearerRole, org: row.bearerOrg },
    standing: standingOf(row),
    openedOn: iso(row.openedOn),
    due: iso(row.due),
    day,
    provisional: provisional === true,
    status,
    basis,
    derivation,
    rung: row.rung,
    met: metStream !== null && metVersion !== null && metOn ? { stream: metStream, version: metVersion, on: iso(metOn) } : null,
    breachedOn: row.breachedOn ? iso(row.breachedOn) : null,
  }
}

function standingOf({ metOn, due, breachedOn, closedOn }: Row): Standing {
  if (metOn) return metOn <= due ? 'met' : 'metLate'
  if (closedOn) return 'closed'
  return breachedOn ? 'breached' : 'open'
}
