import { putRightKey, type Decision, type FactShape, type Instant, type PutRight, type Refusal } from '#kernel'
import { refuse } from '../act.js'
import type { CommonFact } from '../common-facts.js'
import { inOrder, sameData } from '../same-data.js'
import type { Relation } from '../relation.js'
import { inAnotherPost } from '../taking.js'
import type { PastAct, PastFact } from './past-act.js'

/** A fact as a decider gives it, with the shape it is written in and when it happened. */
export type Again = FactShape & { readonly schema: number; readonly occurredAt: Instant }

type Withdrawn = Extract<CommonFact, { readonly type: 'IrregularityWithdrawn' }>
type Found = Extract<CommonFact, { readonly type: 'IrregularityFound' }> & { readonly occurredAt: Instant }
type Asked = Extract<CommonFact, { readonly type: 'CorrectionAsked' }>
type Referred = Extract<CommonFact, { readonly type: 'CorrectionReferred' }>
type Put = Extract<CommonFact, { readonly type: 'ActCorrected' | 'ActStruck' }>

/**
 * What puts an act right waits for those who have built on it: a fact that asks, at this version, and one for each of them. `relationOf`: how an
 * organization stands to the case.
 */
export function askedToConfirm(
  { act, facts }: PastAct,
  { reason, anew, waitsFor, version }: Asking,
  relationOf: (org: string) => Relation,
): readonly (Asked | Referred)[] {
  const [first] = facts as [PastFact]
  const of = about(first)
  const more = anew === undefined ? {} : { anew }
  return [
    { type: 'CorrectionAsked', key: keyOf(first), data: { act, reason, of, strikes: anew === undefined, ...more, waitsFor } },
    ...waitsFor.map((org): Referred => ({
      type: 'CorrectionReferred',
      key: `${version}/${relationOf(org)}/${org}`,
      data: { act, of, asked: version, org },
    })),
  ]
}

/** Why an act is put right, with what it says then (nothing where it is struck), who is asked, and the version of the fact that asks. */
type Asking = {
  readonly reason: string
  readonly anew?: object
  readonly waitsFor: readonly string[]
  readonly version: number
}

/** The finding that stays with an act which somebody else does not own up to; no other is found by a person. */
export const denied = 'RegisteredDenied'

const isFinding = ({ type }: { readonly type: string }): boolean => type === 'IrregularityFound'

const named = ({ type, key }: { readonly type: string; readonly key?: string | null }): string => `${type} ${key ?? ''}`

/** How a fact that puts another right, or answers it, names that. */
export const about = ({ version, type, data }: PastFact): PutRight => ({
  version,
  kind: type,
  ...('lot' in data && typeof data.lot === 'string' ? { lot: data.lot } : {}),
})

const keyOf = ({ version, type, key }: PastFact): string => putRightKey({ version, kind: type, key })

/** Every fact of an act is left out. */
export const struck = ({ act, facts }: PastAct, reason: string): readonly Put[] =>
  facts.map((fact) => ({ type: 'ActStruck', key: keyOf(fact), data: { act, reason, of: about(fact) } }))

/**
 * The facts of an act that changed (`all`: each of them, for they rest on another paper), with what it says now. It must say the same things: what is decided to be of other kinds, or about something
 * else, is another act.
 */
export function corrected(
  { act, says, facts }: PastAct,
  again: readonly Again[],
  { reason, all }: { readonly reason: string; readonly all: boolean },
): Decision<Put> {
  const now = again.filter((fact) => !isFinding(fact))
  if (now.map(named).join() !== facts.map(named).join())
    return {
      refused: [refuse('AnotherAct', `更正后的${says}与原来的不是同一件事：请作废原来的，重新办理`)],
    }
  const put = facts.flatMap((fact, n): readonly Put[] => {
    const { schema, data, occurredAt } = now[n] as Again
    const same = !all && occurredAt === fact.occurredAt && sameData(data, fact.data)
    return same
      ? []
      : [{ type: 'ActCorrected', key: keyOf(fact), data: { act, reason, of: about(fact), schema, data, occurredAt } }]
  })
  return { accepted: put }
}

/** What no longer speaks against an act, and what does now. */
export function foundAgain({ act, version, findings }: PastAct, again: readonly Again[]): readonly (Withdrawn | Found)[] {
  const now = again.filter(isFinding) as readonly (Found & Again)[]
  const before = findings.map(({ data }) => withoutPlace(data))
  const stays = now.map(({ data }) => withoutPlace(data))
  // What somebody denied is found by nobody but them, and where else a worker is not by deciding this act.
  const beside = (key: string | null) => key === denied || (key === inAnotherPost && again.length > 0)
  const gone = findings.filter(({ key, data }) => !beside(key) && !stays.includes(withoutPlace(data)))
  const fresh = now.filter(({ data }) => !before.includes(withoutPlace(data)))
  return [
    ...gone.map(({ version: finding, key, data }): Withdrawn => {
      const { found, until } = data as Found['data']
      return {
        type: 'IrregularityWithdrawn',
        key: key ?? found.code,
        data: { act, version: finding, says: found.says, ...(until === undefined ? {} : { until }) },
      }
    }),
    ...fresh.map(({ type, key, data, occurredAt }): Found => ({ type, key, data: { ...data, of: version }, occurredAt })),
  ]
}

const withoutPlace = (data: object): string | undefined => inOrder({ ...data, of: undefined })

/** Why an act that came later stands in the way: asked again it would be refused, or would say something else. Of one that is sealed no more is told. */
export function standsInTheWay(later: PastAct, again: Decision<FactShape>, sealed: boolean): Refusal | undefined {
  const inTheWay = inTheWayOf(later, again)
  return inTheWay && sealed ? refuse('SealedInTheWay', '之后有尚未公开的事项，公开以后再更正或者作废') : inTheWay
}

function inTheWayOf({ says, facts }: PastAct, again: Decision<FactShape>): Refusal | undefined {
  if ('refused' in again) {
    const why = again.refused.map((refusal) => refusal.says).join('；')
    return refuse('LaterActInTheWay', `之后的${says}将不能成立（${why}）：请先更正或者作废${says}`)
  }
  const now = again.accepted.filter((fact) => !isFinding(fact))
  const same = now.length === facts.length && facts.every((fact, n) => sameFact(fact, now[n] as FactShape))
  return same ? undefined : refuse('LaterActInTheWay', `之后的${says}将有不同的内容：请先作废${says}，更正后重新办理`)
}

const sameFact = (fact: PastFact, again: FactShape): boolean => named(fact) === named(again) && sameData(fact.data, again.data)
