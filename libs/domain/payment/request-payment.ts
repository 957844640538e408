import { compareMoney, dayOf, inYuan, minus, type StreamId } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { clauseOf } from '../contract/clauses.js'
import { hasNothingToAccept } from '../contract/contract.guards.js'
import { awardOfStream, contractStillBinds, contractOf, partOfStream } from '../contract/parent-contract.js'
import { doubt, houseRule } from '../house-rule.js'
import { invoiceStreamOf, readInvoice } from '../invoice/invoice.state.js'
import type { PaymentFact } from './payment.facts.js'
import { earlierTerm } from './payment-day.js'
import { restLeft, trancheIsAgreed, trancheOf, unrequestedOf } from './payment.guards.js'
import { bears, readPayment, standing, type PaymentState } from './payment.state.js'

const fields = {
  invoice: { kind: 'text', label: '数电票号码', help: '20位', max: 200, example: '26342000000012345678' },
  amount: { kind: 'amount', label: '金额' },
} as const satisfies Fields
type RequestPayment = DataOf<typeof fields>

/** The provider asks for one tranche or a part of it, with an invoice, once what the tranche waits for is there; for the rest with another. */
export const requestPayment = act<PaymentState, PaymentFact>()({
  name: 'RequestPayment',
  says: '申请支付',
  by: ['provider'],
  deed: 'requested',
  happens: 'here',
  fields,
  makes: ['PaymentCheckAsked', 'PaymentTermSet', 'PaymentRequested', 'PaymentRestLeft'],
  // What was accepted is paid for; an advance is for what is still to be done.
  reliesOn: (stream, _state, data) => (data ? [invoiceStreamOf(data.invoice), ...earlierTranches(stream)] : []),
  held: (asked) => (trancheOf(asked)?.on === '合同签订' ? 'performance' : null),
  always: [contractStillBinds, trancheIsAgreed, somethingIsLeft, conditionIsThere, approvalSwitchIsKnown],
  withData: [invoiceIsForThis, invoiceNotYetUsed, amountWithinTranche],
  doubts: [invoiceIsAnother],
  then: ({ invoice, amount }, asked) => {
    const { state, context } = asked
    const request = state.requests.length + 1
    const { file } = invoiceOf(invoice, asked) ?? {}
    const rest = minus(unrequestedOf(asked), amount)
    const [tranche, requestedBy, invoiceReceived] = [trancheOf(asked)?.n ?? 0, context.actor.person, context.at]
    return [
      ...checksOf(asked, request),
      ...termOf(asked, request),
      {
        type: 'PaymentRequested',
        key: String(request),
        data: { tranche, request, amount, invoice, ...(file === undefined ? {} : { file }), invoiceReceived, requestedBy },
      },
      ...(rest === '0' ? [] : [restLeft(request + 1, rest)]),
    ]
  },
  offers: (asked) => {
    const left = unrequestedOf(asked)
    return { amount: { value: left, limit: left } }
  },
})

/** By which rule it is due, where that is another than for every supplier: the process that asks for the payment sees kinds and keys alone. */
function termOf(asked: Asked<PaymentState>, request: number): Extract<PaymentFact, { readonly type: 'PaymentTermSet' }>[] {
  const term = earlierTerm(asked, request)
  if (term === undefined) return []
  const key = [request, term.rule, ...[term.by, term.of].flatMap((part) => part ?? [])].join('/')
  return [{ type: 'PaymentTermSet', key, data: { request, ...term } }]
}

/** Whether finance approves each payment: the region's switch. */
const financeApproves = (asked: Asked<PaymentState>) => {
  const contract = contractOf(asked)
  return contract && asked.context.law.figure('switches', contract.region, dayOf(asked.context.at))
}

function approvalSwitchIsKnown(asked: Asked<PaymentState>) {
  const answer = financeApproves(asked)
  return answer && !answer.known ? refuse('NotEncodedForRegion', answer.says, { owner: { role: 'operator' } }) : undefined
}

