import { dayOf, streamKey } from '#kernel'
import { acceptanceFaults } from '#law'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readDelivery } from '../delivery/delivery.state.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding, serviceHasStarted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { deliveredOf, itemsAccepted } from './delivered.js'
import { serviceEnd } from './service-end.js'
import { deliveriesOf } from './service-months.js'
import { yearsApart } from './service-years.js'

/** What is said of every acceptance: the opinions of those served, and who signed. */
export const userOpinionFields = {
  userOpinions: { kind: 'count', label: '出具意见的服务对象人数', unit: '人', example: 50 },
  satisfied: { kind: 'count', label: '其中满意的人数', unit: '人', example: 48 },
  signedBy: { kind: 'ids', label: '签字人员', help: '登录名', from: { of: 'person' }, example: ['hs-mzj.jb', 'hs-mzj.sh'] },
} as const satisfies Fields

const fields = {
  items: {
    kind: 'parts',
    label: '逐项',
    called: 'AcceptContractItem',
    fields: {
      item: { kind: 'text', label: '项目名称', max: 200, example: '个案服务' },
      accepted: { kind: 'flag', label: '是否通过' },
    },
  },
  ...userOpinionFields,
} as const satisfies Fields
type AcceptContract = DataOf<typeof fields>

/**
 * Accepts the whole service, item by item from the records, with the service users' opinions (条例 第四十五条); of a contract that ended early
 * what was performed, as far as it was.
 */
export const acceptContract = act<ContractState, ContractFact>()({
  name: 'AcceptContract',
  says: '履约验收',
  by: ['purchaser'],
  deed: 'accepted',
  happens: 'here',
  fields,
  makes: ['AcceptancePassed'],
  reliesOn: (stream, state) => deliveriesOf(streamKey(stream), state.status === 'absent' ? undefined : state.service),
  always: [contractIsBinding, serviceHasStarted, serviceHasEnded, notYetAccepted, everyYearAccepted, everyMonthReported],
  withData: [opinionsAddUp, whatTheLawAsksIsThere, everyAcceptedItemDelivered, noItemTurnedDown],
  then: ({ items, userOpinions, satisfied, signedBy }, asked) => [
    {
      type: 'AcceptancePassed',
      data: {
        items: itemsAccepted(asked, (item) => items.some((said) => said.item === item && said.accepted)),
        userOpinions,
        satisfied,
        signedBy,
      },
    },
  ],
})

function serviceHasEnded({ state, stream, context }: Asked<ContractState>) {
  if (state.status !== 'signed' || !state.service) return undefined
  const end = serviceEnd(state.service, stream, context)
  return context.at < end
    ? refuse('ServiceNotEnded', `服务期至${state.service.until}，期满后验收`, { notBefore: end })
    : undefined
}

function notYetAccepted({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.accepted ? refuse('AlreadyAccepted', '已经通过履约验收') : undefined
}

/** Of a contract that is paid by the year each year is accepted for itself: one ended early is accepted as far as it was performed. */
function everyYearAccepted({ state }: Asked<ContractState>) {
  if (state.status !== 'signed') return undefined
  const missing = yearsApart(state.terms).filter((year) => !state.yearsPublished.includes(year))
  return missing.length === 0
    ? undefined
    : refuse('YearNotAccepted', `第${missing.join('、')}服务年度的验收结果尚未公告`, { owner: { role: 'purchaser' } })
}

function everyMonthReported({ state, stream, context }: Asked<ContractState>) {
  // A contract that ended early takes no more reports: it is judged by its records.
  const service = state.status === 'signed' ? state.service : undefined
  const missing = deliveriesOf(streamKey(stream), service).filter((month) => !readDelivery(context, month).reported)
  return missing.length === 0
    ? undefined
    : refuse('MonthlyReportMissing', `尚缺月报：${missing.map((month) => month.slice(-7)).join('、')}`, {
        owner: { role: 'provider' },
      })
}

type Guarded = Parameters<DataGuard<ContractState, AcceptContract>>

/** Nobody is satisfied who was not asked. */
export function opinionsAddUp({ userOpinions, satisfied }: { readonly userOpinions: number; readonly satisfied: number }) {
  const whole = [userOpinions, satisfied].every((n) => Number.isInteger(n) && n >= 0)
  return whole && satisfied <= userOpinions ? undefined : refuse('OpinionsDoNotAddUp', '满意人数不能多于出具意见的服务对象人数')
}

function whatTheLawAsksIsThere(...[{ items, userOpinions, signedBy }, { state, context }]: Guarded) {
  if (state.status === 'absent') return undefined
  const { terms, phasesAccepted } = state
  const named = new Set(items.map(({ item }) => item))
  const done = [
    ...(signedBy.length > 0 ? ['signed-by-members'] : []),
    ...(terms.items.every(({ item }) => named.has(item)) ? ['every-standard'] : []),
    ...(userOpinions > 0 ? ['service-users'] : []),
    ...(phasesAccepted.length > 0 ? ['by-phase'] : []),
    // the result is published after it is there: PublishAcceptance
    'published',
  ]
  const phased = terms.tranches.some(({ on }) => on === '中期检查合格并阶段验收')
  const { missing, basis } = acceptanceFaults({ on: dayOf(context.at), publicService: terms.publicService, phased, done })
  return missing.map(({ words }) => refuseByLaw('AcceptanceIncomplete', `验收还缺：${words}`, basis))
}

function everyAcceptedItemDelivered(...[{ items }, asked]: Guarded) {
  if (asked.state.status !== 'signed') return undefined
  const short = asked.state.terms.items.filter(
    ({ item, quantity }) => items.some((said) => said.item === item && said.accepted) && deliveredOf(asked, item) < quantity,
  )
  return short.map(({ item, quantity, unit }) =>
    refuse('ItemNotDelivered', `${item}约定${quantity}${unit}，记录只有${deliveredOf(asked, item)}${unit}，请补充记录或者整改`, {
      owner: { role: 'provider' },
    }),
  )
}

function noItemTurnedDown(...[{ items }, { state }]: Guarded) {
  if (state.status === 'terminated') return undefined
  const down = items.filter(({ accepted }) => !accepted)
  return down.length === 0
    ? undefined
    : refuse('ItemTurnedDown', `${down.map(({ item }) => item).join('、')}未通过，整改后再验收`, { owner: { role: 'provider' } })
}
