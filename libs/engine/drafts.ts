import type { Actor } from '#domain'
import type { Signed, Store } from '#event-store'
import type { Instant, Refusal } from '#kernel'
import type { CommandRequest, Outcome } from './command.js'
import { contentHash } from './content-hash.js'
import { contextOf } from './context.js'
import { changeDraft, insertDraft, type Draft, type DraftChange } from './draft-table.js'
import type { Engine } from './engine.js'
import type { Folded } from './folded.js'
import { registeredFor } from './registry.js'

/** Someone who signs: `duty` is their step in the unit's table. */
export type Signer = Actor & { readonly duty: string | undefined }

/** What came of a step: the draft as it now is, or why not. `reused`: the command id was used for another draft. */
export type DraftOutcome =
  | { readonly draft: Draft }
  | { readonly refused: readonly Refusal[] }
  | { readonly reused: true }
  /** It is no longer what they have seen. */
  | { readonly stale: number }

/** A step on a draft: who takes it, when, and the version of the draft they have seen. */
export type DraftStep = { readonly signer: Signer; readonly seen: number; readonly at: Instant }

/** What is drafted. `steps` and `collective` are the unit's table for this act. */
export type NewDraft = Pick<Draft, 'act' | 'stream' | 'data' | 'registered' | 'steps' | 'collective'> & {
  readonly signer: Signer
  readonly commandId: string
  readonly at: Instant
}

const refusal = (code: string, says: string, role?: string): { refused: readonly Refusal[] } => ({
  refused: [{ code, says, ...(role === undefined ? {} : { owner: { role } }) }],
})

/** Drafts an act: the first signature. */
export async function startDraft(engine: Engine, { signer, commandId, at, ...draft }: NewDraft): Promise<DraftOutcome> {
  const [step = ''] = draft.steps
  if (signer.duty !== step) return refusal('NotYourStep', `拟稿由${step}办理`, step)
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
  const kept = await insertDraft(engine.store.pool, fresh, commandId)
  const content = ({ act, stream, data, registered }: Pick<Draft, 'act' | 'stream' | 'data' | 'registered'>) =>
    contentHash({ act, stream, data, registered })
  return content(kept) === content(fresh) || kept.version > 1 ? { draft: kept } : { reused: true }
}

/** Signs a step between the first and the last. */
export async function reviewDraft(engine: Engine, found: Draft, { signer, seen, at }: DraftStep): Promise<DraftOutcome> {
  const draft = await settled(engine, found)
  const next = draft.steps[draft.signed.length]
  if (draft.signed.some(({ person, step }) => person === signer.person && step === signer.duty && step !== draft.steps[0]))
    return { draft }
  if (seen !== found.version) return { stale: found.version }
  if (draft.signed.length >= draft.steps.length - 1)
    return refusal('OnlyIssueIsLeft', `只待${draft.steps.at(-1)}`, draft.steps.at(-1))
  const against = mayNotSign(draft, signer, next)
  if (against) return against
  return changed(engine, draft, { signed: [...draft.signed, { person: signer.person, step: next ?? '', at }] })
}

/** Sends a draft back to whoever drafted it, with the reason. */
export async function returnDraft(
  engine: Engine,
  found: Draft,
  { signer, seen, at }: DraftStep,
  why: string,
): Promise<DraftOutcome> {
  if (seen !== found.version) return { stale: found.version }
  const draft = await settled(engine, found)
  const against = mayNotSign(draft, signer, draft.steps[draft.signed.length])
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
  { signer, seen, at }: DraftStep,
  { data, registered }: Pick<Draft, 'data' | 'registered'>,
): Promise<DraftOutcome> {
  if (seen !== found.version) return { stale: found.version }
  const draft = await settled(engine, found)
  const over = isOver(draft)
  if (over) return over
  if (draft.draftedBy !== signer.person) return refusal('NotYourStep', '只有拟稿人可以修改', draft.steps[0])
  return changed(engine, draft, {
    data,
    registered,
    status: 'open',
    returned: null,
    signed: [{ person: signer.person, step: draft.steps[0] ?? '', at }],
  })
}

