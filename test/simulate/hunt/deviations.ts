import { addDays, at, dayOf, instant, type Instant } from '#kernel'
import { attemptAt } from '#domain/process'
import type { PlannedAct } from '../../../apps/cli/rehearse/autopilots/index.js'
import { asked } from '../../../apps/cli/rehearse/autopilots/paths.js'
import { chanceOf, type Chance } from '../chance.js'
import type { Standing } from '../obligations.js'

/** What somebody does about something owed or open, other than they would: the acts instead of those. `days`: how much later, where it is later. */
type Deviation = {
  /** The acts owed that it is about; any where none are named. */
  readonly of?: readonly string[]
  readonly instead: (straight: readonly PlannedAct[], days: number, owed: Standing) => readonly PlannedAct[]
  /** What is owed is not all done by it. */
  readonly leavesOwed?: true
}

/** A deviation that was taken: which, about which obligation. */
export type Taken = { readonly owed: string; readonly name: string; readonly days: number }

const later = (moment: Instant, days: number): Instant => instant(new Date(Date.parse(moment) + days * 86_400_000).toISOString())

/** The same act with other words in it. */
const saying =
  (act: string, words: object): Deviation['instead'] =>
  (straight) =>
    straight.map((one) => (one.act === act ? { ...one, body: { ...one.body, ...words } } : one))

/** Another act of the same stream in the place of the last of those planned. */
const doing =
  (act: string, words: object): Deviation['instead'] =>
  (straight) =>
    straight.map((one, index) =>
      index === straight.length - 1 ? { ...one, ...asked(act, one.stream), body: words, says: act } : one,
    )

/** Something of one's own accord, beside what is owed, some days on. */
const beside =
  (
    person: (owed: Standing) => string,
    act: string,
    stream: (owed: Standing) => string,
    words: (day: Instant) => object,
  ): Deviation['instead'] =>
  (straight, days, owed) => {
    const on = later(owed.openedAt, days)
    const own = asked(act, stream(owed) as PlannedAct['stream'])
    const who = person(owed)
    return [...straight, { ...own, at: on, person: who, body: words(on), key: `${owed.id}:beside:${act}:${who}`, says: act }]
  }

const paper = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const asker = (): string => 'ag-2.jb'
const finance = (): string => 'hs-czj.qf'
const purchaser = ({ bearer }: Standing): string => `${bearer.org ?? ''}.qf`

/** The same in what is owed there, some days on. */
function own(who: (owed: Standing) => string, act: string, body: object): Deviation['instead'] {
  return (_straight, days, owed) => ofOnesOwn(who, act, owed, days % 5, { body })
}

const reply = { answer: '答复如下', number: 'D-1' }

/** An answer that the question is right, and what follows. */
function rightly(remedy: string): object {
  return { upheld: true, remedy, ...reply }
}

/** What finance decides, with its papers. */
function decision(said: object): object {
  return { ...said, decision: '处理决定如下', number: 'T-3', address: 'https://www.ccgp-anhui.gov.cn/ts/1.html' }
}

const halved = (amount: string): string => String(BigInt(amount) / 2n)

