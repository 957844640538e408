import { exceptionsOf, type Programme, type ProgrammeLine } from '../../programme/index.js'

/** Kinds of exception that are played. */
const playedKinds: readonly string[] = [
  'failedAndRerun',
  'hostRefuses',
  'midTermFailed',
  'midTermFailedTwice',
  'partAccepted',
  'invoiceReturned',
  'paymentInParts',
  'latePayment',
]

/** What a line asks for that cannot be played yet, by name; a line that is to be refused at planning asks for nothing more than that. */
export function notYet(programme: Programme, line: ProgrammeLine): readonly string[] {
  if (line.expectRefused) return []
  const terms = line.lots.map(({ own }) => own ?? line)
  const asked: readonly (readonly [there: boolean, name: string])[] = [
    [terms.some(({ arrival }) => arrival !== line.arrival), 'arrival of a lot'],
    // The evaluator is appointed when the service is over.
    [terms.some(({ days }) => 'evaluationDraft' in days), 'days.evaluationDraft'],
  ]
  return [
    ...asked.filter(([there]) => there).map(([, name]) => name),
    ...new Set(
      exceptionsOf(programme.exceptions, line.id)
        .filter((one) => one.kind !== 'questionUpheld' || one.effect !== 'documentAmended')
        .map(({ kind }) => kind)
        .filter((kind) => !playedKinds.includes(kind)),
    ),
  ]
}
