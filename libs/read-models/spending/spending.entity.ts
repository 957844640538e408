import { Column, Entity, PrimaryColumn } from 'typeorm'

/** `views.spending`: a purchaser's year, summed over its cases. Money in 分. */
@Entity({ schema: 'views', name: 'spending' })
export class SpendingRow {
  /** The plan's key: `hs-mzj-2026`. */
  @PrimaryColumn('text')
  declare plan: string

  @Column('text')
  declare purchaser: string

  @Column('integer')
  declare year: number

  @Column('numeric')
  declare approved: string

  @Column('numeric')
  declare contracted: string

  @Column('numeric')
  declare paid: string

  @Column('integer', { name: 'open_cases' })
  declare openCases: number

  @Column('integer', { name: 'closed_cases' })
  declare closedCases: number
}

/** `views.spending_case`: which plan a case belongs to, and whether its line was reported closed. */
@Entity({ schema: 'views', name: 'spending_case' })
export class SpendingCaseRow {
  @PrimaryColumn('text')
  declare id: string

  @Column('text')
  declare plan: string

  @Column('boolean')
  declare closed: boolean
}
