import { theProcess } from '#domain'
import type { StoredFact } from '#event-store'
import type { TimelineFactDto } from '../reading/timeline.dto.js'
import { sentenceOf } from '../reading/sentence.js'
import type { ToldFactDto } from './overview.dto.js'

/** Facts that keep the time and nothing else: who reads what happened passes them over. */
const technical =
  /^(ObligationOpened|ObligationMet|ObligationRedated|ObligationLapsed|ReminderSent|WindowClosed|BreachWithdrawn)$/

/** Whether a fact is of interest to people. */
export const isMain = ({ type, stream }: { readonly type: string; readonly stream: string }): boolean =>
  !technical.test(type) && (type === 'ObligationBreached' || !stream.startsWith('obligation/'))

/** A fact as somebody may see it, in a sentence, with the unit that did it. */
export function toldFact(fact: TimelineFactDto, unit: string | undefined): ToldFactDto {
  const { id, type, says, data, occurredAt, registered, signed } = fact
  return {
    id,
    says,
    sentence: sentenceOf(type, data),
    ...(unit === undefined ? {} : { unit }),
    at: occurredAt,
    registered,
    ...(signed ? { signed: (signed as { readonly by: ToldFactDto['signed'] }).by ?? [] } : {}),
  }
}

/** For which unit a fact was made true; nothing of what a process did by itself. */
export const unitOf = ({ organization }: Pick<StoredFact, 'organization'>): string | undefined =>
  organization === theProcess.org ? undefined : organization
