import type { Parties } from '#domain'
import type { Fen, Instant } from '#kernel'
import type { DataSource } from 'typeorm'
import type { Key, Paging } from '../page.js'
import type { LotOnFile } from './case-file.entity.js'
import { stages, type Stage } from './stages.js'

/** One lot of a purchase: how far it has come, and its contract's amount in 分 (what was settled, where it ended early). */
export type LotFile = { readonly lot: string; readonly stage: Stage; readonly amount: Fen | null }

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
  /** That of its last lot. */
  readonly stage: Stage
  readonly lots: readonly LotFile[]
  readonly parties: Parties
  readonly openedOn: Instant
  readonly closedOn: Instant | null
  /** Until when bids are taken, as it was published last. */
  readonly bidsDue: Instant | null
}

/** What letters let an office read: these cases, those of these purchasers, those of these regions. */
export type Reach = {
  readonly cases: readonly string[]
  readonly purchasers: readonly string[]
  readonly regions: readonly string[]
}

/**
 * Who asks: cases that name the organization or the person are theirs, and so are those that `letters` reach; all are for an `office`, and anybody has
 * those of which something is published.
 */
export type CaseAsker = { readonly org?: string; readonly person?: string; readonly letters?: Reach; readonly office: boolean }

/** A case as somebody sees it: `asParty` tells those shown whole from those of which only the published is shown. */
export type SeenCase = { readonly file: CaseFile; readonly asParty: boolean }

/** The key of a case in a list of the newest first. */
export const caseKey = ({ openedOn, id }: CaseFile): Key => [openedOn, id]

const columns = `c.id, c.title, c.plan, c.line, c.region, c.route, c.method, c.budget, c.amount, c.stage, c.lots, c.parties,
  c.opened_on as "openedOn", c.closed_on as "closedOn", c.bids_due as "bidsDue"`

/** A page of all cases, of those somebody is named in, of those that letters reach, and of the published ones: each its own index, the newest first. */
const every = `select id, opened_on, true as mine from views.case_file where (opened_on, id) < ($1, $2) order by opened_on desc, id desc limit $3`
const named = (who: string, relation: string): string =>
  `(select distinct case_id as id, opened_on, true as mine from views.case_party
     where who = ${who} and relation ${relation} and (opened_on, case_id) < ($1, $2) order by opened_on desc, case_id desc limit $3)`
const mine = `${named('$4', "<> 'panelist'")} union ${named('$5', "= 'panelist'")}`
const published = `(select id, opened_on, false as mine from views.case_file
   where published_on is not null and (opened_on, id) < ($1, $2) order by opened_on desc, id desc limit $3)`
const reached = `select c.id, c.opened_on, true as mine from views.case_file c where c.id = any($6::text[]) and (c.opened_on, c.id) < ($1, $2)
  union select p.* from unnest($7::text[]) buyer, lateral ${named('buyer', "= 'purchaser'")} p
  union select r.* from unnest($8::text[]) place, lateral
    (select id, opened_on, true as mine from views.case_file
      where region = place and (opened_on, id) < ($1, $2) order by opened_on desc, id desc limit $3) r`

/** What of the cases is looked for: a text in title or number, a stage that a case of one's own has reached, a region. */
export type CasesLooked = { readonly text?: string; readonly stage?: Stage; readonly region?: string }

/** More cases than there are: what is looked for may be the oldest. */
const everyOne = 10_000_000

