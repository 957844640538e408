import { dayOf, type Refusal } from '#kernel'
import { panelFaults, panelComposition, type Method, type PanelQuestion } from '#law'
import { happened } from '../happened.js'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { notAsExpert, notRepresentative } from './panel.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import { figuresFor, methodIsChosen, methodsOpenTo, procurementIsOpen, regionIsEncoded } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  experts: { kind: 'ids', label: '评审专家', help: '登录名', from: { of: 'person', role: 'panelist', for: 'scored' } },
  representative: { kind: 'id', label: '采购人代表', help: '登录名', from: { of: 'person', for: 'scored' }, optional: true },
  legalExperts: { kind: 'count', label: '其中法律专家人数', unit: '人', optional: true },
} as const satisfies Fields
type FormPanel = DataOf<typeof fields>

/** Forms the panel: experts and, where there is one, the purchaser's representative. Each says by themselves to whom they are tied. */
export const formPanel = act<ProcurementState, ProcurementFact>()({
  name: 'FormPanel',
  says: '组建评审小组',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['PanelFormed'],
  // The day of opening, by which there must be a panel, moves by a change of the document alone (条例 第三十一条).
  held: null,
  always: [procurementIsOpen, methodIsChosen, regionIsEncoded, notYetFormed, nothingIsReported],
  withData: [nobodyTwice, panelIsLawful, membersFit],
  after: (asked) => [happened(asked, 'MethodChosen')],
  then: ({ experts, representative }) => [
    {
      type: 'PanelFormed',
      data: {
        panelists: membersOf({ experts, ...(representative === undefined ? {} : { representative }) }),
        experts,
        representative: representative ?? null,
      },
    },
  ],
})

const membersOf = ({ experts, representative }: Pick<FormPanel, 'experts' | 'representative'>): readonly string[] =>
  representative === undefined ? experts : [...experts, representative]

function notYetFormed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.panel.length > 0 ? refuse('PanelAlreadyFormed', '评审小组已经组成') : undefined
}

function nothingIsReported({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && Object.values(state.lots).some(({ ranking }) => ranking !== undefined)
    ? refuse('EvaluationAlreadyReported', '评审报告已经提交')
    : undefined
}

function nobodyTwice(...[data]: Parameters<DataGuard<ProcurementState, FormPanel>>) {
  const members = membersOf(data)
  if (members.length === 0) return refuse('PanelEmpty', '评审小组没有成员')
  return new Set(members).size === members.length ? undefined : refuse('PanelistTwice', '评审小组成员不能重复')
}

function panelIsLawful(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, FormPanel>>): readonly Refusal[] {
  if (state.status === 'absent' || state.method === undefined) return []
  const figures = figuresFor(state, context)
  if ('missing' in figures || !panelMethods.includes(state.method)) return []
  const on = dayOf(context.at)
  const question: PanelQuestion = {
    on,
    method: state.method as Method,
    budget: state.budget,
    openTenderValue: methodsOpenTo(state, figures.pack, on, [], false).openTenderValue,
  }
  const { basis } = panelComposition(question)
  const faults = panelFaults(question, {
    members: membersOf(data).length,
    experts: data.experts.length,
    ...(data.legalExperts === undefined ? {} : { legalExperts: data.legalExperts }),
  })
  return faults.map((says) => refuseByLaw('PanelUnlawful', says, basis))
}

/** Methods for which the law says how the panel is made up. */
const panelMethods: readonly string[] = ['公开招标', '邀请招标', '竞争性谈判', '竞争性磋商', '询价']

function membersFit(...[{ experts, representative }, { state, context }]: Parameters<DataGuard<ProcurementState, FormPanel>>) {
  if (state.status === 'absent') return []
  return [
    ...experts.flatMap((one) => notAsExpert(one, state, context)),
    ...(representative === undefined ? [] : notRepresentative(representative, state, context)),
  ]
}
