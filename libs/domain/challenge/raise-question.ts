import { dayOf, type Instant, type StreamId } from '#kernel'
import { methods } from '#law'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { lotOfNth } from '../process.js'
import { standingOf } from './awards-questioned.js'
import { lotField } from '../procurement/lot.guards.js'
import type { LotState } from '../procurement/lot.state.js'
import { readProcurement, type OpenProcurementState } from '../procurement/procurement.state.js'
import { questioned, steps, type ChallengeFact, type PurchaseStep, type Questioned } from './challenge.facts.js'
import { attemptQuestioned, type ChallengeState } from './challenge.state.js'
import { askedAtOnce, earlierQuestions, numberFollows } from './earlier-questions.js'
import { runningIt } from '../registering.js'

const fields = {
  attempt: { kind: 'count', label: '第几次采购', help: '不填写的，即最近一次', min: 1, optional: true, example: 1 },
  lot: { ...lotField, help: '不填写的，即所响应的各包' },
  about: { kind: 'oneOf', label: '质疑的对象', words: questioned },
  step: {
    kind: 'oneOf',
    label: '质疑的采购程序环节',
    help: '质疑采购过程的填写；不填写的，即最近结束的环节',
    words: steps,
    optional: true,
    example: 'evaluation',
  },
  matter: { kind: 'text', label: '质疑事项和事实依据', example: '评审标准中的业绩要求与服务内容无关' },
  letter: { kind: 'file', label: '质疑函' },
  mayAffectResult: { kind: 'flag', label: '可能影响中标、成交结果', example: false },
  provider: {
    kind: 'id',
    label: '提出质疑的供应商',
    help: '登记平台上的质疑时填写',
    from: { of: 'organization', role: 'provider' },
    optional: true,
  },
} as const satisfies Fields
type RaiseQuestion = DataOf<typeof fields>
type Guarded = Parameters<DataGuard<ChallengeState, RaiseQuestion>>
type Meant = Pick<RaiseQuestion, 'attempt' | 'lot' | 'provider'> & { readonly about?: Questioned }

