import type { StreamId } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { clauseOf } from '../contract/clauses.js'
import { numberBefore } from '../contract/numbered.js'
import { contractIsInForce, contractNamed, contractOf, termsOf } from '../contract/parent-contract.js'
import { awardStream, readAward } from '../award/award.state.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { evaluationIsAgreed, partiesOfEvaluation, theEvaluationBeforeIsOver } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

const contractOfEvaluator = ({ awardOf }: AppointEvaluator): StreamId => `contract/${awardOf}`

const fields = {
  evaluator: { kind: 'id', label: '第三方评估机构', from: { of: 'organization', role: 'evaluator' }, example: 'ev-1' },
  awardOf: {
    kind: 'id',
    label: '评估机构的成交结果',
    help: '评估机构由哪个成交结果选定',
    from: { of: 'award' },
    example: 'hs-sgb-2026.mz-04.1',
  },
} as const satisfies Fields
type AppointEvaluator = DataOf<typeof fields>

/**
 * Appoints the third-party evaluator. It must be no party of the contract, and bought by another unit than the one that runs the
 * project. Where neither its contract nor its award is in this system, only the evaluator that the plan named before the service began will do.
 */
export const appointEvaluator = act<EvaluationState, EvaluationFact>()({
  name: 'AppointEvaluator',
  says: '委托第三方评估',
  by: ['lead', 'purchaser'],
  happens: 'here',
  fields,
  makes: ['EvaluatorAppointed'],
  parties: partiesOfEvaluation,
  reliesOn: (stream, _state, data) => [
    ...numberBefore(stream),
    ...(data ? [contractOfEvaluator(data), awardStream(data.awardOf)] : []),
  ],
  always: [theEvaluationBeforeIsOver, contractIsInForce, evaluationIsAgreed, notYetAppointed],
  withData: [evaluatorIsNoParty, evaluatorIsNoRival, evaluatorIsBoughtIndependently],
  then: (data, asked) => {
    const contract = contractOf(asked)
    if (!contract) return []
    const { evaluator, awardOf } = data
    const awardSeen = purchaseOfEvaluator(data, asked) !== undefined
    const subject = { parties: { ...contract.parties, evaluator: [evaluator] }, region: contract.region, method: contract.method }
    return [{ type: 'EvaluatorAppointed', data: { evaluator, awardOf, awardSeen, subject } }]
  },
})

function notYetAppointed({ state }: Asked<EvaluationState>) {
  return state.evaluator === undefined ? undefined : refuse('EvaluatorAlreadyAppointed', `已经委托${state.evaluator}评估`)
}

type Guarded = Parameters<DataGuard<EvaluationState, AppointEvaluator>>

const independence = (asked: Guarded[1]) => clauseOf(termsOf(asked), 'evaluator-independence')

function evaluatorIsNoParty(...[{ evaluator }, asked]: Guarded) {
  const parties = contractOf(asked)?.parties ?? {}
  const as = Object.entries(parties).find(([, orgs]) => orgs.includes(evaluator))?.[0]
  if (as === undefined) return undefined
  const code = as === 'provider' ? 'EvaluatorIsProvider' : 'EvaluatorIsParty'
  return refuseByLaw(code, '评估机构不能是本合同的一方，请另行委托', independence(asked), {
    owner: { role: 'lead' },
  })
}

/** Who bid for what is evaluated, and lost, does not judge who won. */
function evaluatorIsNoRival(...[{ evaluator }, asked]: Guarded) {
  return contractOf(asked)?.rivals.includes(evaluator) === true
    ? refuseByLaw('EvaluatorWasBidder', '评估机构参加过本项目的采购，请另行委托', independence(asked), {
        owner: { role: 'lead' },
      })
    : undefined
}

/** Who bought the evaluation from whom: by its contract here, or by its award registered as a result. */
function purchaseOfEvaluator(data: AppointEvaluator, { context }: Guarded[1]) {
  const contract = contractNamed(context, contractOfEvaluator(data))
  if (contract.status !== 'absent')
    return { purchaser: contract.parties.purchaser ?? [], provider: contract.parties.provider ?? [] }
  const award = readAward(context, awardStream(data.awardOf))
  return award.status === 'absent' ? undefined : { purchaser: [award.purchaser], provider: [award.provider] }
}

function evaluatorIsBoughtIndependently(...[data, asked]: Guarded) {
  const contract = contractOf(asked)
  if (!contract) return undefined
  const bought = purchaseOfEvaluator(data, asked)
  if (!bought) {
    return data.evaluator === contract.terms.evaluator
      ? undefined
      : refuse('EvaluatorAwardUnknown', `没有找到评估服务的合同${data.awardOf}，请填写成交编号`, { owner: { role: 'lead' } })
  }
  if (!bought.provider.includes(data.evaluator))
    return refuse('NotTheEvaluatorOfThatAward', `${data.awardOf}的承接主体不是该评估机构`)
  const runs = contract.parties.purchaser ?? []
  return bought.purchaser.some((org) => runs.includes(org))
    ? refuseByLaw('EvaluatorNotIndependent', '评估机构由实施本项目的购买主体采购，应当由其他单位委托', independence(asked), {
        owner: { role: 'lead' },
      })
    : undefined
}
