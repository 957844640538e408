import { clausesOf, relations, type ContractState } from '#domain'
import { streamKey } from '#kernel'
import { contractsStanding, stateSeen, type CaseFact } from '../reading/case-facts.service.js'
import type { CaseClausesDto } from './case-clauses.dto.js'

/** The text of each contract of a case by the facts that somebody may see; a contract of which they see no terms has none. */
export const textsOf = (facts: readonly CaseFact[]): readonly CaseClausesDto[] =>
  contractsStanding(facts).flatMap((contract) => {
    const state = stateSeen<ContractState>(contract, facts)
    if (state.status === 'absent') return []
    const { title, evaluation, indicatorWeights, scorers = [], evaluatorScorers, vetoes = [] } = state.terms
    const { template, text, own } = clausesOf(state.terms)
    const evaluator = `${relations.evaluator}${evaluatorScorers === undefined ? '' : `（${evaluatorScorers}人分别评分）`}`
    return [
      {
        award: streamKey(contract),
        title,
        template,
        signed: state.status !== 'drafted',
        clauses: Object.entries(text).map(([name, { article, quote }]) => {
          const its = own.find(({ clause }) => clause === name)
          return its === undefined
            ? { article, quote, own: false }
            : { article: its.article ?? article, quote: its.quote, own: true, instead: quote }
        }),
        indicators: Object.entries(evaluation ? indicatorWeights : {}).map(([indicator, weight]) => {
          const by = scorers.find((one) => one.indicator === indicator)?.by
          return { indicator, weight, by: by === undefined ? evaluator : relations[by] }
        }),
        vetoes,
      },
    ]
  })
