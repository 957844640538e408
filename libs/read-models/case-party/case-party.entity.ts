import { Entity, PrimaryColumn } from 'typeorm'

/** `views.case_party`: who has to do with which case. `who` is an organization, or as `panelist` a person. */
@Entity({ schema: 'views', name: 'case_party' })
export class CasePartyRow {
  @PrimaryColumn('text')
  declare who: string

  @PrimaryColumn('timestamp with time zone', { name: 'opened_on', precision: 3 })
  declare openedOn: Date

  @PrimaryColumn('text', { name: 'case_id' })
  declare caseId: string

  @PrimaryColumn('text')
  declare relation: string
}
