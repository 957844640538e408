import type { Parties } from '#domain'
import type { Fen, Instant } from '#kernel'
import type { DataSource } from 'typeorm'
import { CaseFileRow } from './case-file.entity.js'
import { stages, type Stage } from './case-file.projection.js'

/** One purchase at a glance. Money in 分. */
export type CaseFile = {
  readonly id: string
  readonly title: string
  readonly plan: string
  readonly line: string
  readonly region: string
  readonly route: string
  readonly method: string | null
  readonly budget: Fen
  readonly amount: Fen | null
  readonly stage: Stage
  readonly parties: Parties
  readonly openedOn: Instant
  readonly closedOn: Instant | null
}

/**
 * Who asks for cases: those that name the organization or the person are theirs, all are for an `office`, and anybody has those of which a
 * fact of one of the `published` kinds has happened.
 */
export type CaseQuestion = {
  readonly org?: string
  readonly person?: string
  readonly office: boolean
  readonly published: readonly string[]
  /** This case alone. */
  readonly id?: string
  /** The id of the last case already had; pages go on in order of id. */
  readonly after?: string
  readonly limit: number
}

/** Kinds of fact that name who has to do with a case. */
const naming = `f.type in ('ProcurementOpened', 'BidSubmitted', 'PanelFormed', 'ContractOpened')`
const named = `jsonb_path_exists(f.data, '$.parties.*[*] ? (@ == $who)', jsonb_build_object('who', $1::text))
  or jsonb_path_exists(f.data, '$.panelists[*] ? (@ == $who)', jsonb_build_object('who', $2::text))`

/** A page of cases in order of id; `asParty` tells those shown whole from those of which only the published is shown. */
export async function caseFiles(
  source: DataSource,
  question: CaseQuestion,
): Promise<{ readonly file: CaseFile; readonly asParty: boolean }[]> {
  const rows = await source.query<{ id: string; asParty: boolean }[]>(
    `select id, "asParty" from (
       select c.id, ($3::boolean or exists (select from store.fact f where f.case_id = c.id and ${naming} and (${named}))) as "asParty",
              exists (select from store.fact f where f.case_id = c.id and f.type = any($4::text[])) as published
         from views.case_file c where c.id > $5 and ($7::text is null or c.id = $7)) seen
      where "asParty" or published order by id limit $6`,
    [
      question.org ?? '',
      question.person ?? '',
      question.office,
      question.published,
      question.after ?? '',
      question.limit,
      question.id ?? null,
    ],
  )
  const asParty = new Map(rows.map((row) => [row.id, row.asParty]))
  const found = await source
    .getRepository(CaseFileRow)
    .createQueryBuilder('c')
    .where('c.id = any(:ids)', { ids: [...asParty.keys()] })
    .orderBy('c.id')
    .getMany()
  return found.map((row) => ({ file: fileOf(row), asParty: asParty.get(row.id) ?? false }))
}

const fileOf = (row: CaseFileRow): CaseFile => ({
  id: row.id,
  title: row.title,
  plan: row.plan,
  line: row.line,
  region: row.region,
  route: row.route,
  method: row.method,
  budget: row.budget as Fen,
  amount: row.amount as Fen | null,
  stage: stages[row.stage] ?? 'procurement',
  parties: row.parties,
  openedOn: row.openedOn.toISOString() as Instant,
  closedOn: (row.closedOn?.toISOString() as Instant | undefined) ?? null,
})
