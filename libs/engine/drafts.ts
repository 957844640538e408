import { actMeant, type Actor } from '#domain'
import type { Signed, Store } from '#event-store'
import type { Instant, Refusal } from '#kernel'
import type { CommandRequest, Outcome } from './command.js'
import { contentHash } from './content-hash.js'
import {
  changeDraft,
  draftBy,
  draftUnder,
  insertDraft,
  openDraftsOf,
  type Draft,
  type DraftChange,
  type KeptDraft,
} from './draft-table.js'
import type { Considered, Engine } from './engine.js'
import { isForm } from './papers.js'

/** Whether a step in the unit's table is somebody's. */
const takes = ({ duties }: Actor, step: string): boolean => duties?.includes(step) === true

/** What came of a step: the draft as it now is, or why not. `reused`: the command id was used for another draft. */
export type DraftOutcome =
  | { readonly draft: Draft }
  | { readonly refused: readonly Refusal[] }
  | { readonly reused: true }
  /** It is no longer what they have seen. */
  | { readonly stale: number }

/** A step on a draft: who takes it, when, and the version of the draft they have seen. */
export type DraftStep = { readonly signer: Actor; readonly seen: number; readonly at: Instant }

/** What is drafted. `steps` and `collective` are the unit's table for this act. */
export type NewDraft = Pick<Draft, 'act' | 'stream' | 'data' | 'registered' | 'steps' | 'collective'> & {
  readonly signer: Actor
  readonly commandId: string
  readonly at: Instant
}

const refusal = (code: string, says: string, role?: string): { refused: readonly Refusal[] } => ({
  refused: [{ code, says, ...(role === undefined ? {} : { owner: { role } }) }],
})

/** Drafts an act: the first signature. The same command id gives the draft as it now is, for the content as first drafted alone. */
export async function startDraft(engine: Engine, drafted: NewDraft): Promise<DraftOutcome> {
  const { act, stream, data, registered } = drafted
  const hash = contentHash({ act, stream, data, registered })
  const earlier = await draftUnder(engine.store.pool, drafted.signer, drafted.commandId)
  const kept = earlier ?? (await firstDraft(engine, drafted, hash))
  if ('refused' in kept) return kept
  return kept.contentHash === hash ? { draft: kept.draft } : { reused: true }
}

/** Keeps what nobody has drafted under this command id, unless it can never be the unit's own act or drafting is another's step. */
async function firstDraft(
  engine: Engine,
  { signer, commandId, at, ...draft }: NewDraft,
  hash: string,
): Promise<KeptDraft | { readonly refused: readonly Refusal[] }> {
  const outsider = await engine.notTheirs({ ...commandOf(draft, signer), commandId, receivedAt: at })
  if (outsider) return { refused: outsider }
  const [step = ''] = draft.steps
  if (!takes(signer, step)) return refusal('NotYourStep', `拟稿由${step}办理`, step)
  const same = (await openDraftsOf(engine.store.pool, { ...draft, org: signer.org })).find(
    ({ data, registered }) => contentHash({ act: draft.act, stream: draft.stream, data, registered }) === hash,
  )
  if (same)
    return refusal(
      'SameDraftOpen',
      `同样内容的拟稿已经有一份（${same.draftedBy}拟，编号${same.id}），还没有签发：请在那一份上办理，不用的请先撤回`,
    )
  const signed = [{ person: signer.person, step, at }]
  const fresh = {
    ...draft,
    org: signer.org,
    signed,
    status: 'open',
    returned: null,
    issuing: null,
    outcome: null,
    draftedBy: signer.person,
    draftedAt: at,
  } as const
  return insertDraft(engine.store.pool, fresh, { commandId, contentHash: hash })
}

/** Signs a step between the first and the last. */
export async function reviewDraft(engine: Engine, found: Draft, step: DraftStep): Promise<DraftOutcome> {
  const { signer, at } = step
  const draft = await settled(engine, found)
  const reviews = draft.signed.slice(1, draft.steps.length - 1)
  if (reviews.some((one) => one.person === signer.person)) return { draft }
  const next = nextOf(draft)
  const against = mayNotSign(draft, step, next) ?? staleOrOver(found, draft, step) ?? isReturned(draft)
  if (against) return against
  if (draft.signed.length >= draft.steps.length - 1) return refusal('OnlyIssueIsLeft', `只待${next}`, next)
  return changed(engine, draft, { signed: [...draft.signed, { person: signer.person, step: next, at }] })
}

