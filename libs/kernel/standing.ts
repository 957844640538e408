import type { Instant } from './time.js'

/** Which fact of a stream was put right, and the lot it is about where there are several: whoever may see that one may see what became of it. */
export type PutRight = { readonly version: number; readonly kind: string; readonly lot?: string }

/** What a fact `ActStruck` says: the fact it names is left out. */
export type Struck = { readonly act: string; readonly reason: string; readonly of: PutRight }

/** What a fact `ActCorrected` says: the fact it names is read with this data in its old place. */
export type Corrected = Struck & { readonly schema: number; readonly data: object; readonly occurredAt: Instant }

/** Whether facts of a kind change how earlier facts of their stream are read. */
export const putsRight = (kind: string): boolean => kind === 'ActCorrected' || kind === 'ActStruck'

/** Kinds of fact that are about another of their stream: whoever may see that one may see them. */
export const kindsAboutFacts: readonly string[] = [
  'ActCorrected',
  'ActStruck',
  'CorrectionAsked',
  'CorrectionConfirmed',
  'CorrectionDeclined',
  'CorrectionTookEffect',
  'CorrectionReferred',
  'RegisteredConfirmed',
  'RegisteredDenied',
]
export const isAboutFact = (kind: string): boolean => kindsAboutFacts.includes(kind)

/** The key of a fact that puts another right: its version, kind and key, `7 MethodChosen`, `12 PhaseAccepted#2`. In SQL: `store.put_right_key`. */
export const putRightKey = (fact: { readonly version: number; readonly kind: string; readonly key: string | null }): string =>
  `${fact.version} ${fact.kind}${fact.key === null ? '' : `#${fact.key}`}`

/** So much of a stored fact as matters to how it is read. */
type Written = {
  readonly version: number
  readonly type: string
  readonly schema?: number
  readonly data: object
  readonly occurredAt: Instant
  /** The paper it rests on, where it is of elsewhere. */
  readonly evidence?: object | null | undefined
}

/**
 * A stream's facts as they count: those that were struck are left out, those that were corrected are read as they were corrected last, in their old
 * place. Whatever reads facts reads them so (in SQL: `store.standing`); the log alone has them as they were written.
 */
export function standing<Fact extends Written>(facts: readonly Fact[]): readonly Fact[] {
  const put = new Map<number, (Corrected & Pick<Written, 'evidence'>) | undefined>()
  for (const { type, data, evidence } of facts) {
    if (type === 'ActCorrected') put.set((data as Corrected).of.version, { ...(data as Corrected), evidence })
    if (type === 'ActStruck') put.set((data as Struck).of.version, undefined)
  }
  if (put.size === 0) return facts
  return facts.flatMap((fact) => {
    if (!put.has(fact.version)) return [fact]
    const corrected = put.get(fact.version)
    if (corrected === undefined) return []
    const { schema, data, occurredAt, evidence } = corrected
    return [{ ...fact, schema, data, occurredAt, ...(evidence ? { evidence } : {}) }]
  })
}
