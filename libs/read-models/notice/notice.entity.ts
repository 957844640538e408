import type { StreamId } from '#kernel'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { NoticeKind } from './notice.kinds.js'

/** `views.notice`: what was published to everybody, in the order of its day, and whether it was withdrawn. `unit`: whose purchase or plan it is. */
@Entity({ schema: 'views', name: 'notice' })
export class NoticeRow {
  @PrimaryColumn('text')
  declare stream: StreamId

  @PrimaryColumn('integer')
  declare version: number

  @Column('text')
  declare kind: NoticeKind

  @Column('text')
  declare unit: string

  @Column('text', { name: 'case_id', nullable: true })
  declare caseId: string | null

  @Column('timestamp with time zone', { name: 'published_on', precision: 3 })
  declare publishedOn: Date

  @Column('timestamp with time zone', { name: 'withdrawn_on', precision: 3, nullable: true })
  declare withdrawnOn: Date | null
}
