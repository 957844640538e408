import { at } from '#kernel'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import { midTermFrom } from '../contract/agreed-terms.js'
import { clauseOf } from '../contract/clauses.js'
import { contractOf, contractOfStream, partOfStream } from '../contract/parent-contract.js'
import { performanceStops } from '../contract/service-end.js'
import { checksOf } from '../contract/service-years.js'
import { numberFollows } from '../contract/numbered.js'
import { readMidTermCheck, type MidTermCheckState } from './mid-term-check.state.js'

/** The check of a service year is begun once that of the year before has its result: passed, or failed for good. */
export const theCheckBeforeIsOver = numberFollows(
  (before, { context }) => ['passed', 'failed'].includes(readMidTermCheck(context, before).status),
  '上一服务年度的中期检查尚无结论：请先作出结论，要整改的先复查',
)

export function checkIsAgreed(asked: Asked<MidTermCheckState>) {
  const contract = contractOf(asked)
  if (!contract || monthsBefore(asked) !== undefined) return undefined
  const checks = checksOf(contract.terms).length
  return checks === 0
    ? refuse('NoCheckAgreed', '合同没有约定中期检查，按月报和履约验收即可')
    : refuse('NoCheckAgreed', `合同只约定了${checks}次中期检查，每个服务年度一次`)
}

export function serviceIsUnderWay(asked: Asked<MidTermCheckState>) {
  const contract = contractOf(asked)
  return contract && !contract.service
    ? refuse('ServiceNotStarted', '服务尚未开始：请先确认全部社工到岗', { owner: { role: 'host' } })
    : undefined
}

export function notYetPassed({ state }: Asked<MidTermCheckState>) {
  if (state.status === 'failed') return refuse('MidTermAlreadyFailed', '中期检查已经两次不合格，按合同约定办理')
  return state.status === 'passed' ? refuse('MidTermAlreadyPassed', '中期检查已经合格') : undefined
}

/** After how many months of service this check is held; nothing where it was not agreed. */
function monthsBefore(asked: Asked<MidTermCheckState>): number | undefined {
  const contract = contractOf(asked)
  return contract && checksOf(contract.terms)[Number(partOfStream(asked.stream)) - 1]
}

/** The contract says after how many months of service the check is held. */
export function serviceIsHalfway(asked: Asked<MidTermCheckState>) {
  const contract = contractOf(asked)
  const afterMonths = monthsBefore(asked)
  if (!contract?.service || afterMonths === undefined) return undefined
  const { context, stream } = asked
  const from = midTermFrom(context.law, afterMonths, contract.service, performanceStops(context, contractOfStream(stream)))
  return asked.context.at < at(from)
    ? refuseByLaw('MidTermTooEarly', `服务满${afterMonths}个月（${from}）后再检查`, clauseOf(contract.terms, 'mid-term-check'), {
        notBefore: at(from),
      })
    : undefined
}
