import { dayOf, type Refusal } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { evaluated, finalQuotesAreIn, fromElsewhere, inTheRunning, scoresAreIn } from './evaluation-result.js'
import { suppliersSuffice } from './open-bids.js'
import type { ProcurementFact } from './procurement.facts.js'
import { failing, nothingLeft } from './lot-failing.js'
import { lotField, lotIs, lotIsNotReported, lotIsOpened, lotMeant, ofSomeLot, type OfLot } from './lot.guards.js'
import { conflict, panelIsFormed, wholePanel } from './panel.guards.js'
import { isTied } from './panel.state.js'
import { signingDue } from './procurement.agreed.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'
import { openedStreams } from './score-bid.js'

const fields = {
  lot: lotField,
  excluded: {
    kind: 'parts',
    label: '未进入排名的供应商及原因',
    help: '登记平台上的评审报告时填写；在本系统评审的，由评审小组成员各自认定',
    called: 'Excluded',
    optional: true,
    fields: {
      provider: { kind: 'id', label: '供应商', from: { list: 'opened' } },
      reason: { kind: 'text', label: '理由', example: '资格条件不符合' },
    },
  },
  ranking: {
    kind: 'parts',
    label: '在别处作出的排名',
    help: '补登用',
    called: 'Ranked',
    optional: true,
    fields: {
      provider: { kind: 'id', label: '供应商', from: { list: 'opened' } },
      price: { kind: 'amount', label: '报价' },
      evaluatedPrice: { kind: 'amount', label: '评审价' },
      priceScore: { kind: 'points', label: '价格分' },
      qualityScore: { kind: 'points', label: '质量分' },
      total: { kind: 'points', label: '总分' },
      rank: { kind: 'count', label: '名次' },
    },
  },
} as const satisfies Fields
type ReportEvaluation = DataOf<typeof fields>
type Guarded = Parameters<DataGuard<ProcurementState, ReportEvaluation>>

const { someLot, theLot } = lotIs(lotIsOpened, lotIsNotReported)
const someLotIsEvaluated = ofSomeLot(finalQuotesAreIn, scoresAreIn, panelHasSigned)

/**
 * Hands in the report of a lot that its panel has signed: prices, scores and ranks follow from the facts, who is out of it from what most of the
 * panel found. With too few bidders left the lot has failed.
 */
export const reportEvaluation = act<ProcurementState, ProcurementFact>()({
  name: 'ReportEvaluation',
  says: '提交评审报告',
  by: ['panelist', 'purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['EvaluationReported', 'LotFailed', 'ProcurementFailed'],
  parties: wholePanel,
  reliesOn: (_stream, state) => openedStreams(state),
  always: [procurementIsOpen, someLot, panelIsFormed, someLotIsEvaluated],
  withData: [theLot, excludedByThePanel, nobodyIsTied, finalQuotesAreIn, scoresAreIn, panelHasSigned],
  terms: (asked, data) => {
    const ended = lastWord(asked, lotMeant(data, asked.state)?.lot)
    return ended === undefined ? [] : [{ rule: 'evaluation-report', from: ended }]
  },
  after: (asked, data) => {
    const lot = lotMeant(data, asked.state)?.lot
    return [happened(asked, 'BidsOpened', (key) => key === lot), lastWord(asked, lot)]
  },
  then: (data, asked) => {
    const { state } = asked
    const meant = lotMeant(data, state)
    if (state.status === 'absent' || !meant) return []
    const { lot, signatures } = meant
    if (fromElsewhere(data, asked)) {
      const { ranking = [], excluded = [] } = data
      return [
        {
          type: 'EvaluationReported',
          key: lot,
          data: { lot, ranking, excluded, basePrice: null, tieIsDecidedBy: null, dissents: [], unsigned: [] },
        },
      ]
    }
    const { bidders, excluded } = inTheRunning(data, meant, asked)
    const answer = suppliersSuffice(state, asked, bidders.length)
    if (!answer.enough) {
      const failed = failing(meant, {
        reason: `符合要求的供应商${bidders.length}家：${answer.says}`,
        suppliers: bidders.length,
      })
      return [failed, ...nothingLeft(state, [failed])]
    }
    const result = evaluated(state, bidders, asked)
    if (!result) return []
    const here = asked.context.registered ? [] : state.panel
    const dissents = here.flatMap((panelist) => {
      const reason = signatures[panelist]
      return typeof reason === 'string' ? [{ panelist, reason }] : []
    })
    const unsigned = here.filter((panelist) => signatures[panelist] === undefined)
    return [{ type: 'EvaluationReported', key: lot, data: { lot, ...result, excluded, dissents, unsigned } }]
  },
})

/** When the last was said about a lot's bids: the evaluation has ended. */
const lastWord = (asked: Pick<Asked<ProcurementState>, 'context' | 'stream'>, lot: string | undefined) => {
  const ofLot = (key: string | null) => key?.startsWith(`${lot}/`) === true
  return [happened(asked, 'BidScored', ofLot), happened(asked, 'BidRejected', ofLot)]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1)
}

/** Nobody leaves a bidder out by themselves. */
function excludedByThePanel(...[{ excluded = [] }, { context }]: Guarded) {
  return context.registered || excluded.length === 0
    ? undefined
    : refuse('ExcludedByThePanel', '供应商的响应是否有效，由评审小组成员各自认定，超过半数的不进入排名', {
        owner: { role: 'panelist' },
      })
}

function nobodyIsTied(...[, { state, context }]: Guarded): readonly Refusal[] {
  if (state.status === 'absent' || context.registered) return []
  return state.panel
    .filter((panelist) => isTied(state, panelist))
    .map((panelist) =>
      refuseByLaw('PanelistTied', `${panelist}与响应供应商有利害关系，应当回避：请先更换`, conflict(context), {
        owner: { role: 'purchaser' },
      }),
    )
}

/**
 * The report is the panel's: all sign, or say what they do not agree with; more than half do not disagree. Who has had their time and says nothing
 * agrees (条例 第四十一条, 令87 第六十一条, 214号 第二十七条, 令74 第十七条).
 */
function panelHasSigned(data: OfLot, asked: Asked<ProcurementState>): readonly Refusal[] {
  const { state, context } = asked
  const lot = lotMeant(data, state)
  if (state.status === 'absent' || !lot?.opened || context.registered) return []
  const basis = context.law.citation('report-signing', dayOf(context.at), state.method)
  const dissenting = state.panel.filter((one) => typeof lot.signatures[one] === 'string').length
  if (dissenting * 2 > state.panel.length)
    return [
      refuseByLaw('MostDisagree', '评审小组多数成员不同意评审结果：评分有误的先作废更正，再重新签署', basis, {
        owner: { role: 'panelist' },
      }),
    ]
  const missing = state.panel.filter((one) => lot.signatures[one] === undefined).length
  const ended = lastWord(asked, lot.lot)
  const due = ended === undefined ? undefined : signingDue(state, ended, context.law)
  if (missing === 0 || (missing < state.panel.length && due !== undefined && context.at > due.at)) return []
  return [
    refuseByLaw(
      'SignaturesMissing',
      `尚有${missing}位评审成员未签署评审报告${due === undefined ? '' : `：${due.day}以后仍不签署又不说明理由的，视为同意`}`,
      basis,
      { owner: { role: 'panelist' }, ...(due === undefined || missing === state.panel.length ? {} : { notBefore: due.at }) },
    ),
  ]
}
