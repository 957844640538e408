import { dayOf, lastDay, type Citation, type Day, type Due, type Instant } from '#kernel'
import type { Law } from '#law'
import { houseRule } from '../house-rule.js'
import { fixedDue } from '../plan/plan.agreed.js'
import { closingOf } from '../plan/plan-line.js'
import type { SlimFact } from '../process.js'
import { registerWithin } from '../register-within.js'
import { failureNoticeOf } from './procurement.law.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

type AskedForTerm = {
  readonly state: ProcurementState
  readonly from: SlimFact
  readonly key: string | undefined
  readonly law: Law
}

/** Working days a step is done ahead of the day on which the document is issued: the programme's own habit, no rule of law. */
const ahead = { 'requirement-review': 10, 'choose-method': 6, 'file-plan': 3 } as const

/** Working days from the opening to the report of the evaluation: the programme's own habit. */
const evaluationWorkingDays = 5

const opened = (state: ProcurementState): OpenProcurementState => {
  if (state.status === 'absent') throw new Error('a term was asked of a procurement that is not open')
  return state
}

const timetable = ({ plan, line }: OpenProcurementState, quote: string): Citation => ({
  instrument: `${plan} 年度购买计划`,
  article: `项目${line}的时间安排`,
  quote,
})

const onDay =
  (name: string, says: string, dayIn: (state: OpenProcurementState, law: Law) => Day) =>
  ({ state: asked, from, law }: AskedForTerm): Due => {
    const state = opened(asked)
    const day = leavingTime(dayIn(state, law), { state, from, law })
    const basis = timetable(state, `${says}：${day}`)
    return law.agreedDay({
      name,
      from: from.on,
      day,
      basis,
      says: `${state.detail.procurementStarts}发出采购文件 → ${says}不晚于${day}`,
    })
  }

/** Working days that every step has, unless the document is to be issued sooner: a timetable that is shorter than the habit owes nothing before it began. */
const leastWorkingDays = 2

function leavingTime(
  day: Day,
  { state, from, law }: { readonly state: OpenProcurementState; readonly from: SlimFact; readonly law: Law },
): Day {
  const [begun, issue] = [dayOf(from.on), state.detail.procurementStarts]
  const soonest = law.addWorkingDays(begun, leastWorkingDays)
  if (day >= soonest) return day
  const within = soonest < issue ? soonest : issue
  return within > begun ? within : begun
}

/** The latest day for the intention, so that its days have passed when the document is issued. */
const latestIntention = (state: OpenProcurementState, law: Law): Day =>
  law.latest({ rule: 'intention-notice', before: state.detail.procurementStarts }).day

const before = (name: keyof typeof ahead, says: string) =>
  onDay(name, says, (state, law) => law.addWorkingDays(state.detail.procurementStarts, -ahead[name]))

const within =
  (name: string, n: number, quote: string) =>
  ({ state: asked, from, law }: AskedForTerm): Due => {
    const state = opened(asked)
    const term = { n, unit: 'workingDay' } as const
    return law.agreed({ name, from: from.on, term, basis: timetable(state, quote), region: state.region })
  }

/** Working days from a failure to the decision what comes after it: the programme's own habit. */
const answerWorkingDays = 10

/** Working days from the closing of an own purchase to its decision, and from that to the showing of its result: the unit's own habit. */
const [decisionWorkingDays, showingWorkingDays] = [5, 2] as const

/** Working days from the answer that finds a question on the document right to its amendment: the programme's own habit. */
const amendmentWorkingDays = 5

/** Working days from a result that was set aside to the next candidate's: no article says how many, so as many as from the report (条例 第四十三条). */
const nextCandidateWorkingDays = 5

/** Working days from a result that was set aside to its report to finance: no article says how many. */
const reportingWorkingDays = 5

/** Working days from a failure to its announcement: no article says how many, so as many as a result has (条例 第四十三条). */
const failureAnnouncementWorkingDays = 2

/** Working days that everybody of the panel has to sign what came of the evaluation, from its end: the programme's own habit. */
const signingWorkingDays = 1

/** Until when the panel signs: who has said nothing by then agrees. */
export const signingDue = ({ region }: OpenProcurementState, from: Instant, law: Law): Due =>
  law.agreed({
    name: '签署期',
    from,
    term: { n: signingWorkingDays, unit: 'workingDay' },
    basis: { instrument: '评审工作安排', article: '签署评审报告', quote: `评审结束后${signingWorkingDays}个工作日内签署` },
    region,
  })

