import type { Day, Instant, StreamId } from '#kernel'
import type { Relation } from '../context.js'
import { rungsAt } from './due.js'
import type { Mode, ObligationFact, Rung, Rungs } from './obligation.facts.js'

export type ObligationState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open' | 'closed'
      readonly rule: string
      readonly by?: string
      readonly key?: string
      readonly mode: Mode
      readonly from: { readonly stream: StreamId; readonly version: number; readonly on: Instant }
      readonly bearer: { readonly role: Relation; readonly org?: string }
      readonly doneBy: readonly string[]
      readonly due: Instant
      /** The due lies beyond the last published holiday list. */
      readonly provisional: boolean
      readonly askAt: Instant
      readonly turnOn?: Day
      readonly rungs: Rungs
      readonly breached: boolean
      /** Facts that somebody else was asked to confirm, by their keys. */
      readonly questioned: readonly string[]
      /** Rungs that went out for this due. */
      readonly sent: readonly Rung[]
    }

export const noObligation: ObligationState = { status: 'absent' }

export function evolveObligation(state: ObligationState, fact: ObligationFact): ObligationState {
  if (fact.type === 'ObligationOpened') {
    const { rule, by, key, mode, from, bearer, doneBy, due, basis, askAt = due, turnOn, rungs } = fact.data
    const which = { ...(by === undefined ? {} : { by }), ...(key === undefined ? {} : { key }) }
    const times = {
      due,
      provisional: basis.provisional === true,
      askAt,
      ...(turnOn === undefined ? {} : { turnOn }),
      rungs: rungsAt(rungs),
    }
    return { status: 'open', rule, ...which, mode, from, bearer, doneBy, ...times, breached: false, questioned: [], sent: [] }
  }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'ObligationRedated':
      return {
        ...state,
        due: fact.data.due,
        provisional: fact.data.basis.provisional === true,
        askAt: fact.data.askAt ?? fact.data.due,
        rungs: rungsAt(fact.data.rungs),
        // Who was told of another day has not been told of this one.
        sent: fact.data.due === state.due ? state.sent : [],
      }
    case 'ReminderSent':
      return { ...state, sent: [...state.sent, fact.data.rung] }
    case 'ObligationBreached':
      return { ...state, breached: true }
    case 'BreachQuestioned':
      return { ...state, questioned: [...state.questioned, fact.key] }
    case 'BreachWithdrawn':
      return { ...state, breached: false }
    case 'WindowClosed':
    case 'ObligationLapsed':
      return { ...state, status: 'closed' }
    default:
      return fact satisfies never
  }
}
