import { ask, boundByLaw, notYours, shutsOut } from '#domain'
import { belonging, mainStream, streamOfOccasion, subjectOf } from '#domain/process'
import { contextOf, doneIn, registeredFor } from '#engine'
import { streamKind, type StreamId } from '#kernel'
import { isProcurementLaw } from '#law'
import { money } from './money.js'
import type { Standing } from './obligations.js'
import { offered } from './offered.js'
import type { Seen, Sentence } from './seen.js'
import { truth } from './truth.js'

/** The stream the owed act belongs to, where the obligation says it: that of a fact which meets it. */
const streamOf = ({ id, act, doneBy }: Standing): StreamId | undefined =>
  [...doneBy.map(streamOfOccasion), subjectOf(id)].find((stream) => registeredFor(stream).acts.has(act))

/** Why the bearer of an obligation may never do what is owed: it is not theirs. */
async function notTheirs({ engine, now, actors }: Seen, one: Standing): Promise<readonly string[]> {
  const { org, role } = one.bearer
  const stream = streamOf(one)
  if (org === undefined || stream === undefined) return []
  const person = [...actors.values()].find((actor) => actor.org === org)
  if (!person) return [`${one.id}: nobody acts for its bearer ${org}`]
  const loaded = await engine.load({ act: one.act, stream, data: undefined })
  const context = contextOf(loaded, { now, receivedAt: now, request: { actor: person }, done: [], law: engine.law })
  const { definition, acts } = registeredFor(stream)
  const act = acts.get(one.act)
  if (!act) return [`${one.id}: ${stream} knows no act ${one.act}`]
  const { refusals } = ask(definition, act, { state: loaded.get(stream)?.state, stream, context })
  return refusals.some(({ code }) => code === notYours) ? [`${one.id}: ${one.act} is not ${org}'s (${role}) to do`] : []
}

/** The cases in which something was done, or owed anew: all of them where it was in none (a plan, the directory). */
function touchedBy({ news }: Seen): { readonly has: (caseId: string | null) => boolean } {
  const done = news.filter(({ stream, type }) => type === 'ObligationOpened' || streamKind(stream) !== 'obligation')
  const cases = new Set(done.map(({ caseId }) => caseId))
  return { has: (caseId) => cases.has(null) || cases.has(caseId) }
}

const whoHasAnsweredOwesNoMore: Sentence = {
  name: 'answered',
  says: 'whoever did all that he meant to do about what he owes, in whatever way was taken from him, owes it no more',
  holds: 'when quiet',
  broken: ({ obligations, answered }) =>
    obligations.open
      .filter(({ id, mode }) => mode === 'must' && answered.has(id))
      .map(({ id, act }) => `${id}: ${act} or another answer was taken, and it is still owed`),
}

const nobodyOwesWhatIsNotTheirs: Sentence = {
  name: 'theirs',
  says: 'nobody owes what he may not do',
  holds: 'when quiet',
  broken: async (seen) => {
    const { has } = touchedBy(seen)
    const asked = seen.obligations.open.filter(({ caseId }) => has(caseId))
    return (await Promise.all(asked.map((one) => notTheirs(seen, one)))).flat()
  },
}

const nothingIsDueBeforeItIsOpened: Sentence = {
  name: 'in time',
  says: 'nothing is due before it was opened, nor breached before it existed',
  holds: 'always',
  broken: ({ obligations, news }) =>
    obligations.of(news).flatMap((one) => [
      // Whose start was recorded late is asked for its end as much later; a period whose end has passed is over.
      ...(one.mode === 'must' && (one.askAt ?? one.due) < one.openedAt
        ? [`${one.id}: due ${one.due}, opened ${one.openedAt}`]
        : []),
      ...(one.askAt === undefined && one.breachedOn !== undefined && one.breachedOn < one.openedAt
        ? [`${one.id}: breached ${one.breachedOn}, opened ${one.openedAt}`]
        : []),
    ]),
}

const whoIsWaitedForOwesIt: Sentence = {
  name: 'somebody’s',
  says: 'whoever is waited for owes it, at his own unit, and whoever waits can see it',
  holds: 'always',
  broken: ({ obligations, actors }) => {
    const units = new Set([...actors.values()].map(({ org }) => org))
    return (
      obligations.open
        // Who sits on a panel is not said: each of them finds it in the own list.
        .filter(({ bearer }) => bearer.role !== 'panelist')
        .filter(({ mode, bearer }) => mode === 'must' && (bearer.org === undefined || !units.has(bearer.org)))
        .map(({ id, bearer }) => `${id}: waits for a ${bearer.role} who is ${bearer.org ?? 'nobody'}`)
    )
  },
}

/** Cases that began and have not ended: one of their processes is open, or their line is not reported closed. */
function openCases({ written, open }: Seen): readonly string[] {
  const closed = new Set(written.ofKind('PlanLineClosed').map(({ data }) => (data as { caseId: string }).caseId))
  const begun = written.ofKind('ProcurementOpened').map(({ stream }) => belonging(stream).caseId ?? '')
  const running = new Set(open.map((id) => belonging(mainStream(id)).caseId))
  return begun.filter((id) => !closed.has(id) || running.has(id))
}

