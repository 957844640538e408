import type { Parties } from '#domain'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** One lot of a case: its stage, and its contract's amount in 分 (what was settled, where it ended early). */
export type LotOnFile = { readonly stage: number; readonly amount: string | null }

/** `views.case_file`: one purchase at a glance. Money in 分; `stage` counts from 0 along `stages`: that of its last lot. */
@Entity({ schema: 'views', name: 'case_file' })
export class CaseFileRow {
  @PrimaryColumn('text')
  declare id: string

  @Column('text')
  declare title: string

  @Column('text')
  declare plan: string

  @Column('text')
  declare line: string

  @Column('text')
  declare region: string

  @Column('text')
  declare route: string

  @Column('text', { nullable: true })
  declare method: string | null

  @Column('text')
  declare budget: string

  @Column('text', { nullable: true })
  declare amount: string | null

  @Column('smallint')
  declare stage: number

  /** How far each lot has come, and what its contract is about. */
  @Column('jsonb')
  declare lots: Readonly<Record<string, LotOnFile>>

  @Column('jsonb')
  declare parties: Parties

  @Column('timestamp with time zone', { name: 'opened_on', precision: 3 })
  declare openedOn: Date

  @Column('timestamp with time zone', { name: 'closed_on', precision: 3, nullable: true })
  declare closedOn: Date | null

  /** Until when bids are taken, as it was published last. */
  @Column('timestamp with time zone', { name: 'bids_due', precision: 3, nullable: true })
  declare bidsDue: Date | null

  /** When the first fact happened that everyone may see. */
  @Column('timestamp with time zone', { name: 'published_on', precision: 3, nullable: true })
  declare publishedOn: Date | null
}
