import { deciderOf, type Actor, type AnyStream, type Done } from '#domain'
import { createLaw, type Law } from '#law'
import type { Evidence } from '#event-store'
import type { Decision, FactShape, Instant, Refusal, StreamId } from '#kernel'
import { contextOf, withParents } from '../libs/engine/context.js'
import { fold, unfolded, type Foldable, type Folded } from '../libs/engine/folded.js'
import { inDirectory } from './directory.js'
import { tellUnguarded } from './mutate/guards.js'

/** A fact as a spec writes it; `at` is when it happened (default: the moment of the spec). */
export type GivenFact = {
  readonly type: string
  readonly data?: object
  readonly key?: string
  readonly at?: Instant
  readonly recordedAt?: Instant
  /** The paper of a fact that was registered. */
  readonly paper?: Evidence
}

export type Setting = {
  /** Streams relied on, with their facts; units and people not given are those of the sample. */
  readonly others?: { readonly [stream: StreamId]: readonly GivenFact[] }
  readonly now?: Instant
  readonly actor?: Partial<Actor>
  readonly registered?: boolean
  /** What was done in the case before; nothing unless said. */
  readonly done?: readonly Done[]
  /** Who drafted it; the actor unless said. */
  readonly drafter?: string
  /** When a registered act happened; `now` unless said. */
  readonly at?: Instant
  /** The paper it is registered on. */
  readonly paper?: Evidence
  readonly law?: Law
}

const moment = '2026-03-02T02:00:00.000Z' as Instant

const folded = (stream: StreamId, facts: readonly GivenFact[]): Folded =>
  fold(
    unfolded(stream),
    facts.map((fact, index): Foldable => ({
      version: index + 1,
      type: fact.type,
      schema: 1,
      key: fact.key ?? null,
      data: fact.data ?? {},
      occurredAt: fact.at ?? moment,
      recordedAt: fact.recordedAt ?? fact.at ?? moment,
      evidence: fact.paper ?? null,
    })),
  )

/** What a decider says of one act on a stream with these facts; without data, what its guards of state, actor and time say. */
export function decideOn(
  definition: AnyStream,
  {
    stream,
    facts,
    setting = {},
  }: { readonly stream: StreamId; readonly facts: readonly GivenFact[]; readonly setting?: Setting },
  { act, data }: { readonly act: string; readonly data: object | undefined },
): Decision<FactShape> {
  const now = setting.now ?? moment
  const actor: Actor = { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['purchaser'], ...setting.actor }
  const decider = deciderOf(definition)
  const own = folded(stream, facts)
  const command = { act, stream, data }
  const loaded = new Map<StreamId, Folded>([[stream, own]])
  for (const other of withParents(decider.reliesOn(command, own.state)).filter((id) => id !== stream))
    loaded.set(other, folded(other, setting.others?.[other] ?? inDirectory(other)))
  const context = contextOf(loaded, {
    now,
    receivedAt: now,
    request: {
      actor,
      ...(setting.drafter === undefined ? {} : { signed: { by: [{ person: setting.drafter, step: '经办', at: now }] } }),
      ...(setting.registered
        ? { registered: { occurredAt: setting.at ?? now, evidence: setting.paper ?? { number: '测试〔2026〕1号' } } }
        : {}),
    },
    done: setting.done ?? [],
    law: setting.law ?? createLaw(),
  })
  return decider.decide(command, own.state, context)
}

/** `given(facts).when(act, data).then(facts)` or `.refused(code, article?)` for one stream's decider. */
export function given(definition: AnyStream, stream: StreamId, facts: readonly GivenFact[], setting: Setting = {}) {
  const decide = (by: AnyStream, act: string, data: object) => decideOn(by, { stream, facts, setting }, { act, data })
  return {
    state: folded(stream, facts).state,
    when: (act: string, data: object = {}) => {
      const decision = decide(definition, act, data)
      /** The expectation holds, and of each guard it is told whether it would hold without it. */
      const expects = (holds: (decision: Decision<FactShape>) => void) => {
        holds(decision)
        tellUnguarded(definition, act, (unguarded) => {
          holds(decide(unguarded, act, data))
        })
      }
      return {
        decision,
        /** The facts accepted, with at least the values named. */
        then: (expected: readonly { type: string; key?: string; data?: object }[]) => {
          expects((decided) => {
            expect('refused' in decided ? decided.refused : []).toEqual([])
            const accepted = 'accepted' in decided ? decided.accepted : []
            expect(accepted).toMatchObject(expected)
            expect(accepted.map((fact) => fact.type)).toEqual(expected.map((fact) => fact.type))
          })
        },
        /** Refused for this reason, under this article where one is named. */
        refused: (code: string, article?: string) => {
          expects((decided) => {
            const refusals: readonly Refusal[] = 'refused' in decided ? decided.refused : []
            expect(refusals.map((refusal) => refusal.code)).toContain(code)
            if (article !== undefined)
              expect(refusals.find((refusal) => refusal.code === code)?.basis?.article).toContain(article)
          })
        },
      }
    },
  }
}