/** Sends a draft back to whoever drafted it, with the reason. */
export async function returnDraft(engine: Engine, found: Draft, step: DraftStep, why: string): Promise<DraftOutcome> {
  const { signer, at } = step
  const draft = await settled(engine, found)
  const against = mayNotSign(draft, step, nextOf(draft)) ?? staleOrOver(found, draft, step) ?? isReturned(draft)
  if (against) return against
  return changed(engine, draft, {
    status: 'returned',
    returned: { by: signer.person, why, at },
    signed: draft.signed.slice(0, 1),
  })
}

/** Changes what is drafted: all signatures but the drafter's own fall away. */
export async function reviseDraft(
  engine: Engine,
  found: Draft,
  step: DraftStep,
  { data, registered }: Pick<Draft, 'data' | 'registered'>,
): Promise<DraftOutcome> {
  const { signer, at } = step
  if (found.draftedBy !== signer.person) return refusal('NotYourStep', '只有拟稿人可以修改', found.steps[0])
  const draft = await settled(engine, found)
  const against = staleOrOver(found, draft, step)
  if (against) return against
  return changed(engine, draft, {
    data,
    registered,
    status: 'open',
    returned: null,
    signed: [{ person: signer.person, step: draft.steps[0] ?? '', at }],
  })
}

/** Takes a draft back for good: whoever drafted it may, until it is issued. */
export async function withdrawDraft(engine: Engine, found: Draft, step: DraftStep): Promise<DraftOutcome> {
  if (found.draftedBy !== step.signer.person) return refusal('NotYourStep', '只有拟稿人可以撤回', found.steps[0])
  if (found.status === 'withdrawn') return { draft: found }
  const draft = await settled(engine, found)
  const against = staleOrOver(found, draft, step)
  if (against) return against
  return changed(engine, draft, { status: 'withdrawn' })
}

/**
 * Issues a draft: the last signature and the command itself, with all who signed. Done again by the same person it gives the first result.
 * A draft that is refused stays where it was, and so does a form of which papers still wait.
 */
export async function issueDraft(
  engine: Engine,
  found: Draft,
  issuing: DraftStep,
  minutes: string | undefined,
): Promise<Outcome> {
  const { signer, at } = issuing
  const step = found.steps.at(-1) ?? ''
  const again = found.issuing === signer.person
  const draft = again ? found : await settled(engine, found)
  const against = again
    ? undefined
    : (mayNotSign(draft, issuing, step) ?? staleOrOver(found, draft, issuing) ?? mayNotIssue(draft))
  if (against) return against
  const decided = minutes ?? (isForm(draft) ? undefined : minutesIn(actMeant(draft.act, draft.data).data))
  if (draft.collective && decided === undefined)
    return refusal('MinutesNeeded', '须经集体决策：请填写会议纪要编号（minutes）', step)
  const claimed = again ? draft : await changeDraft(engine.store.pool, draft, { issuing: signer.person })
  if (!claimed) {
    // Their own second click, perhaps: it is given what the first comes to.
    const now = await draftBy(engine.store.pool, found.id, found.org)
    return now?.issuing === signer.person ? issueDraft(engine, now, issuing, minutes) : meanwhile
  }
  const own = claimed.steps.length > 1 ? [{ person: signer.person, step, at }] : []
  const signed: Signed = { by: [...claimed.signed, ...own], ...(decided === undefined ? {} : { minutes: decided }) }
  const outcome = await engine.execute({
    ...commandOf(claimed, signer),
    commandId: commandIdOf(claimed),
    receivedAt: at,
    signed,
  })
  const fresh =
    'accepted' in outcome && outcome.waiting === undefined
      ? ({
          status: 'issued',
          signed: signed.by,
          outcome: { version: outcome.version, facts: outcome.accepted.map(({ id }) => id) },
        } as const)
      : { issuing: null }
  if (claimed.status !== 'issued') await changeDraft(engine.store.pool, claimed, fresh)
  return outcome
}

const minutesIn = (data: object): string | undefined =>
  'minutes' in data && typeof data.minutes === 'string' ? data.minutes : undefined

