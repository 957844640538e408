import { Column, Entity, PrimaryColumn } from 'typeorm'

/** `views.process`: from its starting fact to its ending one a process is open, whatever Temporal remembers. */
@Entity({ schema: 'views', name: 'process' })
export class ProcessRow {
  @PrimaryColumn('text')
  declare id: string

  @Column('text')
  declare kind: string

  @Column('text', { name: 'started_by_stream' })
  declare startedByStream: string

  @Column('integer', { name: 'started_by_version' })
  declare startedByVersion: number

  @Column('timestamp with time zone', { name: 'started_on', precision: 3 })
  declare startedOn: Date

  @Column('timestamp with time zone', { name: 'ended_on', precision: 3, nullable: true })
  declare endedOn: Date | null
}
