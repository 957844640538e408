import type { Day, Due, Instant, StreamId } from '#kernel'
import type { Relation } from '../context.js'

/** A duty («must») or a period in which an act may be done («may», a window). */
export type Mode = 'must' | 'may'

/** When each rung of the ladder goes out: ahead of the due, to the unit's leader, to the supervising body. */
export type Rungs = { readonly ahead?: Instant; readonly leader: Instant; readonly supervisor: Instant }
export type Rung = keyof Rungs

/** The days at whose end they go out. */
export type RungDays = { readonly [rung in keyof Rungs]: Day }

/** How a due was counted and what it rests on. */
export type Counted = Omit<Due, 'rule' | 'at' | 'provisional' | 'spans'> & { readonly provisional?: true }

export type ObligationFact =
  | {
      readonly type: 'ObligationOpened'
      readonly data: {
        readonly rule: string
        /** The case of the rule where it has several: `结果`. */
        readonly by?: string
        /** Which of several under one rule. */
        readonly key?: string
        readonly says: string
        readonly mode: Mode
        readonly from: { readonly stream: StreamId; readonly version: number; readonly on: Instant }
        readonly bearer: { readonly role: Relation; readonly org?: string }
        readonly act: string
        /** Occasions, any of which meets it (`#domain/process` `satisfies`). */
        readonly doneBy: readonly string[]
        readonly due: Instant
        readonly basis: Counted
        /** A breach is asked for from here on, where its start was recorded late or its turn came late; else from the due on. */
        readonly askAt?: Instant
        /** The day its turn came, where its own day was over by then and moved. */
        readonly turnOn?: Day
        readonly rungs: RungDays
      }
    }
  | {
      readonly type: 'ObligationRedated'
      readonly data: {
        readonly was: Instant
        readonly due: Instant
        readonly basis: Counted
        readonly askAt?: Instant
        readonly rungs: RungDays
        readonly why: string
      }
    }
  | {
      readonly type: 'ReminderSent'
      readonly key: Rung
      readonly data: { readonly rung: Rung; readonly to: { readonly role: string; readonly org?: string } }
    }
  | {
      readonly type: 'ObligationBreached'
      readonly data: { readonly due: Instant; readonly bearer: { readonly role: Relation; readonly org?: string } }
    }
  /** What would take the breach back is said by whoever is in breach alone: the fact of another stream that is to be confirmed, its key its version and stream. */
  | {
      readonly type: 'BreachQuestioned'
      readonly key: string
      readonly data: { readonly by: { readonly stream: StreamId; readonly version: number } }
    }
  | { readonly type: 'BreachWithdrawn'; readonly data: { readonly why: string } }
  | { readonly type: 'WindowClosed'; readonly data: { readonly due: Instant } }
  | { readonly type: 'ObligationLapsed'; readonly data: { readonly why: string } }
