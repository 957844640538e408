import { keyOf, type Parties } from '#domain'
import { registeredFor } from '#engine'
import type { StreamId } from '#kernel'
import type pg from 'pg'
import { openingKinds } from './published.js'

/** Kinds that say which lots an attempt at a purchase has, which of them are over, and who won. */
const lotKinds = ['LotOffered', 'LotFailed', 'AwardMade'] as const

/** The kind that says who evaluates a contract. */
const appointing = 'EvaluatorAppointed'

/** `who`: who won the lot, or was appointed. */
type Row = { readonly stream: StreamId; readonly type: string; readonly lot: string | null; readonly who: string | null }

/** A fact as far as it says what it is a part of. */
export type Part = { readonly stream: StreamId; readonly data: object }

type Parts = Readonly<Record<string, string>>

/** The parts of a stream's name (attempt, lot, award, number …), and the lot a fact names itself. */
function partsOf(stream: StreamId, lot: unknown): Parts {
  const parts = keyOf(registeredFor(stream).definition.declared, stream)
  return typeof lot === 'string' ? { ...parts, lot } : parts
}

const sameParts = (a: Parts, b: Parts): boolean => Object.entries(a).every(([name, part]) => (b[name] ?? part) === part)

/** What has happened in a case and opens what was kept back until then: attempt by attempt, lot by lot. */
export class Openings {
  private readonly rows: readonly (Row & { readonly parts: Parts })[]

  constructor(rows: readonly Row[]) {
    this.rows = rows.map((row) => ({ ...row, parts: partsOf(row.stream, row.lot) }))
  }

  /**
   * Whether a kind of fact has happened that opens this one: in the same attempt and lot, contract or number, whichever both name. What belongs
   * to a whole attempt (who sits on its panel) is open once it has happened in each lot that has not failed.
   */
  opened(kind: string, { stream, data }: Part): boolean {
    const parts = partsOf(stream, lotOf(data))
    const rows = this.of(kind, parts)
    if (rows.length === 0) return false
    if (parts['lot'] !== undefined || rows.some((row) => row.parts['lot'] === undefined)) return true
    const over = new Set([...rows, ...this.of('LotFailed', parts)].map((row) => row.parts['lot']))
    return this.of('LotOffered', parts).every((row) => over.has(row.parts['lot']))
  }

  /** The parties of a stream as a fact of one lot concerns them: who won another lot is none of it. */
  concerned({ stream, data }: Part, parties: Parties): Parties {
    const lot = lotOf(data)
    const { provider = [], ...others } = parties
    if (typeof lot !== 'string' || provider.length === 0) return parties
    const elsewhere = this.rows.filter(({ type, parts }) => type === 'AwardMade' && parts['lot'] !== lot).map((row) => row.who)
    const here = this.of('AwardMade', partsOf(stream, lot)).map((row) => row.who)
    const own = provider.filter((who) => here.includes(who) || !elsewhere.includes(who))
    return own.length === 0 ? others : { ...others, provider: own }
  }

  /** Those appointed to evaluate the contract that something is of, whichever year of it. */
  evaluators({ stream }: Pick<Part, 'stream'>): readonly string[] {
    const { award } = partsOf(stream, undefined)
    if (award === undefined) return []
    return this.rows.flatMap(({ type, parts, who }) =>
      type === appointing && parts['award'] === award && who !== null ? [who] : [],
    )
  }

  private of(kind: string, parts: Parts) {
    return this.rows.filter((row) => row.type === kind && sameParts(parts, row.parts))
  }
}

const lotOf = (data: object): unknown => ('lot' in data ? data.lot : undefined)

/** What has been opened in a case; nothing where there is none. */
export async function openingsOf(pool: pg.Pool, caseId: string | undefined): Promise<Openings> {
  if (caseId === undefined) return new Openings([])
  const { rows } = await pool.query<Row>({
    name: 'opening-facts',
    text: `select distinct f.stream, f.type, f.data->>'lot' as lot,
                  case f.type when 'AwardMade' then f.data->>'provider' when '${appointing}' then f.data->>'evaluator' end as who
             from store.standing f where f.case_id = $1 and f.type = any($2::text[])`,
    values: [caseId, [...openingKinds, ...lotKinds, appointing]],
  })
  return new Openings(rows)
}
