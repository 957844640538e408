import { happened } from '../happened.js'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding, someYearIsApart, yearIsApart } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { conditionMet } from './payment-condition.js'
import { owedToThePublic, publicationFields } from './publish-acceptance.js'
import { yearsApart } from './service-years.js'

const fields = {
  year: { kind: 'count', label: '第几个服务年度', min: 1, example: 1 },
  ...publicationFields,
} as const satisfies Fields
type PublishYearAcceptance = DataOf<typeof fields>

/** Publishes the acceptance of a service year as that of the whole (条例 第四十五条 第二款), and with it what is paid for the year. */
export const publishYearAcceptance = act<ContractState, ContractFact>()({
  name: 'PublishYearAcceptance',
  says: '公告年度验收结果',
  by: ['purchaser', 'procurementAgent'],
  happens: 'paper',
  fields,
  makes: ['YearAcceptancePublished', 'PaymentConditionMet'],
  held: null,
  always: [contractIsBinding, someYearIsApart, aYearIsAccepted],
  offers: ({ state }) => ({ year: { value: unpublished(state)[0] } }),
  withData: [yearIsApart, yearIsAccepted, yearNotYetPublished],
  terms: ({ state, stream, context }, data) => owedToThePublic(state, acceptedOn({ stream, context }, data)),
  after: (asked, data) => [acceptedOn(asked, data)],
  then: (data, { state }) => [
    { type: 'YearAcceptancePublished', key: String(data.year), data },
    ...conditionMet(state, '履约验收合格', data.year),
  ],
})

const unpublished = (state: ContractState): readonly number[] =>
  state.status === 'absent' ? [] : state.yearsAccepted.filter((year) => !state.yearsPublished.includes(year))

function aYearIsAccepted({ state }: Asked<ContractState>) {
  if (state.status === 'absent' || yearsApart(state.terms).length === 0 || unpublished(state).length > 0) return undefined
  return state.yearsAccepted.length > 0
    ? refuse('YearAlreadyPublished', '已经验收的服务年度，验收结果都已经公告')
    : refuse('YearNotAccepted', '还没有服务年度通过验收', { owner: { role: 'purchaser' } })
}

type Guarded = Parameters<DataGuard<ContractState, PublishYearAcceptance>>

const acceptedOn = (asked: Pick<Guarded[1], 'stream' | 'context'>, { year }: PublishYearAcceptance) =>
  happened(asked, 'YearAccepted', (key) => key === String(year))

function yearIsAccepted(...[{ year }, { state }]: Guarded) {
  return state.status !== 'absent' && unpublished(state).length > 0 && !state.yearsAccepted.includes(year)
    ? refuse('YearNotAccepted', `第${year}服务年度尚未验收`, { owner: { role: 'purchaser' } })
    : undefined
}

function yearNotYetPublished(...[{ year }, { state }]: Guarded) {
  return state.status !== 'absent' && unpublished(state).length > 0 && state.yearsPublished.includes(year)
    ? refuse('YearAlreadyPublished', `第${year}服务年度的验收结果已经公告`)
    : undefined
}