/** A page of the cases somebody may see, the newest first, of those that fit what is looked for. */
export async function caseFiles(
  source: DataSource,
  asker: CaseAsker,
  { after, limit }: Paging,
  { text: looked = '', stage, region }: CasesLooked = {},
): Promise<SeenCase[]> {
  const { org, person = '', letters, office } = asker
  const narrowed = looked !== '' || stage !== undefined || region !== undefined
  const page = [after?.[0] ?? 'infinity', after?.[1] ?? '', narrowed ? everyOne : limit]
  const [text, values] = office
    ? [every, page]
    : org === undefined
      ? [published, page]
      : letters === undefined
        ? [`${mine} union all ${published}`, [...page, org, person]]
        : [`${mine} union ${reached} union all ${published}`, [...page, org, person, ...reachOf(letters)]]
  const at = (n: number): string => `$${values.length + n}`
  // How far a purchase has come is told to its parties alone.
  const fits = `(${at(1)} = '' or position(lower(${at(1)}) in lower(c.title)) > 0 or position(lower(${at(1)}) in lower(c.id)) > 0)
    and (${at(2)}::int is null or page.mine and c.stage = ${at(2)}) and (${at(3)}::text is null or c.region = ${at(3)})`
  const rows = await source.query<Row[]>(
    `select ${columns}, page.mine as "asParty"
       from (select id, opened_on, bool_or(mine) as mine from (${text}) seen
              group by id, opened_on order by opened_on desc, id desc limit $3) page
       join views.case_file c on c.id = page.id where ${narrowed ? fits : 'true'}
      order by page.opened_on desc, page.id desc limit ${narrowed ? at(4) : '$3'}`,
    narrowed ? [...values, looked, stage === undefined ? null : stages.indexOf(stage), region ?? null, limit] : values,
  )
  return rows.map(seenCase)
}

/** How many cases of one's own are at which stage, and in which region. What is published of others tells neither. */
export type CaseFacets = {
  readonly stages: readonly { readonly stage: Stage; readonly cases: number }[]
  readonly regions: readonly { readonly region: string; readonly cases: number }[]
}

/** Ids of the cases that are somebody's own, once each, by indexes; nothing is read of any fact. */
function ownCases(
  { org, person = '', letters, office }: CaseAsker,
  at: (n: number) => string,
): readonly [string, readonly unknown[]] {
  if (office) return ['select id from views.case_file', []]
  if (org === undefined) return ['select id from views.case_file where false', []]
  const own = `select case_id as id from views.case_party where who = ${at(1)} and relation <> 'panelist'
    union select case_id from views.case_party where who = ${at(2)} and relation = 'panelist'`
  if (letters === undefined) return [own, [org, person]]
  const reach = `union select unnest(${at(3)}::text[])
    union select case_id from views.case_party where who = any(${at(4)}::text[]) and relation = 'purchaser'
    union select id from views.case_file where region = any(${at(5)}::text[])`
  return [`${own} ${reach}`, [org, person, ...reachOf(letters)]]
}

/** How many of somebody's own cases that fit are at which stage and in which region, all counted at once. */
export async function caseFacets(
  source: DataSource,
  asker: CaseAsker,
  { text = '', region }: Pick<CasesLooked, 'text' | 'region'> = {},
): Promise<CaseFacets> {
  const [own, values] = ownCases(asker, (n) => `$${n + 1}`)
  const rows = await source.query<{ stage: number; region: string; cases: number }[]>(
    `select c.stage, c.region, count(*)::int as cases from views.case_file c
      where ${asker.office ? 'true' : `c.id in (${own})`}
        and ($1 = '' or position(lower($1) in lower(c.title)) > 0 or position(lower($1) in lower(c.id)) > 0)
      group by c.stage, c.region`,
    [text, ...values],
  )
  const inRegion = rows.filter((row) => region === undefined || row.region === region)
  return {
    stages: stages.flatMap((stage, n) => {
      const cases = inRegion.filter((row) => row.stage === n).reduce((sum, row) => sum + row.cases, 0)
      return cases === 0 ? [] : [{ stage, cases }]
    }),
    regions: [...Map.groupBy(rows, (row) => row.region)]
      .map(([name, some]) => ({ region: name, cases: some.reduce((sum, row) => sum + row.cases, 0) }))
      .sort((a, b) => (a.region < b.region ? -1 : 1)),
  }
}

