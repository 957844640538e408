import { isRenewal } from '#domain/process'
import { minus, streamKey, type Corrected, type Fen } from '#kernel'
import type { ProjectedFact } from '../inline.js'

/** One change of `views.spending`: what to do, and the values its SQL reads. */
export type SpendingChange = {
  readonly view: 'spending'
  readonly op: 'plan' | 'approve' | 'open' | 'close' | 'contract' | 'pay'
} & {
  readonly [value: string]: unknown
}

/** The kinds of fact it counts. */
export const spendingKinds = [
  'PlanOpened',
  'BudgetApproved',
  'ProcurementOpened',
  'ContractOpened',
  'ContractSigned',
  'SupplementAgreed',
  'ContractTerminated',
  'ContractVoided',
  'PaymentPartPaid',
  'PaymentConfirmed',
  'PlanLineClosed',
  'ActCorrected',
  'ActStruck',
] as const
const counted = (type: string): type is (typeof spendingKinds)[number] => (spendingKinds as readonly string[]).includes(type)

/** Rows of `views.spending`: what a purchaser's year was allowed, has promised and has paid. It counts over cases, so it follows the log. */
export function spendingChanges({ type, stream, data, caseId }: ProjectedFact): SpendingChange[] {
  const change = (op: SpendingChange['op'], values: object): SpendingChange[] => [{ view: 'spending', op, ...values }]
  // A further year of a contract has money of its own, which no plan of this year allowed.
  if (!counted(type) || isRenewal(streamKey(stream).split('/', 1)[0] ?? '')) return []
  switch (type) {
    case 'PlanOpened': {
      const { purchaser, year } = data as { purchaser: string; year: number }
      return change('plan', { plan: streamKey(stream), purchaser, year })
    }
    case 'BudgetApproved':
      return change('approve', { plan: streamKey(stream), amount: (data as { total: string }).total })
    case 'ProcurementOpened':
    case 'ContractOpened':
      return change('open', { caseId, plan: (data as { plan: string }).plan })
    case 'ContractSigned':
    case 'SupplementAgreed':
      return change('contract', { caseId, amount: (data as { amount: string }).amount })
    case 'ContractTerminated':
    case 'ContractVoided':
      return change('contract', { caseId, amount: minus('0', (data as { released: Fen }).released) })
    case 'PaymentPartPaid':
    case 'PaymentConfirmed':
      return change('pay', { caseId, amount: (data as { amount: string }).amount })
    // Of what is counted the budget alone can be put right: all else begins a process, or has been paid.
    case 'ActCorrected':
    case 'ActStruck': {
      const { of, data: anew = { total: '0' } } = data as Partial<Corrected>
      return of?.kind === 'BudgetApproved'
        ? change('approve', { plan: streamKey(stream), amount: (anew as { total: string }).total })
        : []
    }
    case 'PlanLineClosed':
      return change('close', { caseId: (data as { caseId: string }).caseId, plan: streamKey(stream) })
  }
}
