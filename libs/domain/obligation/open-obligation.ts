import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { StreamId } from '#kernel'
import type { Context, KnownFact } from '../context.js'
import { stopsOf } from '../clock/standstill.js'
import { relations } from '../relation.js'
import { streamOfOccasion, subjectOf } from '../process.js'
import { countedOf, dueOf, rungDays, rungsOf, timesAt } from './due.js'
import type { ObligationFact } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

const fields = {
  rule: { kind: 'text', label: '规定' },
  by: { kind: 'text', label: '规定中的情形', optional: true },
  says: { kind: 'text', label: '事项' },
  mode: { kind: 'oneOf', label: '应当或者可以', words: { must: '应当', may: '可以' } },
  from: {
    kind: 'part',
    label: '起算的事实',
    called: 'ClockStart',
    fields: {
      stream: { kind: 'stream', label: '卷宗' },
      version: { kind: 'count', label: '序号' },
    },
  },
  bearer: { kind: 'oneOf', label: '办理的一方', words: relations },
  act: { kind: 'text', label: '要办的事' },
  doneBy: { kind: 'texts', label: '怎样算办结' },
  key: { kind: 'text', label: '同一规定下的哪一项', optional: true },
} as const satisfies Fields
type OpenObligation = DataOf<typeof fields>

/** Opens an obligation: computes its due and what it rests on, and names its bearer. */
export const openObligation = act<ObligationState, ObligationFact>()({
  name: 'OpenObligation',
  says: '开始计时',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['ObligationOpened'],
  reliesOn: (stream, _state, data) => (data ? [data.from.stream, subjectOf(stream), ...data.doneBy.map(streamOfOccasion)] : []),
  always: [notYetOpen],
  withData: [startIsKnown],
  then: (data, { stream, context }) => {
    const subject = subjectOf(stream)
    const facts = context.others.facts(data.from.stream)
    const from = startOf(data, facts) as KnownFact
    const { rule, by, key } = data
    const stops = stopsOf({ obligation: stream, subject, rule, key, from: from.stream }, context)
    const counted = dueOf({ rule, subject, from, by, key, stops }, context)
    const turn = { mode: data.mode, from, newest: facts.at(-1) ?? from, now: context.now }
    const { due, askAt, turnOn } = timesAt(turn, counted, context.law)
    const bearer = bearerOf(data, subject, context)
    return [
      {
        type: 'ObligationOpened',
        data: {
          rule: data.rule,
          ...(data.by === undefined ? {} : { by: data.by }),
          ...(data.key === undefined ? {} : { key: data.key }),
          says: data.says,
          mode: data.mode,
          from: { ...data.from, on: from.on },
          bearer,
          act: data.act,
          doneBy: data.doneBy,
          due: due.at,
          basis: countedOf(due),
          ...(askAt === due.at ? {} : { askAt }),
          ...(turnOn === undefined ? {} : { turnOn }),
          rungs: rungDays(rungsOf(due, askAt, from, context.law)),
        },
      },
    ]
  },
  askedOf: (data) => {
    const { rule, by, key, says, mode, from, bearer, act: owed, doneBy } = data as OpenedData
    const which = { ...(by === undefined ? {} : { by }), ...(key === undefined ? {} : { key }) }
    return {
      rule,
      ...which,
      says,
      mode,
      from: { stream: from.stream, version: from.version },
      bearer: bearer.role,
      act: owed,
      doneBy,
    }
  },
})
type OpenedData = Extract<ObligationFact, { readonly type: 'ObligationOpened' }>['data']

/**
 * Who bears it: whoever must act, and of them the organization of the part in which it is done, where it is one (the host of this site), else of what
 * it is about. Of several the one that the occasion has as its key (this host's opinion); of a panel nobody by name.
 */
function bearerOf({ bearer, act: owed, doneBy: [first] }: OpenObligation, subject: StreamId, { others }: Context): Bearing {
  const where = first === undefined ? subject : streamOfOccasion(first)
  const role = others.whoActs(where, owed, bearer)
  if (role === 'panelist') return { role }
  const part = first === undefined ? undefined : others.partiesOfPart(where)
  const orgs = (part ?? others.subject(subject).parties)[role] ?? []
  const named = first?.split(/[#/]/).at(-1)
  const org = orgs.find((one) => one === named) ?? orgs[0]
  return { role, ...(org === undefined ? {} : { org }) }
}
type Bearing = OpenedData['bearer']

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
