import { notYours, refuse, registerPapers, type Paper } from '#domain'
import { belonging } from '#domain/process'
import type { Evidence, Store } from '#event-store'
import type { Decision, FactShape, Instant, Refusal, StreamId } from '#kernel'
import type { AcceptedFact, CommandRequest, Outcome, WaitingPaper } from './command.js'
import { contentHash } from './content-hash.js'
import { contextOf } from './context.js'
import { doneBefore } from './done.js'
import type { Engine } from './engine.js'
import { fold, type Folded } from './folded.js'
import { declarationOf, registeredFor } from './registry.js'
import { reliedOn } from './relied-on.js'

type Form = Omit<CommandRequest, 'commandId' | 'data'> & { readonly data: object }
type Given = Paper & { readonly n: number; readonly stream: StreamId; readonly says: string }
type Planned = { readonly ready: readonly Given[]; readonly waiting: readonly WaitingPaper[] }

/** The papers of a form, each once, in the order in which what they show happened. */
function papersOf({ stream, data }: Form): readonly Given[] {
  const { papers } = data as { readonly papers: readonly Paper[] }
  const given = papers.map((paper, index): Given => {
    const own = paper.stream ?? stream
    const says = registeredFor(own).acts.get(paper.act)?.says ?? paper.act
    return { ...paper, n: index + 1, stream: own, says }
  })
  const once = [...new Map(given.map((paper) => [nameOf(paper), paper])).values()]
  return once.sort((a, b) =>
    a.registered.occurredAt < b.registered.occurredAt ? -1 : a.registered.occurredAt > b.registered.occurredAt ? 1 : a.n - b.n,
  )
}

/** What a paper says, whatever its place in the form. */
const nameOf = ({ act, stream, data, registered }: Given): string => contentHash({ act, stream, data, registered })

/** Every reason why papers of a form would wait now. Nothing is written. */
export async function considerPapers(
  engine: Engine<Store>,
  form: Form,
  now: Instant,
): Promise<{ readonly refused: readonly Refusal[] }> {
  return { refused: refusalsOf((await planned(engine, form, papersOf(form), now)).waiting) }
}

/** Of a form's papers, by their numbers: what is registered already under its id, what would be now and in which order, and which wait for what. */
export type PlannedPapers = {
  readonly done: readonly number[]
  readonly order: readonly number[]
  readonly waiting: readonly WaitingPaper[]
}

/** What would become of the papers of a form now. Nothing is written. */
export async function planPapers(engine: Engine<Store>, form: CommandRequest): Promise<PlannedPapers> {
  const now = await engine.clock.now()
  const { left, done } = await registeredUnder(engine, form)
  const { ready, waiting } = await planned(engine, form, left, now)
  return {
    done: done.map(({ n }) => n).sort((a, b) => a - b),
    order: ready.map(({ n }) => n),
    waiting: waiting.toSorted((a, b) => a.n - b.n),
  }
}

type Registered = { readonly done: readonly Given[]; readonly left: readonly Given[]; readonly accepted: readonly AcceptedFact[] }

const commandIdOf = (form: CommandRequest, paper: Given): string => `${form.commandId}/${nameOf(paper).slice(0, 16)}`

/** The papers of a form that were registered under its id, with their facts, and those that were not. */
async function registeredUnder(engine: Engine<Store>, form: CommandRequest): Promise<Registered> {
  const [done, left, accepted]: [Given[], Given[], AcceptedFact[]] = [[], [], []]
  for (const paper of papersOf(form)) {
    const facts = await engine.store.readCommand({
      actor: form.actor.person,
      organization: form.actor.org,
      commandId: commandIdOf(form, paper),
    })
    ;(facts.length === 0 ? left : done).push(paper)
    accepted.push(
      ...facts.map(({ position: id, type, key, version, data, occurredAt }) => ({ id, type, key, version, data, occurredAt })),
    )
  }
  return { done, left, accepted }
}

/**
 * Registers the papers of a form: decides on all of them before any is written, then asks for each as an act of its own. What waits for a paper that is
 * not there is left and named; sent again under its id, or with what was missing, the form goes on where it stopped.
 */
export async function executePapers(engine: Engine<Store>, form: CommandRequest): Promise<Outcome> {
  const now = await engine.clock.now()
  const { left, accepted: earlier } = await registeredUnder(engine, form)
  const accepted = [...earlier]
  const before = accepted.length
  const { ready, waiting } = await planned(engine, form, left, now)
  const stopped: WaitingPaper[] = [...waiting]
  for (const paper of ready) {
    const { act, stream, data, registered } = paper
    const outcome = await engine.execute({
      act,
      stream,
      data,
      registered,
      actor: form.actor,
      commandId: commandIdOf(form, paper),
      ...(form.receivedAt === undefined ? {} : { receivedAt: form.receivedAt }),
      ...(form.signed === undefined ? {} : { signed: form.signed }),
    })
    if ('accepted' in outcome) accepted.push(...outcome.accepted)
    else stopped.push(waits(paper, 'refused' in outcome ? outcome.refused : [meanwhile]))
  }
  if (accepted.length === 0) return { refused: refusalsOf(stopped) }
  const version = (await engine.store.versions([form.stream])).get(form.stream) ?? 0
  const inOrder = stopped.sort((a, b) => a.n - b.n)
  return { accepted, version, repeated: accepted.length === before, ...(inOrder.length === 0 ? {} : { waiting: inOrder }) }
}

