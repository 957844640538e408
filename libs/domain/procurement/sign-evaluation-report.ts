import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { finalQuotesAreIn, rankingOf, scoresAreIn } from './evaluation-result.js'
import type { ProcurementFact } from './procurement.facts.js'
import { lotField, lotIs, lotIsNotReported, lotIsOpened, lotMeant, ofSomeLot, onlyLot, type OfLot } from './lot.guards.js'
import { isNotTied, tiesAreDeclared, wholePanel } from './panel.guards.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'
import { openedStreams } from './score-bid.js'

const fields = {
  lot: lotField,
  ranking: {
    kind: 'ids',
    label: '名次，由高到低',
    help: '由评分和报价算出，核对后签署；没有排名的（合格供应商不足）不填写',
    from: { list: 'opened' },
    optional: true,
    example: ['ag-1', 'ag-2'],
  },
  dissent: {
    kind: 'text',
    label: '不同意见和理由',
    help: '同意的不填写',
    optional: true,
    example: '对第二名的业绩认定有不同意见',
  },
} as const satisfies Fields
type Guarded = Parameters<DataGuard<ProcurementState, DataOf<typeof fields>>>

const { someLot, theLot } = lotIs(lotIsOpened, lotIsNotReported)
const someLotIsScored = ofSomeLot(finalQuotesAreIn, scoresAreIn, notYetSigned)

/** Each panelist signs what came of the scores of all, or says with reasons what they do not agree with (条例 第四十一条). */
export const signEvaluationReport = act<ProcurementState, ProcurementFact>()({
  name: 'SignEvaluationReport',
  says: '签署评审报告',
  by: ['panelist'],
  deed: 'scored',
  happens: { here: 'here' },
  fields,
  makes: ['EvaluationReportSigned'],
  parties: wholePanel,
  reliesOn: (_stream, state) => openedStreams(state),
  always: [procurementIsOpen, someLot, tiesAreDeclared, isNotTied, someLotIsScored],
  withData: [theLot, finalQuotesAreIn, scoresAreIn, rankingIsRight, notYetSigned],
  then: (data, { state, context }) => {
    const lot = lotMeant(data, state)?.lot
    if (lot === undefined) return []
    const panelist = context.actor.person
    const { ranking = [], dissent } = data
    return [
      {
        type: 'EvaluationReportSigned',
        key: `${lot}/${panelist}`,
        data: { lot, panelist, ranking, ...(dissent === undefined ? {} : { dissent }) },
      },
    ]
  },
  offers: (asked) => {
    const lot = onlyLot(asked.state)
    const ready = lot?.opened && finalQuotesAreIn({}, asked).length === 0 && scoresAreIn({}, asked).length === 0
    return ready ? { ranking: { value: rankingOf(lot, asked) } } : {}
  },
})

function rankingIsRight(...[data, asked]: Guarded) {
  const lot = lotMeant(data, asked.state)
  // What is still to be said may change it.
  if (!lot?.opened || finalQuotesAreIn(data, asked).length > 0 || scoresAreIn(data, asked).length > 0) return undefined
  const right = rankingOf(lot, asked)
  return right.join() === (data.ranking ?? []).join()
    ? undefined
    : refuse(
        'RankingDiffers',
        right.length === 0 ? '合格供应商不足，没有排名' : `评分和报价算出的名次是${right.join('、')}，请核对`,
      )
}

function notYetSigned(data: OfLot, { state, context }: Asked<ProcurementState>) {
  return lotMeant(data, state)?.signatures[context.actor.person] === undefined
    ? undefined
    : refuse('AlreadySigned', '已经签署评审报告')
}
