import { dayOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { AwardFact } from './award.facts.js'
import { hasAwardNumber, planOfAward, type AwardState } from './award.state.js'

const fields = {
  title: { kind: 'text', label: '采购项目名称', max: 200, example: '社会工作服务第三方评估' },
  provider: { kind: 'id', label: '承接主体', from: { of: 'organization' }, example: 'ev-1' },
  price: { kind: 'amount', label: '成交金额' },
} as const satisfies Fields
type RegisterAward = DataOf<typeof fields>

/**
 * Registers the result of a purchase that is not run here, so that others can rest on it (an evaluation on the award of its evaluator).
 * It is a registering act alone: what happened elsewhere, with its paper.
 */
export const registerAward = act<AwardState, AwardFact>()({
  name: 'RegisterAward',
  says: '登记成交结果',
  by: ['purchaser'],
  happens: 'paper',
  fields,
  makes: ['AwardRegistered'],
  parties: ({ context }) => ({ purchaser: context.actor.roles.includes('purchaser') ? [context.actor.org] : [] }),
  always: [notYetRegistered, isRegistering, isNumbered, isOwnCase, isOfItsYear],
  withData: [isBoughtFromAnother],
  then: ({ title, provider, price }, { context }) => [
    { type: 'AwardRegistered', data: { title, purchaser: context.actor.org, provider, price } },
  ],
})

function notYetRegistered({ state }: Asked<AwardState>) {
  return state.status === 'absent' ? undefined : refuse('AwardAlreadyRegistered', '该成交结果已经登记')
}

function isRegistering({ context }: Asked<AwardState>) {
  return context.registered ? undefined : refuse('EvidenceMissing', '这是补登事项：请填写成交日期和成交通知书编号')
}

function isNumbered({ stream }: Asked<AwardState>) {
  return hasAwardNumber(stream)
    ? undefined
    : refuse('AwardMisnumbered', '成交编号应为「计划.项目.采购包」，例如 hs-sgb-2026.mz-04.1')
}

/** A number begins with the plan, and that with its unit: nobody registers what another bought. */
function isOwnCase({ stream, context }: Asked<AwardState>) {
  const { unit } = planOfAward(stream)
  return !hasAwardNumber(stream) || unit === context.actor.org
    ? undefined
    : refuse('AwardOfAnotherUnit', `该成交编号属于${unit}的年度计划，由${unit}登记`, { owner: { role: 'purchaser', org: unit } })
}

/** A line is bought in the year of its plan, or in the year before or after. */
function isOfItsYear({ stream, context }: Asked<AwardState>) {
  if (!context.registered || !hasAwardNumber(stream)) return undefined
  const { year } = planOfAward(stream)
  const on = Number(dayOf(context.at).slice(0, 4))
  return Math.abs(on - year) <= 1
    ? undefined
    : refuse('AwardNotOfItsYear', `${year}年度计划的项目不会在${on}年成交，请核对成交日期和编号`)
}

function isBoughtFromAnother(...[{ provider }, { context }]: Parameters<DataGuard<AwardState, RegisterAward>>) {
  return provider === context.actor.org ? refuse('BoughtFromOneself', '承接主体不能是购买主体本身') : undefined
}
