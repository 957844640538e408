import { exceptionKinds } from './exception-kinds.js'
import { fields, id, isMapping, list, mistake, optional, text, type Place } from './reader.js'
import { given } from './directory.js'
import type { ProgrammeLine } from './line.js'

type Kinds = typeof exceptionKinds
export type ExceptionKind = keyof Kinds

/** What happens to a line besides the straight way, or to one of its lots; `at`: where it stands in the file. */
export type ProgrammeException = {
  [Kind in ExceptionKind]: {
    readonly kind: Kind
    readonly line: string
    readonly lot?: string
    readonly why?: string
    readonly note?: string
    readonly at: string
  } & Readonly<ReturnType<Kinds[Kind]['read']>>
}[ExceptionKind]

const common = ['kind', 'line', 'lot', 'note', 'why'] as const

/** `exceptions:`. One of a kind that nobody knows is a mistake, and left out. */
export const readExceptions = (place: Place): readonly ProgrammeException[] =>
  list(place, (one) => readException(one)).filter((one) => one !== undefined)

function readException(place: Place): ProgrammeException | undefined {
  const said = isMapping(place.raw) ? place.raw['kind'] : undefined
  const kind = (Object.keys(exceptionKinds) as ExceptionKind[]).find((known) => known === said)
  if (kind === undefined)
    return mistake(place, `no kind is called «${String(said)}»; there are ${Object.keys(exceptionKinds).join(', ')}`, undefined)
  const { names, read } = exceptionKinds[kind]
  const field = fields(place, [...names, ...common])
  return {
    kind,
    line: id(field('line')),
    at: place.at,
    ...given({ lot: optional(field('lot'), id), why: optional(field('why'), text), note: optional(field('note'), text) }),
    ...read(field),
  } as ProgrammeException
}

/** The exceptions of a line: those of its kind alone, or of one of its lots. */
export const exceptionsOf = (exceptions: readonly ProgrammeException[], line: string): readonly ProgrammeException[] =>
  exceptions.filter((one) => one.line === line)

type OfKind<Kind extends ExceptionKind> = Extract<ProgrammeException, { readonly kind: Kind }>

/** What happens to one contract of a line, of one kind; `line`: the line, one of its lots as a line, or a copy of it. */
export function exceptionsOfKind<Kind extends ExceptionKind>(
  exceptions: readonly ProgrammeException[],
  { id, copy, lots }: ProgrammeLine,
  kind: Kind,
): readonly OfKind<Kind>[] {
  const written = copy === 1 ? id : id.slice(0, -`c${copy}`.length)
  return exceptions.filter(
    (one): one is OfKind<Kind> => one.kind === kind && one.line === written && one.lot === lots[0]?.own?.name,
  )
}

/** The one of a kind that happens once. */
export const exceptionOf = <Kind extends ExceptionKind>(
  exceptions: readonly ProgrammeException[],
  line: ProgrammeLine,
  kind: Kind,
): OfKind<Kind> | undefined => exceptionsOfKind(exceptions, line, kind)[0]

/** The question on its document that a line is amended for: it is about the line as a whole, whichever lots it has. */
export const amendmentOf = (exceptions: readonly ProgrammeException[], { id, copy }: Pick<ProgrammeLine, 'id' | 'copy'>) =>
  exceptionsOf(exceptions, copy === 1 ? id : id.slice(0, -`c${copy}`.length)).flatMap((one) =>
    one.kind === 'questionUpheld' && one.effect === 'documentAmended' ? [one] : [],
  )[0]

/** A line with the rounds that were run again after one that failed: their bids, days and scores. */
export function withReruns(line: ProgrammeLine, exceptions: readonly ProgrammeException[]): ProgrammeLine {
  const seen = new Map<string | undefined, number>()
  const rounds = exceptionsOf(exceptions, line.id).flatMap((one) => {
    if (one.kind !== 'failedAndRerun') return []
    const attempt = (seen.get(one.lot) ?? 1) + 1
    seen.set(one.lot, attempt)
    const lot = line.lots.find(({ own }) => own?.name === one.lot && one.lot !== undefined)?.lot
    return [{ ...one.rerun, at: `${one.at}.rerun`, attempt, ...given({ lot }) }]
  })
  const bids = rounds.flatMap((round) =>
    round.bids.map((bid) => ({ ...bid, attempt: round.attempt, ...given({ lot: round.lot }) })),
  )
  return { ...line, bids: [...line.bids, ...bids], reruns: rounds }
}
