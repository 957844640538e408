import { dayOf, type Refusal, type StreamId } from '#kernel'
import { refuseByLaw, type Asked } from '../act.js'
import { isPerformed, readContract } from '../contract/contract.state.js'
import { hasNextCandidate } from '../procurement/next-candidate.js'
import { readProcurement } from '../procurement/procurement.state.js'
import type { Remedy } from './challenge.facts.js'
import { attemptQuestioned, type ChallengeState } from './challenge.state.js'

/** The attempt at the purchase that a question is about. */
export const questionedBy = (stream: StreamId, state: ChallengeState): readonly StreamId[] =>
  state.status === 'absent' ? [] : [attemptQuestioned(stream, state.attempt)]

/** The contracts of the lots it is about, those still to come among them. */
export const contractsOf = (state: ChallengeState): readonly StreamId[] =>
  state.status === 'absent' ? [] : state.awards.map((award): StreamId => `contract/${award}`)

/** What is said of a question or a complaint that is right: what follows. */
type Said = { readonly upheld: boolean; readonly remedy?: Remedy }

/** Whether something follows for the purchase; else it goes on as it is. */
export const follows = (remedy: Remedy | undefined): remedy is Remedy =>
  remedy !== undefined && remedy !== 'goOn' && remedy !== 'damages'

/**
 * 令94 第十六条, 条例 第七十一条: a document is amended as long as nothing was opened under it; a step or a result is not cured by amending it, but by awarding
 * to another where enough qualified suppliers are left; what is performed is not undone.
 */
export const remedyFits = (said: Said, asked: Asked<ChallengeState>) => fits('质疑', said, asked)

/** 条例 第七十一条, 令94 第三十一、三十二条: the same of a complaint, after which a document is not amended, but run again. */
export const complaintRemedyFits = (said: Said, asked: Asked<ChallengeState>) => fits('投诉', said, asked)

function fits(
  of: '质疑' | '投诉',
  { upheld, remedy }: Said,
  { state, stream, context }: Asked<ChallengeState>,
): Refusal | undefined {
  if (state.status === 'absent' || !upheld || remedy === undefined || remedy === 'goOn') return undefined
  const { law } = context
  const ofDocument = state.about === '采购文件'
  const misfit = (says: string, by = `${of}${ofDocument ? '文件' : '过程结果'}`) =>
    refuseByLaw('RemedyDoesNotFit', says, law.citation('challenge-remedy', dayOf(context.at), by))
  const performed = contractsOf(state).some((contract) => isPerformed(readContract(context, contract)))
  if (performed && remedy !== 'damages') return misfit('合同已经履行的，不再变动结果：造成损失的由责任人承担赔偿责任', '违法行为')
  const [purchase] = questionedBy(stream, state).map((one) => readProcurement(context, one))
  const lots = purchase === undefined || purchase.status === 'absent' ? [] : Object.values(purchase.lots)
  switch (remedy) {
    case 'damages':
      return performed ? undefined : misfit('合同尚未履行的，另行确定供应商或者重新开展采购活动', '违法行为')
    case 'amend':
      if (of === '投诉') return misfit('投诉成立的，另行确定供应商或者重新开展采购活动')
      if (!ofDocument) return misfit('对采购过程和结果的质疑成立的，另行确定供应商或者重新开展采购活动')
      return lots.some(({ opened, failed }) => opened ?? failed)
        ? misfit('响应文件已经开启，应当修改采购文件后重新开展采购活动')
        : undefined
    case 'nextCandidate': {
      if (ofDocument)
        return misfit(
          of === '投诉'
            ? '对采购文件的投诉成立的，重新开展采购活动'
            : '对采购文件的质疑成立的，修改采购文件后继续，或者重新开展采购活动',
        )
      const decided = lots.filter(({ lot, confirmed }) => state.lots.includes(lot) && confirmed !== undefined)
      if (decided.length === 0) return misfit('尚未确定中标、成交供应商，应当重新开展采购活动', '违法行为')
      return purchase === undefined ||
        purchase.status === 'absent' ||
        decided.every((lot) => hasNextCandidate(purchase, lot, { context }))
        ? undefined
        : misfit('其余合格供应商不足法定数量，应当重新开展采购活动')
    }
    case 'runAgain':
      return undefined
  }
}
