import { dayOf, streamKey, type StreamId } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { PersonFact } from './person.facts.js'
import { daysAreInOrder, isInUnit, ofTheUnit, unitField } from './person.guards.js'
import { dutiesIn, readPerson, type PersonState } from './person.state.js'

const fields = {
  unit: unitField,
  standsInFor: { kind: 'id', label: '被代理人', help: '登录名', from: { of: 'person' }, example: 'hs-mzj.qf' },
  from: { kind: 'day', label: '开始日期' },
  until: { kind: 'day', label: '截止日期' },
} as const satisfies Fields
type NameDeputy = DataOf<typeof fields>

const personOf = ({ standsInFor }: NameDeputy): StreamId => `person/${standsInFor}`

/** Somebody stands in for another of the same unit, from one day to another. They sign as themselves; nobody signs two steps, so neither do they. */
export const nameDeputy = act<PersonState, PersonFact>()({
  name: 'NameDeputy',
  says: '指定代理人',
  by: ['operator', 'unit'],
  happens: 'here',
  fields,
  makes: ['DeputyNamed'],
  parties: ofTheUnit,
  reliesOn: (_stream, _state, data) => (data ? [personOf(data)] : []),
  always: [],
  withData: [isInUnit, standsInForAnother, daysAreInOrder],
  then: (data, asked) => [{ type: 'DeputyNamed', key: data.unit, data: { ...data, duties: dutiesOf(data, asked) ?? [] } }],
})

type Guarded = Parameters<DataGuard<PersonState, NameDeputy>>

const dutiesOf = (...[data, { context }]: Guarded): readonly string[] | undefined =>
  dutiesIn(readPerson(context, personOf(data)), data.unit, dayOf(context.at))

function standsInForAnother(...[data, asked]: Guarded) {
  if (data.standsInFor === streamKey(asked.stream)) return refuse('DeputyOfOneself', '代理人不能是本人')
  return dutiesOf(data, asked) === undefined
    ? refuse('NotInUnit', `${data.standsInFor}不在单位${data.unit}，代理只能在同一单位内`)
    : undefined
}