/** Where the law has no term, the plan line's own timetable has one. `bids` is the window in which bids are taken. */
export const procurementTerms = {
  'needs-survey': onDay('needs-survey', '完成需求调查', latestIntention),
  intention: onDay('intention', '公开采购意向', latestIntention),
  'requirement-review': before('requirement-review', '审查采购需求'),
  'choose-method': before('choose-method', '确定采购方式'),
  'file-plan': before('file-plan', '采购实施计划备案'),
  'issue-document': onDay('issue-document', '发出采购文件', (state) => state.detail.procurementStarts),
  amendment: within('更正采购文件', amendmentWorkingDays, `质疑成立后${amendmentWorkingDays}个工作日内更正采购文件`),
  bids: (asked: AskedForTerm): Due => deadline('bids', '响应截止', asked),
  panel: (asked: AskedForTerm): Due => deadline('panel', '组成评审小组', asked),
  opening: registeredOpening,
  evaluation: within('评审期', evaluationWorkingDays, `开启后${evaluationWorkingDays}个工作日内完成评审并提交报告`),
  'next-candidate': within(
    '另行确定供应商',
    nextCandidateWorkingDays,
    `结果不再成立后${nextCandidateWorkingDays}个工作日内另行确定供应商`,
  ),
  'result-change': within(
    '报告结果改变',
    reportingWorkingDays,
    `结果不再成立后${reportingWorkingDays}个工作日内书面报告财政部门`,
  ),
  'late-questions': registeredLater,
  'quotes-invitation': onDay('quotes-invitation', '邀请报价', (state) => state.detail.procurementStarts),
  'own-decision': ownDecision,
  'show-result': within('公示结果', showingWorkingDays, `作出采购决定后${showingWorkingDays}个工作日内公示结果`),
  /** The showing itself, to the last day that the result said. */
  showing: shownUntil,
  'failure-announcement': failureAnnouncement,
  'after-failure': within(
    '采购失败后的决定',
    answerWorkingDays,
    `采购失败后${answerWorkingDays}个工作日内决定重新采购或者撤销项目`,
  ),
}

/** That a failure is announced is the law's, by method; within how many days is the programme's own habit. */
function failureAnnouncement({ state: asked, from, law }: AskedForTerm): Due {
  const { method, region } = opened(asked)
  return law.agreed({
    name: '公告采购终止',
    from: from.on,
    term: { n: failureAnnouncementWorkingDays, unit: 'workingDay' },
    basis: failureNoticeOf(method),
    region,
  })
}

/** The showing itself, the working days of the region's pack, to the last day that the result said. */
function shownUntil({ state: asked, from, law }: AskedForTerm): Due {
  const { region } = opened(asked)
  const answer = law.pack(region, dayOf(from.on))
  const n = answer.known ? answer.pack.selfRun.showWorkingDays : 0
  const basis = { instrument: '内部采购规定', article: '结果公示', quote: `公示${n}个工作日，至${lastDay(from.due ?? from.on)}` }
  return law.agreed({ name: '公示期', from: from.on, term: { n, unit: 'workingDay' }, basis, region })
}

/** A decision on quotes comes after they close; where nobody else is asked it is the day the purchase starts on. */
function ownDecision({ state: asked, law }: AskedForTerm): Due {
  const state = opened(asked)
  const { invited, detail, region } = state
  if (invited === undefined) {
    const day = detail.procurementStarts
    return law.agreedDay({
      name: '采购决定',
      from: day,
      day,
      basis: timetable(state, `${day}作出采购决定`),
      says: `计划：${day}`,
    })
  }
  const basis = timetable(state, `报价截止后${decisionWorkingDays}个工作日内作出采购决定`)
  return law.agreed({
    name: '采购决定',
    from: invited.quotesDue,
    term: { n: decisionWorkingDays, unit: 'workingDay' },
    basis,
    region,
  })
}

/** What was questioned on the platform is registered in the region's days after the last on which it could be. */
function registeredLater({ from }: AskedForTerm): Due {
  const day = lastDay(from.due ?? from.on)
  return fixedDue('登记期', day, houseRule('平台上的事项', `平台上提出的质疑登记至${day}`), `质疑期届满后的登记期：至${day}`)
}

/** The opening on the platform is registered in the region's days after it. */
function registeredOpening({ state: asked, law }: AskedForTerm): Due {
  const state = opened(asked)
  const from = state.document?.bidsDue ?? closingOf(state.detail)
  const n = registerWithin(law, state.region, dayOf(from))
  const basis = houseRule('平台上的事项', `开启后${n}个工作日内登记开启结果`)
  return law.agreed({ name: '登记期', from, term: { n, unit: 'workingDay' }, basis, region: state.region })
}

/** The moment at which bids are due: to the minute, as the document says. */
function deadline(name: string, says: string, { state: asked }: AskedForTerm): Due {
  const state = opened(asked)
  const at = state.document?.bidsDue ?? closingOf(state.detail)
  const day = dayOf(at)
  return { ...fixedDue(name, day, { instrument: '采购文件', article: '响应截止时间', quote: at }, `${says}：${at}`), at }
}
