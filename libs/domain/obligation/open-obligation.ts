import type { StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { KnownFact, Relation } from '../context.js'
import { streamOfOccasion, subjectOf } from '../process.js'
import { askAtOf, dueOf, rungsOf } from './due.js'
import type { Mode, ObligationFact } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

/** `from`: the fact its clock runs from. `doneBy`: occasions, any of which meets it. `key`: which of several under one rule; `by`: the case of the rule. */
export type OpenObligation = {
  readonly rule: string
  readonly by?: string
  readonly says: string
  readonly mode: Mode
  readonly from: { readonly stream: StreamId; readonly version: number }
  readonly bearer: Relation
  readonly act: string
  readonly doneBy: readonly string[]
  readonly key?: string
}

/** Opens an obligation: computes its due and what it rests on, and names its bearer. */
export const openObligation = act<ObligationState, ObligationFact>()<OpenObligation>({
  name: 'OpenObligation',
  says: '开始计时',
  by: ['process'],
  reliesOn: (stream, _state, data) => (data ? [data.from.stream, subjectOf(stream), ...data.doneBy.map(streamOfOccasion)] : []),
  always: [notYetOpen],
  withData: [startIsKnown],
  then: (data, { stream, context }) => {
    const subject = subjectOf(stream)
    const from = startOf(data, context.others.facts(data.from.stream)) as KnownFact
    const due = dueOf(
      { rule: data.rule, subject, from, by: data.by, key: data.key, stops: context.others.stops(subject) },
      context,
    )
    const askAt = askAtOf(due, from)
    const org = context.others.subject(subject).parties[data.bearer]?.[0]
    return [
      {
        type: 'ObligationOpened',
        data: {
          subject,
          rule: data.rule,
          ...(data.by === undefined ? {} : { by: data.by }),
          ...(data.key === undefined ? {} : { key: data.key }),
          says: data.says,
          mode: data.mode,
          from: { ...data.from, on: from.on },
          bearer: { role: data.bearer, ...(org === undefined ? {} : { org }) },
          act: data.act,
          doneBy: data.doneBy,
          due: due.at,
          basis: due,
          askAt,
          rungs: rungsOf(due, askAt, from, context.law),
        },
      },
    ]
  },
})

function notYetOpen({ state }: Asked<ObligationState>) {
  return state.status === 'absent' ? undefined : refuse('ObligationAlreadyOpen', '该期限已经开始计时')
}

const startOf = (data: OpenObligation, facts: readonly KnownFact[]): KnownFact | undefined =>
  facts.find((fact) => fact.version === data.from.version)

function startIsKnown(...[data, { context }]: Parameters<DataGuard<ObligationState, OpenObligation>>) {
  return startOf(data, context.others.facts(data.from.stream))
    ? undefined
    : refuse('StartUnknown', `起算的事实不存在：${data.from.stream} 第${data.from.version}条`)
}
