import { confirmation, confirmationDue, whoActs, type Context, type Done, type Others, type Subject } from '#domain'
import { clocksOf } from '#domain/process'
import type { Due, Instant, StreamId } from '#kernel'
import type { Law } from '#law'
import type { CommandRequest } from './command.js'
import type { Folded } from './folded.js'
import { registeredFor } from './registry.js'

type Asking = {
  readonly now: Instant
  readonly receivedAt: Instant
  readonly request: Pick<CommandRequest, 'actor' | 'registered' | 'signed'>
  readonly done: readonly Done[]
  readonly law: Law
}

/** What a decider is given besides its own state. */
export function contextOf(loaded: ReadonlyMap<StreamId, Folded>, { now, receivedAt, request, done, law }: Asking): Context {
  const context: Context = {
    now,
    receivedAt,
    at: request.registered?.occurredAt ?? receivedAt,
    registered: request.registered !== undefined,
    ...(request.registered === undefined ? {} : { paper: request.registered.evidence }),
    actor: request.actor,
    ...drafterOf(request),
    done,
    law,
    others: {
      ...othersOf(loaded, law),
      partiesOfPart: (stream) => {
        const { definition } = registeredFor(stream)
        return definition.parties?.({ state: loaded.get(stream)?.state, stream, context })
      },
      whoActs: (stream, act, owing) => {
        const { definition, acts } = registeredFor(stream)
        const [declared, state] = [acts.get(act), loaded.get(stream)?.state]
        return declared === undefined ? owing : whoActs(definition, declared, { state, stream, context }, owing)
      },
    },
  }
  return context
}

const drafterOf = ({ signed }: Asking['request']): { readonly drafter?: string } => {
  const [drafted] = signed?.by ?? []
  return drafted === undefined ? {} : { drafter: drafted.person }
}

/** Streams relied on, and those they stand below: their parties and their stops count for them too. */
export const withParents = (streams: readonly StreamId[]): StreamId[] => [...new Set(streams.flatMap(clocksOf))]

function othersOf(loaded: ReadonlyMap<StreamId, Folded>, law: Law): Omit<Others, 'partiesOfPart' | 'whoActs'> {
  const take = (stream: StreamId): Folded => {
    const folded = loaded.get(stream)
    if (!folded) throw new Error(`${stream} was asked for but not relied on: name it in reliesOn`)
    return folded
  }
  const subject = (stream: StreamId): Subject => {
    const { definition } = registeredFor(stream)
    if (definition.subject) return definition.subject(take(stream).state)
    const parent = definition.parent?.(stream)
    if (!parent) throw new Error(`${stream} has neither parties of its own nor a parent`)
    return subject(parent)
  }
  const stops = (stream: StreamId): Folded['stops'] => clocksOf(stream).flatMap((clock) => take(clock).stops)
  return {
    of: <State>(_definition: unknown, stream: StreamId) => take(stream).state as State,
    subject,
    facts: (stream) => take(stream).facts,
    stops,
    agreed: agreedIn,
  }
  /** A term of a stream, or of the one it stands below: what an evaluation has agreed stands in its contract. */
  function agreedIn(...[stream, name, from, key, counted]: Parameters<Others['agreed']>): Due {
    const { definition } = registeredFor(stream)
    const term = definition.agreed?.[name]
    const parent = definition.parent?.(stream)
    const counting: Law = {
      ...law,
      agreed: (question) => law.agreed({ ...question, stops: counted }),
      agreedDay: (question) => law.agreedDay({ ...question, stops: counted }),
    }
    if (!term && name === confirmation) return confirmationDue(counting, subject(stream).region, from.on)
    if (!term && parent) return agreedIn(parent, name, from, key, counted)
    if (!term) throw new Error(`${definition.kind} has no agreed term ${name}`)
    return term({ state: take(stream).state, from, key, law: counting })
  }
}