/** Who has a say in this payment, from now on: a switch that is changed later holds for later requests. */
function checksOf(asked: Asked<PaymentState>, request: number): Extract<PaymentFact, { readonly type: 'PaymentCheckAsked' }>[] {
  const finance = financeApproves(asked)
  const hosts = contractOf(asked)?.parties.host ?? []
  return [
    // A tranche is a share of the whole contract, whatever it waits for: every host has a say in it.
    ...hosts.map((org) => ({
      type: 'PaymentCheckAsked' as const,
      key: `${request}/host/${org}`,
      data: { request, by: 'host' as const, org },
    })),
    ...(finance?.known && finance.value.financeApprovesEachPayment
      ? [{ type: 'PaymentCheckAsked' as const, key: `${request}/finance`, data: { request, by: 'finance' as const } }]
      : []),
  ]
}

function somethingIsLeft(asked: Asked<PaymentState>) {
  return standing(asked.state).length > 0 && compareMoney(unrequestedOf(asked), '0') <= 0
    ? refuse('PaymentAlreadyRequested', '该期款项已经全部申请')
    : undefined
}

/** The condition stands in the contract: a payment registered before it leaves an irregularity. */
function conditionIsThere(asked: Asked<PaymentState>) {
  const [contract, tranche] = [contractOf(asked), trancheOf(asked)]
  if (!contract || !tranche) return undefined
  const there =
    tranche.on === '终止结算'
      ? contract.status === 'terminated' && (hasNothingToAccept(contract) || contract.acceptancePublished)
      : contract.conditionsMet.includes(tranche.n)
  if (there) return undefined
  const byAcceptance = tranche.on === '履约验收合格' || tranche.on === '终止结算'
  const says = byAcceptance && contract.accepted ? '验收结果尚未公告' : `付款条件«${tranche.on}»尚未成就`
  const basis = clauseOf(contract.terms, tranche.on === '终止结算' ? 'settlement' : 'payment-condition')
  return refuseByLaw('TrancheConditionNotMet', says, basis, {
    owner: { role: 'purchaser' },
  })
}

type Guarded = Parameters<DataGuard<PaymentState, RequestPayment>>

/** Its number belongs to this tranche: it was said so where the number is owned, and can be said of one alone. */
function invoiceIsForThis(...[{ invoice }, asked]: Guarded) {
  return invoiceOf(invoice, asked)?.payment === asked.stream
    ? undefined
    : refuse('InvoiceNotRegistered', '请先登记该发票，写明用于这一期付款', { owner: { role: 'provider' } })
}

const invoiceOf = (number: string, { context }: Asked<PaymentState>) =>
  readInvoice(context, invoiceStreamOf(number))[context.actor.org]

/** The tranches before this one, by their numbers. */
const earlierTranches = (stream: StreamId): readonly StreamId[] =>
  Array.from(
    { length: Math.max(0, Number(partOfStream(stream)) - 1) || 0 },
    (_, n) => `payment/${awardOfStream(stream)}/${n + 1}` as const,
  )

/** Two invoices are two papers: one file under two numbers is one invoice asked to be paid twice. */
function invoiceIsAnother(...[{ invoice }, asked]: Guarded) {
  const { state, stream, context } = asked
  const { file } = invoiceOf(invoice, asked) ?? {}
  const requests = [state, ...earlierTranches(stream).map((one) => readPayment(context, one))].flatMap(standing)
  const same = file === undefined ? undefined : requests.find((one) => one.file === file)
  const basis = houseRule('发票', '一张发票只能申请一次')
  return same && doubt('SameInvoiceFile', `这份发票文件已经以号码${same.invoice}申请过支付`, basis)
}

function invoiceNotYetUsed(...[{ invoice }, { state }]: Guarded) {
  return bears(state, invoice) ? refuse('InvoiceAlreadyUsed', '该发票已经用于本期的付款申请，一张发票只能申请一次') : undefined
}

function amountWithinTranche(...[{ amount }, asked]: Guarded) {
  const tranche = trancheOf(asked)
  if (compareMoney(amount, '0') <= 0) return refuse('AmountNotPositive', '金额应当大于0')
  return tranche && compareMoney(amount, unrequestedOf(asked)) > 0
    ? refuse('AboveTranche', `第${tranche.n}期约定${inYuan(tranche.amount)}，还可以申请${inYuan(unrequestedOf(asked))}`)
    : undefined
}