/** Takes a draft back for good: whoever drafted it may, until it is issued. */
export async function withdrawDraft(engine: Engine, found: Draft, { signer, seen }: DraftStep): Promise<DraftOutcome> {
  if (found.status === 'withdrawn' && found.draftedBy === signer.person) return { draft: found }
  if (seen !== found.version) return { stale: found.version }
  const draft = await settled(engine, found)
  const over = isOver(draft)
  if (over) return over
  if (draft.draftedBy !== signer.person) return refusal('NotYourStep', '只有拟稿人可以撤回', draft.steps[0])
  return changed(engine, draft, { status: 'withdrawn' })
}

/**
 * Issues a draft: the last signature and the command itself, with all who signed. Done again by the same person it gives the first result.
 * A draft that is refused stays where it was.
 */
export async function issueDraft(
  engine: Engine,
  found: Draft,
  { signer, seen, at }: DraftStep,
  minutes: string | undefined,
): Promise<Outcome> {
  const step = found.steps.at(-1) ?? ''
  const again = found.issuing === signer.person
  if (!again && seen !== found.version) return { stale: found.version }
  const draft = again ? found : await settled(engine, found)
  const against = again ? undefined : mayNotIssue(draft, signer, step)
  if (against) return against
  const decided = minutes ?? ('minutes' in draft.data && typeof draft.data.minutes === 'string' ? draft.data.minutes : undefined)
  if (draft.collective && decided === undefined)
    return refusal('MinutesNeeded', '须经集体决策：请填写会议纪要编号（minutes）', step)
  const claimed = again ? draft : await changeDraft(engine.store.pool, draft, { issuing: signer.person })
  if (!claimed) return meanwhile
  const own = claimed.steps.length > 1 ? [{ person: signer.person, step, at }] : []
  const signed: Signed = { by: [...claimed.signed, ...own], ...(decided === undefined ? {} : { minutes: decided }) }
  const outcome = await engine.execute({
    ...commandOf(claimed, signer),
    commandId: commandIdOf(claimed),
    receivedAt: at,
    signed,
  })
  const fresh =
    'accepted' in outcome
      ? ({
          status: 'issued',
          signed: signed.by,
          outcome: { version: outcome.version, facts: outcome.accepted.map(({ id }) => id) },
        } as const)
      : { issuing: null }
  if (claimed.status !== 'issued') await changeDraft(engine.store.pool, claimed, fresh)
  return outcome
}

/** What would be said if it were issued now, by somebody of the unit: every reason why not, or nothing. Nothing is recorded. */
export async function decideNow(
  engine: Engine<Store>,
  draft: Pick<Draft, 'act' | 'stream' | 'data' | 'registered'>,
  actor: Actor,
): Promise<readonly Refusal[]> {
  const request = commandOf(draft, actor)
  const [now, loaded] = await Promise.all([engine.clock.now(), engine.load(request, 'newest')])
  const context = contextOf(loaded, { now, receivedAt: now, request, law: engine.law })
  const decision = registeredFor(draft.stream).decider.decide(request, (loaded.get(draft.stream) as Folded).state, context)
  return 'refused' in decision ? decision.refused : []
}

const commandOf = (
  { act, stream, data, registered }: Pick<Draft, 'act' | 'stream' | 'data' | 'registered'>,
  { person, org, roles }: Actor,
): Omit<CommandRequest, 'commandId'> => ({
  act,
  stream,
  data,
  actor: { person, org, roles },
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

/** Nobody signs two steps, each step is its own people's, and nothing is signed that was returned or issued. */
function mayNotSign(draft: Draft, signer: Signer, next: string | undefined): { refused: readonly Refusal[] } | undefined {
  const over = isOver(draft)
  if (over) return over
  if (draft.status === 'returned') return refusal('DraftReturned', '已经退回，待拟稿人修改', draft.steps[0])
  if (draft.steps.length > 1 && draft.signed.some(({ person }) => person === signer.person))
    return refusal('SignedAlready', '同一人不能签署两个环节', next)
  return next !== undefined && signer.duty !== next ? refusal('NotYourStep', `这一环节由${next}办理`, next) : undefined
}

function mayNotIssue(draft: Draft, signer: Signer, step: string): { refused: readonly Refusal[] } | undefined {
  const missing = draft.steps.slice(draft.signed.length, -1)
  if (draft.status === 'open' && missing.length > 0) return refusal('StepsMissing', `尚待${missing.join('、')}`, missing[0])
  return mayNotSign(draft, signer, step)
}
