import type { Refusal } from '#kernel'
import { refuse } from '../act.js'
import { theProcess, type Actor } from '../context.js'
import type { FactDeclaration } from '../declaration.js'
import { declarations } from '../declarations.js'
import { notYours } from '../stream.js'
import type { PastAct } from './past-act.js'

const declared: ReadonlyMap<string, FactDeclaration> = new Map(
  Object.values(declarations).flatMap(({ facts }) => Object.entries<FactDeclaration>(facts)),
)

/** The kind of fact that opens what is sealed until then. */
const sealedUntil = (kind: string): string | undefined => {
  const seenBy = declared.get(kind)?.seenBy
  return typeof seenBy === 'object' ? seenBy.until : undefined
}
const opening: ReadonlySet<string | undefined> = new Set(
  [...declared.keys()].map(sealedUntil).filter((kind) => kind !== undefined),
)

/** What is asked of an act that somebody wants to put right: what was done in its stream since, and whether only who did it may do so in person. */
export type Asked = {
  readonly actor: Actor
  readonly inPerson: boolean
  readonly closed: boolean
  /** Acts of its stream that came after it, and those of other streams that relied on it. */
  readonly since: readonly PastAct[]
}

/** Whether what an act says is still sealed, as far as what came after tells: that it is there is told to nobody. */
export const isSealed = ({ facts }: PastAct, since: readonly PastAct[]): boolean =>
  facts.some(({ type, data }) => {
    const until = sealedUntil(type)
    return until !== undefined && !factsOf(since).some((fact) => fact.type === until && sameLot(fact.data, data))
  })

/** The units that have built on an act: they, or the supervising body, confirm that it is put right. What is sealed is none. */
export const builtUpon = ({ organization }: PastAct, since: readonly PastAct[]): readonly string[] =>
  [...new Set(since.filter((one) => one.facts.length > 0 && !isSealed(one, since)).map((one) => one.organization))].filter(
    (org) => org !== organization && org !== theProcess.org,
  )

/** Why an act is not put right, whatever with: it is another's, or it lasts. Every reason but that it is another's comes together. */
export function notPutRight(target: PastAct | undefined, { actor, inPerson, closed, since: all }: Asked): readonly Refusal[] {
  if (target === undefined) return [refuse('FactUnknown', '这个卷宗中没有这个事实：请用经过（timeline）中的编号')]
  const { says, organization } = target
  if (organization === theProcess.org)
    return [refuse('DoneByProcess', `${says}由系统自动办理，不能更正或者作废：请更正它所依据的事项`)]
  if (organization !== actor.org || (inPerson && target.actor !== actor.person))
    return [{ code: notYours, says: `${says}只能由当初办理的${inPerson ? '人' : '单位'}更正或者作废`, owner: { role: 'unit' } }]
  if (target.facts.length === 0) return [refuse('StruckAlready', `${says}已经作废：请重新办理`)]
  const since = all.filter(({ facts }) => facts.length > 0)
  const over = closed ? [refuse('ClosedSince', `已经办结，不能再更正或者作废${says}`)] : []
  const own = since.filter(({ stream }) => stream === target.stream)
  // What opens what is sealed may stand in another stream, which relied on it.
  return [...whyItStays({ says, facts: target.facts }, factsOf(own), factsOf(since)), ...over]
}

type Said = { readonly type: string; readonly data: object }

/**
 * Why the facts of an act stay as they are, by what is declared of them and of the facts that came after them in their stream. `opened`: facts, of other
 * streams as well, that may have opened what they seal.
 */
export function whyItStays(
  { says, facts }: { readonly says: string; readonly facts: readonly Said[] },
  since: readonly Said[],
  opened: readonly Said[] = since,
): readonly Refusal[] {
  const settled = since
    .flatMap(({ type }) => declared.get(type)?.settles ?? [])
    .map((why) => refuse('SettledSince', `${says}不能更正或者作废：${why}`))
  return [...facts.flatMap((fact) => lasting(fact, opened)), ...settled.slice(0, 1)]
}

const factsOf = (acts: readonly PastAct[]): readonly Said[] => acts.flatMap(({ facts }) => facts)

/** Why a fact stays as it is. */
function lasting({ type, data }: Said, since: readonly Said[]): readonly Refusal[] {
  const { says = type, starts, ends, lasts } = declared.get(type) ?? {}
  if (lasts !== undefined) return [refuse('LastsForGood', `${says}不能更正或者作废：${lasts}`)]
  if (starts !== undefined || ends) return [refuse('LastsForGood', `${says}开始或者结束一个流程，不能更正或者作废`)]
  if (opening.has(type)) return [refuse('LastsForGood', `${says}公开了此前密封的内容，不能更正或者作废`)]
  const lock = sealedUntil(type)
  const locked = since.some((fact) => fact.type === lock && sameLot(fact.data, data))
  return locked ? [refuse('LockedSince', `${declared.get(lock ?? '')?.says ?? ''}以后，${says}不能更正或者作废`)] : []
}

const sameLot = (a: { readonly lot?: string }, b: { readonly lot?: string }): boolean =>
  a.lot === undefined || b.lot === undefined || a.lot === b.lot
