import { refuse, type Asked } from '../act.js'
import type { PlanLine } from './plan-line.js'
import { planOf, type PlanState } from './plan.state.js'

/** Nobody supervises what they buy themselves (DESIGN §10). */
export const supervisorIsAnother = (
  { supervisor }: { readonly supervisor?: string | undefined },
  { stream }: Asked<PlanState>,
) =>
  supervisor === planOf(stream).purchaser
    ? refuse('SupervisorIsPurchaser', '监督单位不能是购买主体本身，请写明上级单位、区县、统筹部门或者财政部门')
    : undefined

export const lineIsSupervisedByAnother = ({ parties }: PlanLine, asked: Asked<PlanState>) => supervisorIsAnother(parties, asked)

/** Nobody approves the money for what they buy themselves: where finance buys, the level above does (DESIGN §10). */
export const financeIsAnother = ({ finance }: { readonly finance?: string | undefined }, { stream }: Asked<PlanState>) =>
  finance === planOf(stream).purchaser
    ? refuse('FinanceIsPurchaser', '财政部门不能是购买主体本身：财政部门自己购买的，请写明上级财政部门')
    : undefined

export const lineIsFinancedByAnother = ({ parties }: PlanLine, asked: Asked<PlanState>) => financeIsAnother(parties, asked)

/** Whoever pays is who buys, or finance. */
export const payerIsPurchaserOrFinance = ({ parties: { payer, finance } }: PlanLine, { stream }: Asked<PlanState>) =>
  [planOf(stream).purchaser, finance].includes(payer)
    ? undefined
    : refuse('PayerIsAStranger', '付款单位应当是购买主体或者财政部门')
