import type { StreamId } from '#kernel'
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
  declare rule: string

  @Column('text')
  declare mode: 'must' | 'may'

  @Column('text')
  declare act: string

  @Column('text', { name: 'bearer_role' })
  declare bearerRole: string

  @Column('text', { name: 'bearer_org', nullable: true })
  declare bearerOrg: string | null

  /** None once it is met or closed: nothing meets it any more. */
  @Column('text', { name: 'done_by', array: true, nullable: true })
  declare doneBy: string[] | null

  @Column('timestamp with time zone', { name: 'opened_on', precision: 3 })
  declare openedOn: Date

  @Column('timestamp with time zone', { precision: 3 })
  declare due: Date

  @Column('timestamp with time zone', { name: 'ask_at', precision: 3 })
  declare askAt: Date

  @Column('timestamp with time zone', { name: 'ahead_at', precision: 3, nullable: true })
  declare aheadAt: Date | null

  @Column('timestamp with time zone', { name: 'leader_at', precision: 3, nullable: true })
  declare leaderAt: Date | null

  @Column('timestamp with time zone', { name: 'supervisor_at', precision: 3, nullable: true })
  declare supervisorAt: Date | null

  /** The version, in the obligation's stream, of the fact that says how its due was counted. */
  @Column('integer', { name: 'basis_version' })
  declare basisVersion: number

  @Column('text', { nullable: true })
  declare rung: string | null

  /** The body that supervises, once it was told. */
  @Column('text', { name: 'supervised_by', nullable: true })
  declare supervisedBy: string | null

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

  /** The next moment at which its process has something to do about it by itself. */
  @Column('timestamp with time zone', { name: 'next_at', precision: 3, nullable: true })
  declare nextAt: Date | null
}
