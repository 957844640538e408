import { dayOf, type Instant } from '#kernel'
import { act, refuse, refuseByLaw, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { isPublicNotice } from '../public-notice.js'
import { storedFile } from '../stored-file.js'
import { bidsAreSealed, documentIsIssued, earliestClosing } from './amend-document.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import { procurementIsOpen } from './procurement.guards.js'
import { clarificationOf } from './procurement.law.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  document: { kind: 'part', label: '更正后的采购文件', called: 'StoredFile', fields: storedFile },
  changes: { kind: 'text', label: '更正的内容和理由', example: '删去评分细则中的特定区域业绩' },
  affectsBids: { kind: 'flag', label: '可能影响响应文件的编制', example: true },
  bidsDue: { kind: 'instant', label: '响应截止时刻', help: '不填写的，不变', optional: true },
} as const satisfies Fields
type AmendDocument = DataOf<typeof fields>

/**
 * Clarifies or amends the document that was issued, and tells everybody who holds it. What may affect the bids leaves them the days of law before the
 * closing, which is moved where they are too few (条例 第三十一条, 财库〔2014〕214号 第十条, 令74 第二十九条). Bids already in may be replaced until then.
 */
export const amendDocument = act<ProcurementState, ProcurementFact>()({
  name: 'AmendDocument',
  says: '更正采购文件',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['DocumentAmended', 'AmendmentSent'],
  held: null,
  always: [procurementIsOpen, documentIsIssued, bidsAreSealed],
  withData: [closingIsAhead, amendmentLeavesTime, movedByNotice],
  after: (asked) => [happened(asked, 'DocumentIssued'), happened(asked, 'AmendmentRequired')],
  then: (data, { state }) => {
    if (state.status === 'absent' || !state.document) return []
    const n = state.amended + 1
    const { document, changes, affectsBids } = data
    const bidsDue = data.bidsDue ?? state.document.bidsDue
    return [
      { type: 'DocumentAmended', key: String(n), data: { n, document, changes, affectsBids, bidsDue, due: bidsDue } },
      ...state.holders.map((provider) => ({
        type: 'AmendmentSent' as const,
        key: `${n}/${provider}`,
        data: { n, provider },
      })),
    ]
  },
})

type Guarded = Parameters<DataGuard<ProcurementState, AmendDocument>>

const closingOf = ({ bidsDue }: AmendDocument, state: ProcurementState): Instant | undefined =>
  bidsDue ?? (state.status === 'absent' ? undefined : state.document?.bidsDue)

/** Who has counted on a day has it; and what is closed already is opened again by what amends it. */
function closingIsAhead(...[data, { state, context }]: Guarded) {
  const closing = closingOf(data, state)
  if (state.status === 'absent' || closing === undefined || !state.document) return undefined
  if (closing < state.document.bidsDue) return refuse('ClosingBroughtForward', '响应截止只能顺延，不能提前')
  return closing > context.at ? undefined : refuse('DeadlineInThePast', '响应截止须在更正之后：请写明顺延到何时')
}

/** Nobody moves the closing by saying so afterwards: everybody could read that it was moved. */
function movedByNotice(...[{ bidsDue }, { state, context }]: Guarded) {
  const moves = state.status !== 'absent' && bidsDue !== undefined && bidsDue !== state.document?.bidsDue
  return context.registered && moves && !isPublicNotice(context.paper ?? {})
    ? refuse('NoticeAddressMissing', '补登顺延响应截止的，请填写更正公告在政府采购网上的公开地址（evidence.address）')
    : undefined
}

function amendmentLeavesTime(...[data, { state, context }]: Guarded) {
  const closing = closingOf(data, state)
  const rule = state.status === 'absent' ? undefined : clarificationOf(state.method ?? '')
  if (state.status === 'absent' || closing === undefined || rule === undefined || !data.affectsBids) return undefined
  const { day, basis } = context.law.due({ rule, from: dayOf(closing), region: state.region })
  return dayOf(context.at) <= day
    ? undefined
    : refuseByLaw(
        'AmendmentTooLate',
        `更正可能影响响应文件的编制：响应截止请顺延到${earliestClosing(state, context)}或者以后`,
        basis,
      )
}
