import { occasionsOf } from '#domain/process'
import { endOf, type Corrected, type Day, type Struck } from '#kernel'
import type { ProjectedFact, ViewChange } from '../inline.js'

/** Rows of `views.obligation`: opened and changed by the obligation's own facts, met by whatever fact is its occasion. */
export function obligationChanges(fact: ProjectedFact): ViewChange[] {
  const meets: ViewChange = {
    view: 'obligation',
    op: 'meet',
    occasions: occasionsOf({ stream: fact.stream, kind: fact.type, key: fact.key }),
    process: fact.process ?? null,
    stream: fact.stream,
    version: fact.version,
    on: fact.occurredAt,
  }
  const own = (op: string, values: object = {}): ViewChange[] => [
    { view: 'obligation', op, id: fact.stream, on: fact.occurredAt, ...values },
  ]
  switch (fact.type) {
    case 'ObligationOpened':
      return own('open', {
        ...opening(fact.data),
        version: fact.version,
        caseId: fact.caseId ?? null,
        process: fact.process ?? null,
      })
    case 'ObligationRedated':
      return own('redate', { ...opening(fact.data), version: fact.version })
    case 'ReminderSent':
      return own('remind', fact.data)
    case 'ObligationBreached':
      return own('breach')
    case 'BreachWithdrawn':
      return own('withdraw')
    case 'WindowClosed':
    case 'ObligationLapsed':
      return own('close')
    case 'ActCorrected':
      return putRight('correct', fact, { on: (fact.data as Corrected).occurredAt })
    case 'ActStruck':
      return putRight('strike', fact)
    default:
      return fact.process === undefined ? [] : [meets]
  }
}

/** What met an obligation happened on another day, or never. */
const putRight = (op: string, { stream, data, caseId, process }: ProjectedFact, more: object = {}): ViewChange[] =>
  process === undefined
    ? []
    : [{ view: 'obligation', op, stream, version: (data as Struck).of.version, caseId: caseId ?? null, process, ...more }]

type Dated = { basis?: object; says?: string; from?: object; due: string; rungs: Readonly<Record<string, Day>> }

/** What the row keeps of a fact that says a due: how it was counted is read in the fact. */
function opening(data: object): object {
  const { basis: _basis, says: _says, from, rungs, ...kept } = data as Dated
  const ends = Object.fromEntries(Object.entries(rungs).map(([rung, day]) => [rung, endOf(day)]))
  return { askAt: kept.due, ...kept, rungs: ends, ...(from === undefined ? {} : { from: { on: (from as { on: string }).on } }) }
}