const reachOf = ({ cases, purchasers, regions }: Reach) => [cases, purchasers, regions]
const noReach: Reach = { cases: [], purchasers: [], regions: [] }

/** A page of the purchases that take bids at a moment and of which something is published, by until when they do. */
export async function casesTakingBids(
  source: DataSource,
  now: Instant,
  text: string,
  { after, limit }: Paging,
): Promise<CaseFile[]> {
  const rows = await source.query<Row[]>(
    `select ${columns}, false as "asParty" from views.case_file c
      where c.bids_due is not null and c.closed_on is null and c.published_on is not null and c.bids_due > $5 and (c.bids_due, c.id) > ($1, $2)
        and ($4 = '' or position(lower($4) in lower(c.title)) > 0 or position(lower($4) in lower(c.id)) > 0)
      order by c.bids_due, c.id limit $3`,
    [after?.[0] ?? '-infinity', after?.[1] ?? '', limit, text, now],
  )
  return rows.map((row) => seenCase(row).file)
}

/** A page of the cases of which something is published and whose title or number has a text in it, the newest first. */
export async function publishedCases(source: DataSource, text: string, { after, limit }: Paging): Promise<CaseFile[]> {
  const rows = await source.query<Row[]>(
    `select ${columns}, false as "asParty" from views.case_file c
      where c.published_on is not null and (c.opened_on, c.id) < ($1, $2)
        and ($4 = '' or position(lower($4) in lower(c.title)) > 0 or position(lower($4) in lower(c.id)) > 0)
      order by c.opened_on desc, c.id desc limit $3`,
    [after?.[0] ?? 'infinity', after?.[1] ?? '', limit, text],
  )
  return rows.map((row) => seenCase(row).file)
}

/** One case as somebody sees it; undefined where there is none, or nothing of it to be seen. */
export async function caseFile(source: DataSource, asker: CaseAsker, id: string): Promise<SeenCase | undefined> {
  const [row] = await source.query<(Row & { published: boolean })[]>(
    `select ${columns}, c.published_on is not null as published,
            ($2 or c.id = any($5::text[]) or c.region = any($7::text[])
             or exists (select from views.case_party p where p.case_id = c.id and p.opened_on = c.opened_on
                           and (p.who = $3 and p.relation <> 'panelist' or p.who = $4 and p.relation = 'panelist'
                                or p.who = any($6::text[]) and p.relation = 'purchaser'))) as "asParty"
       from views.case_file c where c.id = $1`,
    [id, asker.office, asker.org ?? '', asker.person ?? '', ...reachOf(asker.letters ?? noReach)],
  )
  return row && (row.asParty || row.published) ? seenCase(row) : undefined
}

type Row = Omit<CaseFile, 'stage' | 'lots' | 'openedOn' | 'closedOn' | 'bidsDue'> & {
  readonly stage: number
  readonly lots: Readonly<Record<string, LotOnFile>>
  readonly openedOn: Date
  readonly closedOn: Date | null
  readonly bidsDue: Date | null
  readonly asParty: boolean
}

const stageOf = (stage: number): Stage => stages[stage] ?? 'procurement'

const seenCase = ({ asParty, stage, lots, openedOn, closedOn, bidsDue, ...row }: Row): SeenCase => ({
  asParty,
  file: {
    id: row.id,
    title: row.title,
    plan: row.plan,
    line: row.line,
    region: row.region,
    route: row.route,
    method: row.method,
    budget: row.budget,
    amount: row.amount,
    stage: stageOf(stage),
    lots: Object.entries(lots).map(([lot, { stage: own, amount }]) => ({
      lot,
      stage: stageOf(own),
      amount: amount as Fen | null,
    })),
    parties: row.parties,
    openedOn: openedOn.toISOString() as Instant,
    closedOn: (closedOn?.toISOString() as Instant | undefined) ?? null,
    bidsDue: (bidsDue?.toISOString() as Instant | undefined) ?? null,
  },
})