/** All there are. A new way to go off the straight one is a line here. */
const deviations: Readonly<Record<string, Deviation>> = {
  silent: { instead: () => [], leavesOwed: true },
  late: {
    instead: (straight, days, { due }) => straight.map((one) => ({ ...one, at: later(due > one.at ? due : one.at, days) })),
  },
  slower: { instead: (straight, days) => straight.map((one) => ({ ...one, at: later(one.at, days) })) },
  'only the first does': { instead: (straight) => straight.slice(0, 1), leavesOwed: true },
  'only the last does': { instead: (straight) => straight.slice(-1), leavesOwed: true },
  'twice over': {
    instead: (straight, days) => [
      ...straight,
      ...straight.map((one) => ({ ...one, at: later(one.at, days), key: `${one.key}:again` })),
    ],
  },
  'host refuses': { of: ['AcceptAssignment'], instead: doing('RefuseAssignment', { reason: '场地维修' }) },
  'host disagrees': { of: ['GiveHostOpinion'], instead: saying('GiveHostOpinion', { agrees: false, opinion: '服务量不足' }) },
  'request returned': {
    of: ['ReviewPayment', 'ApprovePayment', 'ConfirmPayment'],
    instead: (straight) =>
      straight.slice(0, 1).flatMap((one) => {
        const { request } = one.body as { request?: number }
        return doing('ReturnPayment', { reason: '票面有误', ...(request === undefined ? {} : { request }) })(
          [one],
          0,
          undefined as never,
        )
      }),
  },
  'asked for in part': {
    of: ['RequestPayment'],
    leavesOwed: true,
    instead: (straight) =>
      straight.map((one) =>
        'amount' in one.body ? { ...one, body: { ...one.body, amount: halved((one.body as { amount: string }).amount) } } : one,
      ),
  },
  'paid in part': {
    of: ['ConfirmPayment'],
    instead: (straight, days) =>
      straight.flatMap((one) => {
        const { amount } = one.body as { amount?: string }
        if (amount === undefined) return [one]
        const half = halved(amount)
        const rest = String(BigInt(amount) - BigInt(half))
        return [
          { ...one, body: { ...one.body, amount: half } },
          {
            ...one,
            at: later(one.at, days),
            key: `${one.key}:rest`,
            body: { ...one.body, amount: rest, voucher: `${one.key.slice(-20)}-2` },
          },
        ]
      }),
  },
  'check failed': { of: ['ConcludeMidTermCheck'], instead: saying('ConcludeMidTermCheck', { score: 50 }) },
  'one bid is valid': {
    of: ['ReportEvaluation'],
    instead: (straight) =>
      straight.map((one) => {
        const { provider, ...body } = one.body as { lot?: string; provider?: string }
        if (one.act === 'SignEvaluationReport') return { ...one, body: { lot: body.lot } }
        return one.act === 'ScoreBid' && (provider === 'ag-2' || provider === 'ag-4')
          ? {
              ...one,
              ...asked('RejectBid', one.stream),
              body: { lot: body.lot, provider, reason: '未实质性响应' },
              says: '认定响应无效',
            }
          : one
      }),
  },
  'bids withdrawn': {
    of: ['SubmitBid'],
    instead: (straight, days) =>
      straight.flatMap((one) => {
        const withdrawn = { ...one, at: later(one.at, days % 4), body: {}, key: `${one.key}:withdrawn`, says: 'WithdrawBid' }
        return one.act === 'SubmitBid' ? [one, { ...withdrawn, ...asked('WithdrawBid', one.stream) }] : [one]
      }),
  },
  'termination proposed': {
    of: [
      'SubmitMonthlyReport',
      'PublishContract',
      'RequestPayment',
      'ConcludeMidTermCheck',
      'AcceptPhase',
      'SubmitSelfAssessment',
      'AcceptContract',
    ],
    instead: beside(
      ({ caseId, process }) => personOfPurchaser(caseId, process),
      'ProposeTermination',
      ({ process }) => process,
      () => ({ ground: 'agreement', reason: '街道撤并', settled: '3000000' }),
    ),
  },
  'termination accepted': {
    of: ['TerminateContract'],
    instead: (_straight, days, owed) => answering('TerminateContract', days, owed),
  },
  'termination declined': {
    of: ['TerminateContract'],
    instead: (_straight, days, owed) => answering('DeclineTermination', days, owed),
  },
  'worker leaves': {
    of: ['ConfirmArrival'],
    instead: (straight, days) =>
      straight.flatMap((one) => {
        const on = later(one.at, days)
        return [
          one,
          {
            ...one,
            ...asked('ReportWorkerLeft', one.stream),
            at: on,
            key: `${one.key}:left`,
            says: 'ReportWorkerLeft',
            person: 'ag-1.jb',
            body: { on: dayOf(on), reason: '辞职' },
          },
        ]
      }),
  },
  'intention waived': {
    of: ['SurveyNeeds'],
    instead: beside(
      ({ caseId, process }) => personOfPurchaser(caseId, process),
      'WaiveIntention',
      ({ caseId }) => attemptAt(caseId ?? '', 1),
      () => ({ unforeseen: '山洪冲毁安置点', urgency: '安置期只有两个月' }),
    ),
  },
  'line given up': { of: ['RepeatProcurement'], instead: doing('WithdrawLine', { reason: '需求撤销', minutes: '撤销纪要' }) },
  'purchase repeated': {
    of: ['RepeatProcurement'],
    instead: (straight, _days, { openedAt }) => {
      const from = dayOf(openedAt)
      const bidsDue = at(addDays(from, 40), '09:30')
      return doing('RepeatProcurement', { procurementStarts: addDays(from, 21), bidsDue, arrival: addDays(from, 75) })(
        straight,
        0,
        undefined as never,
      )
    },
  },
  'result questioned': {
    of: ['RaiseQuestion'],
    instead: (_straight, days, owed) =>
      ofOnesOwn(asker, 'RaiseQuestion', owed, days, {
        stream: `challenge/${owed.caseId ?? ''}/ag-2.1`,
        body: { about: '结果', matter: '评分有误', letter: paper, mayAffectResult: days % 2 === 0 },
      }),
  },
  'question withdrawn': { of: ['AnswerQuestion'], instead: own(asker, 'WithdrawQuestion', {}) },
  'question not upheld': { of: ['AnswerQuestion'], instead: own(purchaser, 'AnswerQuestion', { upheld: false, ...reply }) },
  'question upheld, goes on': { of: ['AnswerQuestion'], instead: own(purchaser, 'AnswerQuestion', rightly('goOn')) },
  'question upheld, next candidate': {
    of: ['AnswerQuestion'],
    instead: own(purchaser, 'AnswerQuestion', rightly('nextCandidate')),
  },
  'question upheld, run again': { of: ['AnswerQuestion'], instead: own(purchaser, 'AnswerQuestion', rightly('runAgain')) },
  'question upheld, damages': { of: ['AnswerQuestion'], instead: own(purchaser, 'AnswerQuestion', rightly('damages')) },
  'answer complained of': { of: ['RaiseComplaint'], instead: own(asker, 'RaiseComplaint', { letter: paper }) },
  'silence complained of': {
    of: ['AnswerQuestion'],
    instead: (_straight, days, owed) => ofOnesOwn(asker, 'RaiseComplaint', owed, 20 + (days % 5), { body: { letter: paper } }),
  },
  'complaint accepted': { of: ['AcceptComplaint'], instead: own(finance, 'AcceptComplaint', { number: 'T-1' }) },
  'complaint declined': {
    of: ['AcceptComplaint'],
    instead: own(finance, 'DeclineComplaint', { reason: '没有经过质疑', number: 'T-1' }),
  },
  'complaint withdrawn': { of: ['DecideComplaint'], instead: own(asker, 'WithdrawComplaint', { letter: paper }) },
  'complaint rejected': {
    of: ['DecideComplaint'],
    instead: own(finance, 'DecideComplaint', decision({ upheld: false, ground: 'unfounded' })),
  },
  'complaint upheld, next candidate': {
    of: ['DecideComplaint'],
    instead: own(finance, 'DecideComplaint', decision({ upheld: true, remedy: 'nextCandidate' })),
  },
  'complaint upheld after a suspension': {
    of: ['DecideComplaint'],
    instead: (straight, days, owed) => [
      ...own(finance, 'SuspendProcurement', { number: 'T-2' })(straight, 0, owed),
      ...own(finance, 'DecideComplaint', decision({ upheld: true, remedy: 'runAgain' }))(straight, 1 + (days % 4), owed),
    ],
  },
}

