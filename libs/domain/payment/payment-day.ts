import { dayOf, type Due } from '#kernel'
import type { Asked } from '../act.js'
import { stopsOf } from '../clock/standstill.js'
import type { KnownFact } from '../context.js'
import type { Tranche } from '../contract/contract.facts.js'
import { boundByLaw } from '../plan/plan-line.js'
import { contractOf, contractOfStream, partOfStream } from '../contract/parent-contract.js'
import { dueOf } from '../obligation/due.js'
import { obligationOf } from '../process.js'
import type { PaymentTerm } from './payment.facts.js'
import { trancheOf } from './payment.guards.js'
import type { PaymentRequest, PaymentState } from './payment.state.js'

/** What starts an SME's term, by what the tranche waits for (条例802 第九条第四款, 第十条第一款); an advance, and what is paid by a day or by a grade, has none. */
const smeStarts = {
  合同签订: undefined,
  年度开始: undefined,
  到岗满月: undefined,
  月报确认: { kind: 'MonthlyReportAccepted', by: '进度结算' },
  评估结果公布: undefined,
  中期检查合格并阶段验收: { kind: 'PhaseAccepted', by: '进度结算' },
  履约验收合格: { kind: 'AcceptancePassed', by: '验收合格' },
  终止结算: { kind: 'AcceptancePassed', by: '验收合格' },
} as const satisfies { readonly [on in Tranche['on']]: { readonly kind: string; readonly by: string } | undefined }

/** The fact that an SME's term runs from, and the case of the rule; nothing where the provider is none, or the tranche waits for something else. */
export function smeStart(asked: Asked<PaymentState>): { readonly from: KnownFact; readonly by: string } | undefined {
  const tranche = trancheOf(asked)
  const start = tranche && contractOf(asked)?.terms.sme ? smeStarts[tranche.on] : undefined
  const from = tranche && start && startOf(start.kind, tranche, asked.context.others.facts(contractOfStream(asked.stream)))
  return from && asked.context.law.speaks('sme-payment', dayOf(from.on), start.by) ? { from, by: start.by } : undefined
}

/** Of a tranche of a service year that year's phase or acceptance starts it; the last year is accepted with the whole. */
function startOf(
  kind: 'PhaseAccepted' | 'AcceptancePassed' | 'MonthlyReportAccepted',
  { n, year }: Tranche,
  facts: readonly KnownFact[],
) {
  if (kind === 'MonthlyReportAccepted') {
    // The report that made it payable stands before it in the same act.
    const met = facts.findIndex((fact) => fact.kind === 'PaymentConditionMet' && fact.key === String(n))
    return facts.slice(0, Math.max(met, 0)).findLast((fact) => fact.kind === kind)
  }
  const ofYear = (one: string) => facts.find((fact) => fact.kind === one && fact.key === String(year))
  if (kind === 'AcceptancePassed') return ofYear('YearAccepted') ?? facts.find((fact) => fact.kind === kind)
  return year === undefined ? facts.find((fact) => fact.kind === kind) : ofYear(kind)
}

/** By which rule a payment that is asked for now is due first, where that is not thirty days from its invoice by 财库〔2019〕38号: that of the contract may be sooner. */
export function earlierTerm(asked: Asked<PaymentState>, request: number): PaymentTerm | undefined {
  const { stream, context } = asked
  const now = { stream, version: 0, kind: 'PaymentRequested', key: String(request), on: context.at, recordedAt: context.now }
  const byInvoice = ruleByInvoice(now, asked, request)
  const sme = smeStart(asked)
  const due = dueBy(byInvoice, now, asked, request)
  const earlier = sme && dueBy({ rule: 'sme-payment', by: sme.by }, sme.from, asked, request)
  // Nobody can pay what was not asked for: a term that was over by then is over on this day.
  if (sme && earlier && earlier.at < due.at)
    return earlier.day < dayOf(context.at)
      ? { rule: 'agreed:payment-at-once' }
      : { rule: 'sme-payment', by: sme.by, ...(sme.from.key === null ? {} : { of: sme.from.key }) }
  return byInvoice.rule === 'invoice-payment' ? undefined : byInvoice
}

/** Below the limit the notices on government procurement do not apply: there the contract's clause counts alone; elsewhere where it is sooner. */
function ruleByInvoice(now: KnownFact, asked: Asked<PaymentState>, request: number): PaymentTerm {
  const contract = contractOf(asked)
  const [byLaw, agreed] = [{ rule: 'invoice-payment' }, { rule: 'agreed:invoice-payment' }] as const
  if (!contract) return byLaw
  const sooner = dueBy(agreed, now, asked, request).at < dueBy(byLaw, now, asked, request).at
  return boundByLaw(contract) && !sooner ? byLaw : agreed
}

/** The last day to pay a request, counted as its obligation is; nothing where what it runs from is not there. */
export function dueOfRequest(
  { n, term = { rule: 'invoice-payment' } }: PaymentRequest,
  asked: Asked<PaymentState>,
): Due | undefined {
  const own = asked.context.others.facts(asked.stream)
  const from =
    term.rule === 'sme-payment'
      ? smeStart(asked)?.from
      : // What was written before there could be several requests has no key: it is about the first.
        own.find(({ kind, key }) => kind === 'PaymentRequested' && (key ?? '1') === String(n))
  return from && dueBy(term, from, asked, n)
}

function dueBy({ rule, by }: PaymentTerm, from: KnownFact, { stream, context }: Asked<PaymentState>, request: number): Due {
  const subject = contractOfStream(stream)
  const tranche = partOfStream(stream)
  const key = request === 1 ? tranche : `${tranche}.${request}`
  const stops = stopsOf({ obligation: obligationOf(subject, rule, key), subject, rule, key, from: from.stream }, context)
  return dueOf({ rule, subject, from, by, key, stops }, context)
}
