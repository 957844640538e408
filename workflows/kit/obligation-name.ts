import type { StreamId } from '#kernel'
import { obligationOf, occasion } from '#domain/process'
import type { Opening } from './acts.js'
import type { Inbox } from './inbox.js'
import type { Owed } from './owe.js'

/** What an obligation is called and what it is about: its stream, the business key of its acts, and what meets it. */
export type Named = {
  readonly stream: StreamId
  readonly name: string
  readonly subject: StreamId
  /** Occasions, any of which meets it (`#domain/process` `satisfies`). */
  readonly doneBy: readonly string[]
}

/**
 * Names an obligation. What is about another stream than the process's own (a further attempt) names it; what lives a second time has the name
 * of the fact its clock runs from, `~<version>`.
 */
export function nameOf(owed: Owed, main: StreamId, inbox: Pick<Inbox, 'isRepeated'>): Named {
  const subject = owed.subject ?? main
  const life = owed.anew || inbox.isRepeated(owed.from) ? `~${owed.from.version}` : ''
  const about = subject === main ? '' : `${subject}/`
  return {
    stream: `${obligationOf(subject, owed.rule, owed.key)}${life}`,
    name: `${about}${owed.key === undefined ? owed.rule : `${owed.rule}/${owed.key}`}${life}`,
    subject,
    doneBy: occasionsOf(owed, main),
  }
}

/** What is asked for when it is opened. */
export const openingOf = (owed: Owed, mode: 'must' | 'may', doneBy: readonly string[]): Opening => ({
  rule: owed.rule,
  ...(owed.by === undefined ? {} : { by: owed.by }),
  says: owed.says,
  mode,
  from: { stream: owed.from.stream, version: owed.from.version },
  bearer: owed.bearer,
  act: owed.act,
  doneBy,
  ...(owed.key === undefined ? {} : { key: owed.key }),
})

function occasionsOf({ doneBy = [], doneKey, in: stream }: Owed, main: StreamId): string[] {
  return (typeof doneBy === 'string' ? [doneBy] : doneBy).map((name) => {
    const [kind = '', key = doneKey] = name.split('#')
    return occasion(kind, stream ?? main, key)
  })
}
