import type { Due, StreamId } from '#kernel'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** `views.obligation`: who owes which act to whom by when, and what became of it. Open while it is neither met nor closed. */
@Entity({ schema: 'views', name: 'obligation' })
export class ObligationRow {
  @PrimaryColumn('text')
  declare id: StreamId

  @Column('text', { name: 'case_id', nullable: true })
  declare caseId: string | null

  @Column('text')
  declare process: string

  @Column('text')
  declare subject: StreamId

  @Column('text')
  declare rule: string

  @Column('text')
  declare says: string

  @Column('text')
  declare mode: 'must' | 'may'

  @Column('text')
  declare act: string

  @Column('text', { name: 'bearer_role' })
  declare bearerRole: string

  @Column('text', { name: 'bearer_org', nullable: true })
  declare bearerOrg: string | null

  @Column('text', { name: 'from_stream' })
  declare fromStream: StreamId

  @Column('integer', { name: 'from_version' })
  declare fromVersion: number

  @Column('text', { name: 'done_by', array: true })
  declare doneBy: string[]

  @Column('timestamp with time zone', { name: 'opened_on', precision: 3 })
  declare openedOn: Date

  @Column('timestamp with time zone', { precision: 3 })
  declare due: Date

  @Column('timestamp with time zone', { name: 'ask_at', precision: 3 })
  declare askAt: Date

  @Column('jsonb')
  declare rungs: object

  @Column('jsonb')
  declare basis: Due

  @Column('text', { nullable: true })
  declare rung: string | null

  @Column('timestamp with time zone', { name: 'breached_on', precision: 3, nullable: true })
  declare breachedOn: Date | null

  @Column('timestamp with time zone', { name: 'closed_on', precision: 3, nullable: true })
  declare closedOn: Date | null

  @Column('text', { name: 'met_stream', nullable: true })
  declare metStream: StreamId | null

  @Column('integer', { name: 'met_version', nullable: true })
  declare metVersion: number | null

  @Column('timestamp with time zone', { name: 'met_on', precision: 3, nullable: true })
  declare metOn: Date | null
}
