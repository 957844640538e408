import { dayOf, endOf, minus, streamKey, type Day, type Refusal } from '#kernel'
import { acceptanceFaults } from '#law'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { clauseOf, dayBy, termOf } from './clauses.js'
import type { AcceptedItem, ContractFact } from './contract.facts.js'
import { contractIsBinding, serviceHasStarted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { evaluationStreams, gradeIsThere, gradePayingAccepted } from './evaluations.js'
import { amountOfPart, deliveredOf, isPartOf, itemsAccepted } from './delivered.js'
import { postsOf } from './performed.js'
import { serviceEnd } from './service-end.js'
import { deliveriesOf } from './service-months.js'
import { yearsApart } from './service-years.js'
import { vacanciesOf, vacancyFigure, vacantDays } from './vacancies.js'

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
      quantity: {
        kind: 'count',
        label: '通过的数量',
        help: '只通过一部分的填写，其余不支付；全部通过的不填写',
        optional: true,
        min: 0,
        example: 500,
      },
      reason: { kind: 'text', label: '没有通过或者只通过一部分的理由', optional: true, example: '30次没有服务记录' },
    },
  },
  ...userOpinionFields,
} as const satisfies Fields
type AcceptContract = DataOf<typeof fields>

/**
 * Accepts the whole service, item by item from the records, with the service users' opinions (条例 第四十五条); of a contract that ended early
 * what was performed, as far as it was. An item accepted in part is paid in part; one that is turned down is put right once, and accepted again.
 */
export const acceptContract = act<ContractState, ContractFact>()({
  name: 'AcceptContract',
  says: '履约验收',
  by: ['purchaser'],
  deed: 'accepted',
  happens: 'here',
  fields,
  makes: ['AcceptancePassed', 'ItemsTurnedDown'],
  reliesOn: (stream, state) => [
    ...deliveriesOf(streamKey(stream), state.status === 'absent' ? undefined : state.service),
    ...postsOf(stream, state),
    ...evaluationStreams(stream, state),
  ],
  always: [
    contractIsBinding,
    serviceHasStarted,
    serviceHasEnded,
    gradeIsThere,
    notYetAccepted,
    everyYearAccepted,
    rectificationIsReported,
    vacanciesAreCounted,
  ],
  withData: [
    opinionsAddUp,
    whatTheLawAsksIsThere,
    everyAcceptedItemDelivered,
    partIsWithinTheItem,
    everyQuantityIsSaid,
    reasonIsGiven,
    noItemTurnedDownTwice,
  ],
  then: ({ items, userOpinions, satisfied, signedBy }, asked) => {
    const down = asked.state.status === 'signed' ? items.filter(({ accepted }) => !accepted) : []
    if (down.length > 0 && asked.state.status === 'signed') {
      const { at, law } = asked.context
      const due = endOf(dayBy(law, termOf(asked.state.terms, 'acceptance-rectification'), dayOf(at)))
      const data = { items: down.map(({ item, reason = '' }) => ({ item, reason })), due }
      return [{ type: 'ItemsTurnedDown', key: String(asked.state.turnedDown + 1), data }]
    }
    const vacancies = vacanciesOf(asked)
    return [
      {
        type: 'AcceptancePassed',
        data: {
          items: itemsAccepted(asked, (item) => items.some((said) => said.item === item && said.accepted)).map((one) =>
            inPart(
              one,
              items.find(({ item }) => item === one.item),
              asked,
            ),
          ),
          ...(vacancies.length === 0 ? {} : { vacancies }),
          userOpinions,
          satisfied,
          signedBy,
        },
      },
    ]
  },
})

/** An item of which less was accepted than agreed: how much, why, and what is not paid of its amount. A contract that ended early is paid as its parties settled. */
function inPart(
  one: AcceptedItem,
  said: AcceptContract['items'][number] | undefined,
  { state }: Asked<ContractState>,
): AcceptedItem {
  const { quantity, reason } = said ?? {}
  if (quantity === undefined || quantity >= one.agreed) return one
  const item = state.status === 'signed' ? state.terms.items.find((agreed) => agreed.item === one.item) : undefined
  return {
    ...one,
    quantity,
    ...(reason === undefined ? {} : { reason }),
    ...(item === undefined ? {} : { deducted: minus(item.amount, amountOfPart(item, quantity)) }),
  }
}

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

/** What was turned down is put right first; whoever had their time for it and said nothing holds nothing up. */
function rectificationIsReported({ state, context }: Asked<ContractState>) {
  return state.status === 'signed' && state.rectifying !== undefined && context.at < state.rectifying
    ? refuse('RectificationNotSubmitted', '承接主体尚未报告整改情况', {
        owner: { role: 'provider' },
        notBefore: state.rectifying,
      })
    : undefined
}

/** Where a post was vacant, what is not paid for that must be known. */
function vacanciesAreCounted(asked: Asked<ContractState>) {
  const figure = vacantDays(asked).length > 0 ? vacancyFigure(asked) : undefined
  return figure && !figure.known ? refuse('NotEncodedForRegion', figure.says, { owner: { role: 'operator' } }) : undefined
}

