import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { closingOf } from '../plan/plan-line.js'
import { ownRule, wayOf } from './own-purchase.guards.js'
import { procurementIsOpen, regionIsEncoded } from './procurement.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  invited: {
    kind: 'ids',
    label: '受邀供应商',
    from: { of: 'organization', role: 'provider' },
    atLeast: 1,
    example: ['ag-1', 'ag-2', 'ag-3'],
  },
  criteria: { kind: 'text', label: '要求与选定标准', example: '服务方案60分、人员20分、价格20分' },
  quotesDue: { kind: 'instant', label: '报价截止时刻', help: '不填写的，按计划的时间安排', optional: true },
} as const satisfies Fields
type InviteQuotes = DataOf<typeof fields>
type Guarded = Parameters<DataGuard<ProcurementState, InviteQuotes>>

/** Asks providers for their quotes, below the limit and by the unit's own rule. */
export const inviteQuotes = act<ProcurementState, ProcurementFact>()({
  name: 'InviteQuotes',
  says: '邀请报价',
  by: ['purchaser'],
  happens: { selfRun: 'paper' },
  fields,
  makes: ['QuotesInvited'],
  always: [procurementIsOpen, regionIsEncoded, quotesAreAskedFor, notYetInvited],
  withData: [closingIsAhead, enoughAreInvited],
  then: (data, { state }) => {
    if (state.status === 'absent') return []
    const { invited, criteria } = data
    const quotesDue = data.quotesDue ?? closingOf(state.detail)
    return [{ type: 'QuotesInvited', data: { invited, criteria, quotesDue, due: quotesDue } }]
  },
})

function quotesAreAskedFor({ state }: Asked<ProcurementState>) {
  return wayOf(state) === 'direct' ? refuse('NobodyElseAsked', '直接委托的，不再询问其他供应商，请直接作出采购决定') : undefined
}

function notYetInvited({ state }: Asked<ProcurementState>) {
  return state.status !== 'absent' && state.invited ? refuse('AlreadyInvited', '已经邀请报价') : undefined
}

function closingIsAhead(...[{ quotesDue }, { state, context }]: Guarded) {
  if (state.status === 'absent') return undefined
  return (quotesDue ?? closingOf(state.detail)) > context.at ? undefined : refuse('DeadlineInThePast', '报价截止须在邀请之后')
}

function enoughAreInvited(...[{ invited }, asked]: Guarded) {
  const quotes = ownRule(asked)?.quotes ?? 0
  return new Set(invited).size >= quotes
    ? undefined
    : refuse('TooFewInvited', `本单位内部规定不少于${quotes}家报价，请至少邀请${quotes}家`)
}
