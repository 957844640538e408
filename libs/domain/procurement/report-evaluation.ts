import { compareMoney, dayOf, type Refusal } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { pricedClaim } from '../bid/priced-claim.js'
import { readBid } from '../bid/bid.state.js'
import { evaluate, type Evaluated } from './evaluation.js'
import { suppliersSuffice } from './open-bids.js'
import type { Excluded, ProcurementFact } from './procurement.facts.js'
import { failing, nothingLeft } from './lot-failing.js'
import { lotField, lotIs, lotIsNotReported, lotIsOpened, lotMeant } from './lot.guards.js'
import type { LotState } from './lot.state.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'
import { isNoSme, openedStreams, quotesTwice, scoresOf } from './score-bid.js'

const fields = {
  lot: lotField,
  excluded: {
    kind: 'parts',
    label: '未进入排名的供应商及原因',
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

const { someLot, theLot } = lotIs(lotIsOpened, lotIsNotReported)

/** Reports the evaluation of a lot: prices, scores and ranks follow from the facts. With too few bidders left the lot has failed. */
export const reportEvaluation = act<ProcurementState, ProcurementFact>()({
  name: 'ReportEvaluation',
  says: '提交评审报告',
  by: ['panelist', 'purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['EvaluationReported', 'LotFailed', 'ProcurementFailed'],
  reliesOn: (_stream, state) => openedStreams(state),
  always: [procurementIsOpen, someLot, panelIsFormed],
  withData: [theLot, finalQuotesAreIn, scoresAreIn],
  terms: ({ state, context, stream }, data) => {
    const lot = lotMeant(data, state)?.lot
    const scored = lastScore({ context, stream }, lot)
    return scored === undefined ? [] : [{ rule: 'evaluation-report', from: scored }]
  },
  after: (asked, data) => {
    const lot = lotMeant(data, asked.state)?.lot
    return [happened(asked, 'BidsOpened', (key) => key === lot), lastScore(asked, lot)]
  },
  then: (data, asked) => {
    const { state, stream, context } = asked
    const meant = lotMeant(data, state)
    if (state.status === 'absent' || !state.document || !meant) return []
    const { lot } = meant
    if (fromElsewhere(data, asked)) {
      const { ranking = [], excluded = [] } = data
      return [{ type: 'EvaluationReported', key: lot, data: { lot, ranking, excluded, basePrice: null, tieIsDecidedBy: null } }]
    }
    const { bidders, excluded } = inTheRunning(data, state, meant, asked)
    const answer = suppliersSuffice(state, asked, bidders.length)
    if (!answer.enough) {
      const failed = failing(meant, {
        reason: `符合要求的供应商${bidders.length}家：${answer.says}`,
        suppliers: bidders.length,
      })
      return [failed, ...nothingLeft(state, [failed])]
    }
    const issued = dayOf(happened({ context, stream }, 'DocumentIssued') ?? context.at)
    const evaluated = evaluate(state, state.document, bidders, { issued, evaluated: dayOf(context.at) })
    return [{ type: 'EvaluationReported', key: lot, data: { lot, ...evaluated, excluded } }]
  },
})

const fromElsewhere = (data: ReportEvaluation | undefined, { context }: Asked<ProcurementState>): boolean =>
  context.registered && data?.ranking !== undefined

/** Who is ranked: opened, not excluded, and with a final price within the lot's budget. */
function inTheRunning(data: ReportEvaluation, { panel }: OpenProcurementState, lot: LotState, asked: Asked<ProcurementState>) {
  const excluded: Excluded[] = [...(data.excluded ?? [])]
  const bidders: Evaluated[] = []
  for (const { provider, price: first, bid: stream } of lot.opened ?? []) {
    if (excluded.some((one) => one.provider === provider)) continue
    const bid = stream === undefined ? undefined : readBid(asked.context, stream)
    const known = bid === undefined || bid.status === 'absent' ? undefined : bid
    if (isNoSme(provider, lot, asked)) {
      excluded.push({ provider, reason: '非中小企业' })
      continue
    }
    const price = known?.finalPrice ?? first
    if (compareMoney(price, lot.budget) > 0) {
      excluded.push({ provider, reason: '报价超过采购预算' })
      continue
    }
    const scores = scoresOf(panel, lot, provider).flatMap((score) => score ?? [])
    const claim = known === undefined || stream === undefined ? 'none' : pricedClaim(asked.context, stream, known)
    bidders.push({ provider, price, claim, smallShare: known?.smallShare ?? null, scores })
  }
  return { bidders, excluded }
}

function panelIsFormed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.panel.length === 0
    ? refuse('PanelNotFormed', '评审小组尚未组成', { owner: { role: 'purchaser' } })
    : undefined
}

/** When the last score of a lot was given. */
const lastScore = (asked: Pick<Asked<ProcurementState>, 'context' | 'stream'>, lot: string | undefined) =>
  happened(asked, 'BidScored', (key) => key?.startsWith(`${lot}/`) === true)

function remaining(data: ReportEvaluation, asked: Asked<ProcurementState>) {
  const lot = lotMeant(data, asked.state)
  return (lot?.opened ?? []).filter(
    ({ provider }) => !data.excluded?.some((one) => one.provider === provider) && !isNoSme(provider, lot, asked),
  )
}

function finalQuotesAreIn(...[data, asked]: Parameters<DataGuard<ProcurementState, ReportEvaluation>>): readonly Refusal[] {
  const { state, context } = asked
  if (state.status === 'absent' || !quotesTwice(state.method) || fromElsewhere(data, asked)) return []
  return remaining(data, asked)
    .filter(({ bid }) => {
      const known = bid === undefined ? undefined : readBid(context, bid)
      return known?.status === 'submitted' && known.finalPrice === undefined
    })
    .map(({ provider }) =>
      refuse('FinalQuoteMissing', `${provider}尚未提交最后报价；退出的请列明`, { owner: { role: 'provider', org: provider } }),
    )
}

function scoresAreIn(...[data, asked]: Parameters<DataGuard<ProcurementState, ReportEvaluation>>): readonly Refusal[] {
  const { state } = asked
  const lot = lotMeant(data, state)
  if (state.status === 'absent' || !lot || fromElsewhere(data, asked)) return []
  return remaining(data, asked).flatMap(({ provider }) => {
    const missing = scoresOf(state.panel, lot, provider).filter((score) => score === undefined).length
    return missing === 0
      ? []
      : [refuse('ScoresMissing', `尚有${missing}位评审成员未给${provider}评分`, { owner: { role: 'panelist' } })]
  })
}