/** Somebody's act of their own accord in the place of what is owed, within a few days. */
function ofOnesOwn(
  who: (owed: Standing) => string,
  act: string,
  owed: Standing,
  days: number,
  { stream = owed.process, body }: { readonly stream?: string; readonly body: object },
): readonly PlannedAct[] {
  const person = who(owed)
  const what = asked(act, stream as PlannedAct['stream'])
  return [{ ...what, at: later(owed.openedAt, days), person, body, key: `${owed.id}:${act}:${person}`, says: act }]
}

const personOfPurchaser = (caseId: string | null, process: string): string =>
  `${(caseId ?? process).split('-2')[0]?.replace('contract/', '') ?? ''}.qf`

/** Answers the proposal to end the contract that is owed an answer. */
function answering(act: string, days: number, owed: Standing): readonly PlannedAct[] {
  const person = `${owed.bearer.org ?? ''}.${owed.bearer.role === 'provider' ? 'jb' : 'qf'}`
  const proposal = Number.parseInt(owed.key ?? '1', 10)
  const body = act === 'TerminateContract' ? { proposal } : { proposal, reason: '愿意继续履行' }
  return [
    {
      ...asked(act, owed.process as PlannedAct['stream']),
      at: later(owed.openedAt, days % 5),
      person,
      body,
      key: `${owed.id}:${act}:${person}`,
      says: act,
    },
  ]
}

/** What somebody does off the straight way about something owed; undefined where they go straight. */
export type Deviating = (owed: Standing) => Taken | undefined

/** Off the straight way where chance says so, about one obligation in `rarely`; the same about the same obligation, whatever comes before it. */
export const byChance =
  (seed: number, rarely: number): Deviating =>
  (owed) => {
    const chance = chanceOf(seed ^ numberOf(owed.id))
    return chance.below(rarely) > 0 ? undefined : drawn(chance, owed)
  }

function drawn(chance: Chance, { id, act }: Standing): Taken | undefined {
  const fitting = Object.entries(deviations).filter(([, { of }]) => of?.includes(act) ?? true)
  const own = fitting.filter(([, { of }]) => of !== undefined)
  // What is an act's own is as likely as all that can be done about any.
  const among = own.length > 0 && chance.below(2) === 0 ? own : fitting
  const name = among[chance.below(among.length)]?.[0]
  return name === undefined ? undefined : { owed: id, name, days: 1 + chance.below(chance.below(3) === 0 ? 90 : 12) }
}

/** Exactly these, and no others. */
export function exactly(taken: readonly Taken[]): Deviating {
  const byId = new Map(taken.map((one) => [one.owed, one]))
  return ({ id }) => byId.get(id)
}

/** Whether something that is owed is left undone on purpose. */
export const leavesOwed = ({ name }: Taken): boolean => deviations[name]?.leavesOwed ?? false

/** The acts that a deviation puts in the place of others. */
export const deviated = ({ name, days }: Taken, straight: readonly PlannedAct[], owed: Standing): readonly PlannedAct[] =>
  deviations[name]?.instead(straight, days, owed) ?? straight

/** A number from a text (FNV-1a). */
function numberOf(text: string): number {
  let number = 0x811c9dc5
  for (const letter of text) number = Math.imul(number ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return number >>> 0
}
