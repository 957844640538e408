import { isForPeople, streams, type Actor } from '#domain'
import { streamOfOccasion, subjectOf } from '#domain/process'
import { actionsOf, agreedBelow, isTheirs, registeredFor, streamsOffered, type InCase } from '#engine'
import { streamKey, streamKind, type StreamId } from '#kernel'
import type { Standing } from './obligations.js'
import type { Seen, Sentence } from './seen.js'

/** What a case offers streams by, from the facts: what the API asks PostgreSQL for. */
function inCase({ facts, obligations }: Seen, caseId: string): InCase {
  const own = facts.filter((fact) => fact.caseId === caseId && streamKind(fact.stream) !== 'obligation')
  const agreedIn = (stream: StreamId) => own.filter((fact) => fact.stream === stream && fact.type in agreedBelow)
  const opened = own.findLast(({ type }) => type === 'ProcurementOpened')
  const { lots } = (opened?.data as { readonly detail: { readonly lots: readonly { readonly lot: string }[] } } | undefined)
    ?.detail ?? { lots: [] }
  return {
    caseId,
    begun: [...new Set(own.map(({ stream }) => stream))].map((stream) => ({ stream, agreed: agreedIn(stream) })),
    owed: obligations.open.filter((one) => one.caseId === caseId),
    lots: opened ? lots.map(({ lot }) => `${streamKey(opened.stream)}/${lot}`) : [],
  }
}

/** How many attempts a case has had. */
const attemptsOf = ({ begun }: InCase): number =>
  Math.max(...begun.map(({ stream }) => (streamKind(stream) === 'procurement' ? Number(streamKey(stream).split('/')[1]) : 0)))

/** Whether somebody is offered the act that is owed, to be theirs, in the stream that it is owed in; of a window that names no stream, in any. */
async function isOffered({ engine, now }: Seen, one: Standing, known: InCase | undefined, actor: Actor): Promise<boolean> {
  const owedIn = [...one.doneBy.map(streamOfOccasion), subjectOf(one.id)]
  // A plan belongs to no case: its page is about itself.
  const streams = known ? streamsOffered(known, actor, now) : [subjectOf(one.id)]
  for (const stream of streams.filter((each) => one.doneBy.length === 0 || owedIn.includes(each))) {
    if (!registeredFor(stream).acts.has(one.act)) continue
    const actions = await actionsOf(engine, { stream, actor, isParty: true, attempts: known && attemptsOf(known) })
    if (actions.some((action) => action.act === one.act && isTheirs(action))) return true
  }
  return false
}

/** Whether somebody is of the unit that bears it; where it is open to whoever comes, of one that may. */
const bears = ({ org, role }: Standing['bearer'], actor: Actor): boolean =>
  org === undefined ? actor.roles.some((one) => one === role) : actor.org === org

/** The acts that people do. */
const ofPeople: ReadonlySet<string> = new Set(streams.flatMap(({ acts }) => acts.filter(isForPeople).map(({ name }) => name)))

/** The cases whose purchase is run on the official platform. */
const onPlatform = ({ facts }: Seen): ReadonlySet<string | null> =>
  new Set(
    facts
      .filter(
        ({ type, data }) =>
          type === 'ProcurementOpened' && (data as { readonly detail: { readonly route?: string } }).detail.route === 'platform',
      )
      .map(({ caseId }) => caseId),
  )

/** What somebody owes is among what the API would tell them that they can do. */
export const offered: Sentence = {
  name: 'offered',
  says: 'what somebody owes is among what they can do, in a stream that they are offered',
  holds: 'when quiet',
  broken: async (seen) => {
    const { open } = seen.obligations
    const cases = new Map(open.flatMap(({ caseId }) => (caseId === null ? [] : [[caseId, inCase(seen, caseId)] as const])))
    const missed: string[] = []
    const there = onPlatform(seen)
    // Until a process does something its time is waited for: nobody need do it. What is open to others on the platform is registered once they did it.
    const byPeople = open.filter(({ act, bearer }) => ofPeople.has(act) && bearer.role !== 'process')
    for (const one of byPeople.filter(({ mode, caseId }) => mode === 'must' || !there.has(caseId))) {
      const theirs = [...seen.actors.values()].filter((actor) => bears(one.bearer, actor))
      const told = theirs.map((actor) => isOffered(seen, one, cases.get(one.caseId ?? ''), actor))
      if (!(await Promise.all(told)).includes(true))
        missed.push(`${one.id}: ${one.act} is offered to nobody of ${one.bearer.org ?? one.bearer.role}`)
    }
    return missed
  },
}
