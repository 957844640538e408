import { dayOf } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readProcurement } from '../procurement/procurement.state.js'
import { questioned, type ChallengeFact, type Questioned } from './challenge.facts.js'
import { procurementOfChallenge, type ChallengeState } from './challenge.state.js'

const fields = {
  about: { kind: 'oneOf', label: '质疑的对象', words: questioned },
  matter: { kind: 'text', label: '质疑事项和事实依据', example: '评审标准中的业绩要求与服务内容无关' },
  letter: { kind: 'file', label: '质疑函' },
  mayAffectResult: { kind: 'flag', label: '可能影响中标、成交结果', example: false },
} as const satisfies Fields
type RaiseQuestion = DataOf<typeof fields>

/** Raises a question. Due seven working days from when one knew or should have known (法 第五十二条, 条例 第五十三条). */
export const raiseQuestion = act<ChallengeState, ChallengeFact>()({
  name: 'RaiseQuestion',
  says: '提出质疑',
  by: ['provider'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields,
  makes: ['QuestionRaised', 'ContractSuspended'],
  parties: (asked) => ({ provider: bidders(asked) }),
  always: [procurementLawApplies, notYetRaised],
  withData: [withinSevenWorkingDays],
  then: ({ about, matter, letter, mayAffectResult }, asked) => {
    const awarded = procurementOf(asked).awarded
    const raised: ChallengeFact = { type: 'QuestionRaised', data: { provider: asked.context.actor.org, about, matter, letter } }
    if (!mayAffectResult || !awarded) return [raised]
    return [raised, { type: 'ContractSuspended', key: awarded.lot, data: { lot: awarded.lot, award: awarded.award } }]
  },
})

function procurementOf({ stream, context }: Asked<ChallengeState>) {
  const state = readProcurement(context, procurementOfChallenge(stream))
  return state.status === 'absent'
    ? { awarded: undefined, opened: undefined, route: 'selfRun' as const, method: undefined }
    : state
}

const bidders = (asked: Asked<ChallengeState>): string[] => (procurementOf(asked).opened ?? []).map((bid) => bid.provider)

function procurementLawApplies(asked: Asked<ChallengeState>) {
  return procurementOf(asked).route === 'selfRun'
    ? refuse('NoProcurementLaw', '限额标准以下的自行采购不适用质疑投诉，请向购买主体反映', { owner: { role: 'purchaser' } })
    : undefined
}

function notYetRaised({ state }: Asked<ChallengeState>) {
  return state.status === 'absent' ? undefined : refuse('QuestionAlreadyRaised', '该质疑已经提出')
}

const starts: Record<Questioned, { readonly kind: string; readonly by?: string }> = {
  采购文件: { kind: 'DocumentIssued' },
  采购过程: { kind: 'BidsOpened' },
  结果: { kind: 'ResultPublished', by: '结果' },
}

function withinSevenWorkingDays(...[{ about }, asked]: Parameters<DataGuard<ChallengeState, RaiseQuestion>>) {
  const { context, stream } = asked
  const { kind, by } = starts[about]
  const from = context.others.facts(procurementOfChallenge(stream)).find((fact) => fact.kind === kind)
  if (!from) return refuse('NothingToQuestion', `尚无可以质疑的${about}`)
  const { method } = procurementOf(asked)
  const which = [by, method].filter((one) => one !== undefined)
  const due = context.law.due({ rule: 'question', from: from.on, by: which })
  return context.at > due.at
    ? refuseByLaw('QuestionTooLate', `质疑期已于${due.day}届满（${dayOf(from.on)}起算）`, due.basis)
    : undefined
}
