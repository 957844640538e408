import { compareMoney, minus, type Fen } from '#kernel'
import { refuse, type Asked, type DataGuard } from '../act.js'
import type { Tranche } from '../contract/contract.facts.js'
import { contractOf, partOfStream, termsOf } from '../contract/parent-contract.js'
import type { Fields } from '../field.js'
import { isPaid, requestedOf, standing, type PaymentRequest, type PaymentState } from './payment.state.js'

/** The tranche of the contract that a payment stream is about. */
export const trancheOf = (asked: Asked<unknown>): Tranche | undefined =>
  termsOf(asked)?.tranches.find(({ n }) => String(n) === partOfStream(asked.stream))

/** What nobody has asked for yet of all that is payable, in 分. */
export const unrequestedOf = (asked: Asked<PaymentState>): Fen => minus(trancheOf(asked)?.amount ?? '0', requestedOf(asked.state))

/** That something is left to be asked for, with the number of the request that is to come. */
export const restLeft = (request: number, amount: Fen) => ({
  type: 'PaymentRestLeft' as const,
  key: String(request),
  data: { request, amount },
})

/** The same where a request comes to nothing: it is said once, and not where something was left before. */
export const restLeftBy = (asked: Asked<PaymentState>, amount: Fen) =>
  compareMoney(unrequestedOf(asked), '0') > 0 ? [] : [restLeft(asked.state.requests.length + 1, amount)]

export function trancheIsAgreed(asked: Asked<PaymentState>) {
  const contract = contractOf(asked)
  if (contract === undefined || trancheOf(asked)) return undefined
  const { tranches } = contract.terms
  if (contract.status !== 'terminated') return refuse('NoSuchTranche', `合同约定了${tranches.length}个付款节点`)
  const payable = tranches.map(({ n }) => `第${n}期`).join('、')
  return refuse('NoSuchTranche', `合同已经提前终止并结算，${payable === '' ? '没有应付的款项' : `只支付${payable}`}`)
}

/** Which of several requests for one tranche an act is about. */
export const requestMeant = {
  kind: 'count',
  label: '第几次申请',
  help: '同一期款项分几次申请的，写明是哪一次；不填写的，为等待办理的最早一次',
  optional: true,
  min: 1,
} as const satisfies Fields[string]

type About = { readonly request?: number | undefined }

/** Whether an act is what comes next for a request. */
export type Next = (request: PaymentRequest, asked: Asked<PaymentState>) => boolean

/** The request an act is about: the one named; else the first that it comes next for; else the newest, which says why not. */
export function requestFor(next: Next, asked: Asked<PaymentState>, { request: named }: About = {}): PaymentRequest | undefined {
  const requests = standing(asked.state)
  if (named !== undefined) return requests.find(({ n }) => n === named)
  return requests.find((one) => next(one, asked)) ?? requests.at(-1)
}

/** The guard that a request which is named is one that the act comes next for; of one that is not named the other guards say why not. */
export const comesNextFor =
  (next: Next): DataGuard<PaymentState, About> =>
  (data, asked) => {
    if (data.request === undefined) return undefined
    const one = requestFor(next, asked, data)
    return one && next(one, asked) ? undefined : refuse('AnotherRequest', `第${data.request}次申请现在不等待这一步`)
  }

export function paymentIsRequested({ state }: Asked<PaymentState>) {
  return standing(state).length > 0
    ? undefined
    : refuse('PaymentNotRequested', '承接主体尚未申请支付', { owner: { role: 'provider' } })
}

/** Everything that was asked for is paid. */
export function notYetPaid({ state }: Asked<PaymentState>) {
  const requests = standing(state)
  return requests.length > 0 && requests.every(isPaid) ? refuse('AlreadyPaid', '申请的款项已经付清') : undefined
}