const meanwhile = refuse('WrittenMeanwhile', '他人正在办理同一事项，请再次提交')

/** Every paper decided on what those before it would make true; one that is refused is asked again once others are there. */
async function planned(engine: Engine<Store>, form: Form, papers: readonly Given[], now: Instant): Promise<Planned> {
  const ahead = new Ahead(engine, form, now)
  const ready: Given[] = []
  let left = papers
  for (let last = -1; last !== left.length;) {
    last = left.length
    const again: Given[] = []
    for (const paper of left) {
      if ((await ahead.take(paper)).length === 0) ready.push(paper)
      else again.push(paper)
    }
    left = again
  }
  const waiting: WaitingPaper[] = []
  for (const paper of left) waiting.push(waits(paper, await ahead.take(paper)))
  return { ready, waiting }
}

/** The streams as they would be once the papers taken so far are registered. */
class Ahead {
  private readonly folded = new Map<StreamId, Folded>()

  constructor(
    private readonly engine: Engine<Store>,
    private readonly form: Form,
    private readonly now: Instant,
  ) {}

  /** Takes a paper, or gives every reason why it cannot be registered on what there is. */
  async take({ act, stream, data, registered }: Given): Promise<readonly Refusal[]> {
    const { decider, acts } = registeredFor(stream)
    if (!acts.has(act)) return [refuse('ActUnknown', '这个卷宗没有这个事项')]
    if (belonging(stream).caseId !== belonging(this.form.stream).caseId) return [refuse('PaperOfAnotherCase', '不是本项目的材料')]
    await this.read([stream])
    const own = this.folded.get(stream) as Folded
    const others = reliedOn({ act, stream, data }, own.state)
    await this.read(others)
    const { actor, signed } = this.form
    const context = contextOf(this.folded, {
      now: this.now,
      receivedAt: this.form.receivedAt ?? this.now,
      request: { actor, registered, ...(signed === undefined ? {} : { signed }) },
      done: await doneBefore(this.engine.store, stream, [act]),
      law: this.engine.law,
    })
    const decision = decider.decide({ act, stream, data }, own.state, context) as Decision<
      FactShape & { readonly occurredAt?: Instant }
    >
    if ('refused' in decision) return decision.refused
    this.folded.set(stream, this.with(own, decision.accepted, registered))
    return []
  }

  private with(
    own: Folded,
    facts: readonly (FactShape & { readonly occurredAt?: Instant })[],
    { occurredAt, evidence }: { readonly occurredAt: Instant; readonly evidence: Evidence },
  ): Folded {
    return fold(
      own,
      facts.map((fact, index) => ({
        version: own.version + index + 1,
        type: fact.type,
        schema: declarationOf(fact.type).schema,
        key: fact.key ?? null,
        data: fact.data,
        occurredAt: fact.occurredAt ?? occurredAt,
        recordedAt: this.now,
        evidence,
      })),
    )
  }

  private async read(streams: readonly StreamId[]): Promise<void> {
    const missing = streams.filter((stream) => !this.folded.has(stream))
    for (const [stream, folded] of await this.engine.cache.newest(missing)) this.folded.set(stream, folded)
  }
}

const waits = ({ n, act, says, stream }: Given, refusals: readonly Refusal[]): WaitingPaper => ({
  n,
  act,
  says,
  stream,
  refusals,
})

/** What is said of a form of which nothing can be registered: every reason, with the paper it is about. */
function refusalsOf(waiting: readonly WaitingPaper[]): readonly Refusal[] {
  const all = [...waiting]
    .sort((a, b) => a.n - b.n)
    .flatMap(({ n, says, refusals }) => refusals.map((refusal) => ({ ...refusal, says: `第${n}份（${says}）：${refusal.says}` })))
  // Whose it is comes first where all is another's; else it is one reason among others.
  return all.every(({ code }) => code === notYours)
    ? all
    : all.map((refusal) => (refusal.code === notYours ? { ...refusal, code: 'PaperNotYours' } : refusal))
}

/** Whether what is asked for is a form of papers. */
export const isForm = ({ act }: Pick<CommandRequest, 'act'>): boolean => act === registerPapers.name