type Guarded = Parameters<DataGuard<ContractState, AcceptContract>>

/** Nobody is satisfied who was not asked. */
export function opinionsAddUp({ userOpinions, satisfied }: { readonly userOpinions: number; readonly satisfied: number }) {
  const whole = [userOpinions, satisfied].every((n) => Number.isInteger(n) && n >= 0)
  return whole && satisfied <= userOpinions ? undefined : refuse('OpinionsDoNotAddUp', '满意人数不能多于出具意见的服务对象人数')
}

function whatTheLawAsksIsThere(...[said, { state, context }]: Guarded) {
  if (state.status === 'absent') return undefined
  const { terms, phasesAccepted } = state
  const named = new Set(said.items.map(({ item }) => item))
  return whatTheLawMisses(said, {
    on: dayOf(context.at),
    publicService: terms.publicService,
    everyStandard: terms.items.every(({ item }) => named.has(item)),
    phased: terms.tranches.some(({ on }) => on === '中期检查合格并阶段验收'),
    byPhase: phasesAccepted.length > 0,
  })
}

type Accepted = {
  readonly on: Day
  readonly publicService: boolean
  readonly everyStandard: boolean
  /** Whether it was to be accepted by phase, and was. */
  readonly phased: boolean
  readonly byPhase: boolean
}

/** What an acceptance lacks of what the law asks of it (条例 第四十五条, 财库〔2021〕22号 第二十四条). */
export function whatTheLawMisses(
  { userOpinions, signedBy }: { readonly userOpinions: number; readonly signedBy: readonly string[] },
  { on, publicService, everyStandard, phased, byPhase }: Accepted,
): readonly Refusal[] {
  const done = [
    ...(signedBy.length > 0 ? ['signed-by-members'] : []),
    ...(everyStandard ? ['every-standard'] : []),
    ...(userOpinions > 0 ? ['service-users'] : []),
    ...(byPhase ? ['by-phase'] : []),
    // The result is published after it is there: PublishAcceptance, PublishYearAcceptance.
    'published',
  ]
  const { missing, basis } = acceptanceFaults({ on, publicService, phased, done })
  return missing.map(({ words }) => refuseByLaw('AcceptanceIncomplete', `验收还缺：${words}`, basis))
}

function everyAcceptedItemDelivered(...[{ items }, asked]: Guarded) {
  if (asked.state.status !== 'signed') return undefined
  return asked.state.terms.items.flatMap(({ item, quantity: agreed, unit }) => {
    const said = items.find((one) => one.item === item && one.accepted)
    const delivered = deliveredOf(asked, item)
    return said === undefined || delivered >= (said.quantity ?? agreed)
      ? []
      : refuse(
          'ItemNotDelivered',
          `${item}约定${agreed}${unit}，记录只有${delivered}${unit}：请补充记录、整改，或者写明通过的数量`,
          { owner: { role: 'provider' } },
        )
  })
}

function partIsWithinTheItem(...[{ items }, { state }]: Guarded) {
  if (state.status === 'absent') return undefined
  return items.flatMap(({ item, accepted, quantity }) => {
    const agreed = state.terms.items.find((one) => one.item === item)
    if (quantity === undefined || agreed === undefined) return []
    if (!accepted) return refuse('TurnedDownInPart', `${item}没有通过：通过一部分的，请选择通过，并写明数量`)
    return isPartOf(agreed, quantity)
      ? []
      : refuse('PartOutsideItem', `${item}约定${agreed.quantity}${agreed.unit}，通过的数量应当是0至${agreed.quantity}的整数`)
  })
}

/** At a grade that pays only what is accepted, nothing is accepted without saying how much of it was. */
function everyQuantityIsSaid(...[{ items }, asked]: Guarded) {
  const grade = gradePayingAccepted(asked)
  if (grade === undefined || asked.state.status === 'absent') return undefined
  const basis = clauseOf(asked.state.terms, 'grade-effect')
  const unsaid = items.filter(({ accepted, quantity }) => accepted && quantity === undefined)
  return unsaid.map(({ item }) =>
    refuseByLaw('QuantityMissing', `评估等级为${grade}，只支付验收合格的部分：请写明${item}通过的数量`, basis),
  )
}

function reasonIsGiven(...[{ items }, { state }]: Guarded) {
  if (state.status !== 'signed') return undefined
  const unexplained = items.filter(({ item, accepted, quantity, reason = '' }) => {
    const agreed = state.terms.items.find((one) => one.item === item)?.quantity ?? 0
    return (!accepted || (quantity !== undefined && quantity < agreed)) && reason.trim() === ''
  })
  return unexplained.map(({ item }) => refuse('ReasonMissing', `请写明${item}没有通过或者只通过一部分的理由`))
}

function noItemTurnedDownTwice(...[{ items }, { state }]: Guarded) {
  const down = items.filter(({ accepted }) => !accepted)
  return state.status === 'signed' && state.turnedDown > 0 && down.length > 0
    ? refuse('ItemTurnedDown', `${down.map(({ item }) => item).join('、')}已经整改过一次：请写明通过的数量，其余不支付`)
    : undefined
}
