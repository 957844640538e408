import { dayOf } from '#kernel'
import { needsSurvey } from '#law'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, procurementIsOpen } from './procurement.guards.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

const fields = {
  respondents: { kind: 'count', label: '受访供应商数', unit: '家', example: 3 },
  fewerBecause: { kind: 'text', label: '少于3家的理由', optional: true, help: '调查对象一般不少于3个；市场上没有的，写明理由' },
  publicOpinions: { kind: 'count', label: '公众意见数', unit: '条', example: 12 },
  summary: { kind: 'text', label: '调查结论', example: '本地有三家以上机构具备承接能力' },
} as const satisfies Fields
type SurveyNeeds = DataOf<typeof fields>

/** Surveys the needs among suppliers and the public, before the requirement is fixed. */
export const surveyNeeds = act<ProcurementState, ProcurementFact>()({
  name: 'SurveyNeeds',
  says: '需求调查',
  by: ['purchaser'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['NeedsSurveyed'],
  always: [procurementIsOpen, documentIsNotIssued, notYetSurveyed],
  withData: [enoughAreAsked, publicIsAsked],
  then: (data) => [{ type: 'NeedsSurveyed', data }],
})

/** Whether a survey is compulsory for this purchase, among how many (财库〔2021〕22号 第十、十一条). */
export const surveyOf = (state: OpenProcurementState, on: ReturnType<typeof dayOf>) =>
  needsSurvey({ on, kind: state.detail.kind, budget: state.budget, publicService: state.detail.auxiliary !== true })

function notYetSurveyed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.surveyed ? refuse('NeedsAlreadySurveyed', '需求调查已经完成') : undefined
}

/** 财库〔2021〕22号 第十条:「一般不少于3个」: fewer is possible, where it is said why. */
function enoughAreAsked(
  ...[{ respondents, fewerBecause }, { state, context }]: Parameters<DataGuard<ProcurementState, SurveyNeeds>>
) {
  if (state.status === 'absent' || (fewerBecause ?? '').trim() !== '') return undefined
  const { required, respondents: least, among } = surveyOf(state, dayOf(context.at))
  return !required || respondents >= least
    ? undefined
    : refuseByLaw('TooFewRespondents', `调查对象一般不少于${least}个，现为${respondents}个：请补充调查，或者写明理由`, among, {
        owner: { role: 'purchaser' },
      })
}

function publicIsAsked(...[{ publicOpinions }, { state, context }]: Parameters<DataGuard<ProcurementState, SurveyNeeds>>) {
  return state.status === 'absent' || state.detail.auxiliary === true || publicOpinions > 0
    ? undefined
    : refuseByLaw(
        'PublicNotAsked',
        '公共服务项目应当就采购需求征求社会公众的意见',
        context.law.citation('public-opinion', dayOf(context.at)),
      )
}