/** What is asked for: as it is drafted, or not yet. */
type Asked = Pick<Draft, 'act' | 'stream' | 'data' | 'registered'> & Partial<Pick<Draft, 'signed'>>

/** What would be said if it were issued now, by somebody of the unit: every reason why not, or nothing. Nothing is recorded. */
export const decideNow = async (engine: Engine<Store>, asked: Asked, actor: Actor): Promise<readonly Refusal[]> =>
  (await considerNow(engine, asked, actor)).refused

/** The same, with the facts that it would make true. */
export const considerNow = (engine: Engine<Store>, asked: Asked, actor: Actor): Promise<Considered> =>
  engine.consider({ ...commandOf(asked, actor), ...(asked.signed === undefined ? {} : { signed: { by: asked.signed } }) })

const commandOf = (
  { act, stream, data, registered }: Pick<Draft, 'act' | 'stream' | 'data' | 'registered'>,
  actor: Actor,
): Omit<CommandRequest, 'commandId'> => ({
  act,
  stream,
  data,
  actor,
  ...(registered === null ? {} : { registered }),
})

const commandIdOf = ({ id }: Draft): string => `draft:${id}`

/**
 * A draft as it stands once a claim that was cut off is cleared away: issued, where the act had been done before that; else free again. The
 * command id is the first issuer's, so their act is looked for under their name: whoever takes over does nothing twice.
 */
async function settled(engine: Engine, draft: Draft): Promise<Draft> {
  if (draft.issuing === null || !draft.cutOff) return draft
  const named = { actor: draft.issuing, organization: draft.org, commandId: commandIdOf(draft) }
  const facts = await engine.store.readCommand(named)
  const last = facts.at(-1)
  const done = last && {
    status: 'issued' as const,
    signed: last.signed?.by ?? draft.signed,
    outcome: { version: last.version, facts: facts.map(({ position }) => position) },
  }
  return (await changeDraft(engine.store.pool, draft, done ?? { issuing: null })) ?? draft
}

const meanwhile = refusal('DraftChanged', '他人刚刚处理了这份拟稿，请刷新')

async function changed(engine: Engine, draft: Draft, change: DraftChange): Promise<DraftOutcome> {
  const fresh = await changeDraft(engine.store.pool, draft, change)
  return fresh ? { draft: fresh } : meanwhile
}

/** Why nothing more is done to a draft. */
function isOver({ status, issuing }: Draft): { refused: readonly Refusal[] } | undefined {
  if (status === 'issued') return refusal('DraftIssued', '已经签发')
  if (status === 'withdrawn') return refusal('DraftWithdrawn', '拟稿人已经撤回')
  return issuing === null ? undefined : refusal('DraftBeingIssued', '正在签发')
}

/** The step that an open draft waits for. */
const nextOf = ({ steps, signed }: Draft): string => steps[signed.length] ?? steps.at(-1) ?? ''

/** Nobody signs two steps, and each step is its own people's: asked before all else, for as long as there is a step to take. */
function mayNotSign(draft: Draft, { signer }: DraftStep, step: string): { refused: readonly Refusal[] } | undefined {
  if (draft.status === 'issued' || draft.status === 'withdrawn') return undefined
  if (draft.steps.length > 1 && draft.signed.some(({ person }) => person === signer.person))
    return refusal('SignedAlready', '同一人不能签署两个环节', step)
  return takes(signer, step) ? undefined : refusal('NotYourStep', `这一环节由${step}办理`, step)
}

/** Whoever saw another version is told so; after that, why nothing more is done to the draft. */
const staleOrOver = (found: Draft, draft: Draft, { seen }: DraftStep) =>
  seen === found.version ? isOver(draft) : { stale: found.version }

const isReturned = ({ status, steps }: Draft) =>
  status === 'returned' ? refusal('DraftReturned', '已经退回，待拟稿人修改', steps[0]) : undefined

function mayNotIssue(draft: Draft): { refused: readonly Refusal[] } | undefined {
  const missing = draft.steps.slice(draft.signed.length, -1)
  if (draft.status === 'open' && missing.length > 0) return refusal('StepsMissing', `尚待${missing.join('、')}`, missing[0])
  return isReturned(draft)
}
