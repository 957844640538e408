import type { Citation, StreamId } from '#kernel'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** `views.irregularity`: what the law would have refused of a registered act (疑点), with its article. */
@Entity({ schema: 'views', name: 'irregularity' })
export class IrregularityRow {
  @PrimaryColumn('text')
  declare stream: StreamId

  @PrimaryColumn('integer')
  declare version: number

  @Column('text', { name: 'case_id', nullable: true })
  declare caseId: string | null

  @Column('text')
  declare act: string

  @Column('text')
  declare code: string

  @Column('text')
  declare says: string

  @Column('jsonb')
  declare basis: Citation

  @Column('timestamp with time zone', { name: 'occurred_on', precision: 3 })
  declare occurredOn: Date

  /** The kind of fact that opens what it is about, where that is sealed. */
  @Column('text', { name: 'sealed_until', nullable: true })
  declare sealedUntil: string | null
}