/** Raises a question. Due seven working days from when one knew or should have known (法 第五十二条, 条例 第五十三条). */
export const raiseQuestion = act<ChallengeState, ChallengeFact>()({
  name: 'RaiseQuestion',
  says: '提出质疑',
  by: ['provider'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields,
  makes: ['QuestionRaised', 'ContractSuspended'],
  reliesOn: (stream, _state, data) => [procurementMeant(stream, data), ...earlierQuestions(stream)],
  parties: (asked, data) => ({ ...runningIt(procurementOf(asked, data)), provider: bidders(asked, data) }),
  route: (asked, data) => procurementOf(asked, data)?.route,
  always: [notYetRaised],
  withData: [procurementLawApplies, askerIsNamed, isNumbered, lotIsTheirs, stepIsOfTheCourse, withinSevenWorkingDays, oneAStep],
  after: (asked, data) => [questionedFact(asked, data)?.on],
  then: (data, asked) => {
    const procurement = procurementOf(asked, data)
    if (!procurement) return []
    const { about, matter, letter, attempt = 1, mayAffectResult } = data
    const org = askerOf(data, asked)
    const lots = lotsMeant(asked, data)
    const going = standingOf(
      procurement,
      lots.map(({ lot }) => lot),
    )
    const winners = lots.flatMap(({ awarded }) => awarded?.provider ?? [])
    const { panelist: _panel, ...relations } = procurement.parties
    const raised: ChallengeFact = {
      type: 'QuestionRaised',
      key: String(attempt),
      data: {
        provider: org,
        about,
        ...stepOf(asked, data),
        matter,
        letter,
        attempt,
        lots: lots.map(({ lot }) => lot),
        awards: going.map(({ award }) => award),
        parties: { ...relations, provider: [...new Set([org, ...winners])] },
        region: procurement.region,
        method: procurement.method ?? null,
        route: procurement.route,
        ...(procurement.detail.voluntary === true ? { voluntary: true } : {}),
      },
    }
    // Also before there is an award: what comes of it is not signed while the question is open.
    const held = mayAffectResult ? going : []
    return [
      raised,
      ...held.map(({ lot, nth, award }) => ({ type: 'ContractSuspended' as const, key: nth, data: { lot, award } })),
    ]
  },
})

/** The attempt at the purchase that a question is about. */
const procurementMeant = (stream: StreamId, data: Meant | undefined): StreamId => attemptQuestioned(stream, data?.attempt ?? 1)

function procurementOf({ stream, context }: Asked<ChallengeState>, data?: Meant): OpenProcurementState | undefined {
  const state = readProcurement(context, procurementMeant(stream, data))
  return state.status === 'absent' ? undefined : state
}

const lotsOf = (asked: Asked<ChallengeState>, data?: Meant): readonly LotState[] =>
  Object.values(procurementOf(asked, data)?.lots ?? {})

const biddersOf = ({ opened = [] }: LotState): readonly string[] => opened.map(({ provider }) => provider)

const bidders = (asked: Asked<ChallengeState>, data?: RaiseQuestion): readonly string[] => [
  ...lotsOf(asked, data).flatMap(biddersOf),
  ...(procurementOf(asked, data)?.holders ?? []),
]

/** Who asks: whoever does it; of what was asked on the platform, the bidder that is named. */
const askerOf = ({ provider }: Meant, { context }: Asked<ChallengeState>): string => provider ?? context.actor.org

function askerIsNamed(...[data, asked]: Parameters<DataGuard<ChallengeState, RaiseQuestion>>) {
  const onPlatform = procurementOf(asked, data)?.route === 'platform'
  if (onPlatform && data.provider === undefined) return refuse('ProviderNotNamed', '请写明是哪家供应商提出的质疑')
  return onPlatform || askerOf(data, asked) === asked.context.actor.org
    ? undefined
    : refuse('AskedForAnother', '质疑由供应商自己提出，不能代为提出', { owner: { role: 'provider', org: askerOf(data, asked) } })
}

/**
 * The lots whose bidder asks: the one that is named, or all of them. Of the document also whoever lawfully obtained it may ask (令94 第十一条:
 * 潜在供应商已依法获取其可质疑的采购文件的).
 */
function lotsMeant(asked: Asked<ChallengeState>, data: Meant): readonly LotState[] {
  const asker = askerOf(data, asked)
  const holds = data.about === '采购文件' && procurementOf(asked, data)?.holders.includes(asker) === true
  return lotsOf(asked, data).filter(
    (lot) => (data.lot === undefined || lot.lot === data.lot) && (holds || biddersOf(lot).includes(asker)),
  )
}

/** The lots an asker has bid for. */
export const lotsOfAsker = (asked: Asked<ChallengeState>, { lot: _lot, ...attempt }: Meant = {}): readonly string[] =>
  lotsMeant(asked, attempt).map(({ lot }) => lot)

function procurementLawApplies(...[data, asked]: Parameters<DataGuard<ChallengeState, RaiseQuestion>>) {
  return procurementOf(asked, data)?.route === 'selfRun'
    ? refuse('NoProcurementLaw', '限额标准以下的自行采购不适用质疑投诉，请向购买主体反映', { owner: { role: 'purchaser' } })
    : undefined
}

function notYetRaised({ state }: Asked<ChallengeState>) {
  return state.status === 'absent' ? undefined : refuse('QuestionAlreadyRaised', '该质疑已经提出')
}

/** Whose bid was for one lot was not harmed in another (法 第五十二条：「使自己的权益受到损害的」). */
function lotIsTheirs(...[data, asked]: Parameters<DataGuard<ChallengeState, RaiseQuestion>>) {
  return lotsMeant(asked, data).length > 0 ? undefined : refuse('NotYourLot', `没有参加采购包${data.lot ?? ''}的采购活动`)
}

function isNumbered(...[data, asked]: Guarded) {
  return numberFollows(askerOf(data, asked), asked)
}

/** A step is one of the course of the purchase. */
function stepIsOfTheCourse(...[{ about, step }]: Guarded) {
  return step === undefined || about === '采购过程'
    ? undefined
    : refuse('StepNotOfTheCourse', '只有质疑采购过程的，写明采购程序环节')
}

const endOf: Record<PurchaseStep, string> = {
  opening: 'BidsOpened',
  evaluation: 'EvaluationReported',
  confirmation: 'AwardConfirmed',
}

/** The kinds of fact that make known what is questioned: of the course of a purchase the end of a step, the last one where none is named (条例 第五十三条). */
const madeKnownBy = ({ about, step }: Pick<RaiseQuestion, 'about' | 'step'>): readonly string[] =>
  about === '采购文件' ? ['DocumentIssued'] : about === '结果' ? ['ResultPublished'] : step ? [endOf[step]] : Object.values(endOf)

/** What is questioned, as it was made known to who asks: of a document its last amendment, or the day on which it was got (令94 第十一条: 获取采购文件). */
function questionedFact(asked: Asked<ChallengeState>, data: RaiseQuestion) {
  const kinds = madeKnownBy(data)
  const lots: readonly (string | null)[] = lotsMeant(asked, data).map(({ lot }) => lot)
  const asker = askerOf(data, asked)
  return asked.context.others.facts(procurementMeant(asked.stream, data)).findLast((fact) => {
    if (data.about === '采购文件' && fact.kind === 'DocumentObtained') return fact.key === asker
    if (data.about === '采购文件' && fact.kind === 'DocumentAmended') return true
    return kinds.includes(fact.kind) && (fact.key === null || lots.includes(lotOfNth(fact.key)))
  })
}

/** The step that a question on the course of the purchase is about. */
function stepOf(asked: Asked<ChallengeState>, data: RaiseQuestion): { readonly step?: PurchaseStep } {
  if (data.about !== '采购过程') return {}
  const kind = questionedFact(asked, data)?.kind
  const step = data.step ?? (Object.keys(endOf) as PurchaseStep[]).find((one) => endOf[one] === kind)
  return step === undefined ? {} : { step }
}

/** Who has the document, but not from a day that is known here, knew it at the end of its announcement. */
function caseOf(
  kind: string,
  on: Instant,
  method: string | undefined,
  { law }: Asked<ChallengeState>['context'],
): readonly string[] {
  const known = methods.find((one) => one === method)
  const by = known === undefined ? [] : [known]
  if (kind === 'ResultPublished') return ['结果', ...by]
  return kind === 'DocumentIssued' && law.speaks('announcement-period', dayOf(on), by) ? ['采购文件公告', ...by] : by
}

/** 令94 第十条, where the document says so. */
function oneAStep(...[data, asked]: Guarded) {
  const procurement = procurementOf(asked, data)
  if (procurement?.document?.questionsAtOnce !== true) return undefined
  const lots = lotsMeant(asked, data).map(({ lot }) => lot)
  return askedAtOnce({ about: data.about, ...stepOf(asked, data), lots, attempt: data.attempt ?? 1 }, asked)
}

function withinSevenWorkingDays(...[data, asked]: Guarded) {
  const { context } = asked
  const from = questionedFact(asked, data)
  if (!from) return refuse('NothingToQuestion', `尚无可以质疑的${data.about}`)
  const which = caseOf(from.kind, from.on, procurementOf(asked, data)?.method, context)
  const due = context.law.due({ rule: 'question', from: from.on, by: which })
  return context.at > due.at
    ? refuseByLaw('QuestionTooLate', `质疑期已于${due.day}届满（${dayOf(from.on)}起算）`, due.basis)
    : undefined
}