const anOpenCaseGoesOn: Sentence = {
  name: 'goes on',
  says: 'a case that is not closed has an open obligation, a window or a process’s act to come',
  holds: 'when quiet',
  broken: (seen) => {
    const going = new Set(seen.obligations.open.map(({ caseId }) => caseId))
    return openCases(seen)
      .filter((id) => !going.has(id))
      .map((id) => `${id}: nothing is open and it is not closed`)
  },
}

const whatIsClosedLeavesNothingOpen: Sentence = {
  name: 'closed',
  says: 'a closed case, line and year leave nothing open, and nothing else waits for them',
  holds: 'when quiet',
  broken: ({ obligations, open }) => {
    const going = new Set<string>(open)
    return obligations.open
      .filter(({ process }) => !going.has(process))
      .map(({ id, process }) => `${id}: open, but ${process} has ended`)
  },
}

type Opened = { readonly caseId: string; readonly detail: Parameters<typeof boundByLaw>[0] }

const nothingUnlawfulIsOwed: Sentence = {
  name: 'lawful',
  says: 'what is unlawful for a route is owed by nobody on that route (below the limit nothing of the procurement law, but by the unit’s own choice)',
  holds: 'always',
  broken: ({ written, news, obligations }) => {
    const details = written.ofKind('ProcurementOpened').map(({ data }) => data as Opened)
    const unbound = new Set(details.filter(({ detail }) => !boundByLaw(detail)).map(({ caseId }) => caseId))
    const asked = news.some(({ type }) => type === 'ProcurementOpened') ? obligations.all : obligations.of(news)
    return asked
      .filter(({ caseId, basis }) => caseId !== null && unbound.has(caseId) && isProcurementLaw(basis.basis))
      .filter(({ basis }) => basis.status !== 'agreed')
      .map(({ id, basis }) => `${id}: rests on ${basis.basis.instrument} ${basis.basis.article}`)
  },
}

const nobodyDoesBoth: Sentence = {
  name: 'separated',
  says: 'nobody does two things in a case that shut each other out',
  holds: 'when quiet',
  broken: async (seen) => {
    const { engine, written } = seen
    const { has } = touchedBy(seen)
    const cases = new Set(written.ofKind('ProcurementOpened').flatMap(({ caseId }) => caseId ?? []))
    const both = await Promise.all(
      [...cases].filter(has).map(async (caseId) => {
        const done = await doneIn(engine.store, caseId)
        return done.flatMap(({ person, deed, says }) => {
          const other = done.find(
            (one) => one.person === person && deed !== undefined && one.deed !== undefined && shutsOut(deed, one.deed),
          )
          return other ? [`${caseId}: ${person} did ${says} and ${other.says}`] : []
        })
      }),
    )
    return both.flat()
  },
}

type Deployed = { readonly worker: string }
const atPost = new Set(['WorkerDeployed', 'WorkerLeft'])

const nobodyIsInTwoPosts: Sentence = {
  name: 'one post',
  says: 'a worker is in one post of the contracts that are being performed, at most',
  holds: 'always',
  broken: ({ facts }) => {
    const over = new Set(
      facts.filter(({ type }) => type === 'ContractTerminated' || type === 'WindowClosed').map(({ process }) => process),
    )
    // Of a further year, once the year before is over.
    const before = new Map(
      facts.flatMap(({ type, process, data }) =>
        type === 'ContractOpened' ? [[process, (data as { renews?: { contract: string } }).renews?.contract] as const] : [],
      ),
    )
    const isToCome = (process: string | null) => {
      const earlier = before.get(process)
      return earlier !== undefined && !over.has(earlier)
    }
    const last = new Map(facts.filter(({ type }) => atPost.has(type)).map((fact) => [fact.stream, fact]))
    const filled = [...last.values()].filter(
      ({ type, process }) => type === 'WorkerDeployed' && !over.has(process) && !isToCome(process),
    )
    const byWorker = Map.groupBy(filled, ({ data }) => (data as Deployed).worker)
    return [...byWorker].flatMap(([worker, posts]) =>
      posts.length > 1 ? [`${worker}: in ${posts.map(({ stream }) => stream).join()}`] : [],
    )
  },
}

/** The six sentences of DESIGN §5, that of who does what, that of what is offered, that of who is where, and that of the money. */
export const sentences: readonly Sentence[] = [
  nobodyOwesWhatIsNotTheirs,
  nothingIsDueBeforeItIsOpened,
  whoIsWaitedForOwesIt,
  anOpenCaseGoesOn,
  whatIsClosedLeavesNothingOpen,
  nothingUnlawfulIsOwed,
  nobodyDoesBoth,
  whoHasAnsweredOwesNoMore,
  offered,
  nobodyIsInTwoPosts,
  money,
]

/** Those, and that what is told of every act is so: it asks everybody about all of them. */
export const everySentence: readonly Sentence[] = [...sentences, truth]
