import { dayOf, type Refusal } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { dutiesIn, expert, readPerson, unitsOf } from '../person/person.state.js'
import { evaluationIsNotOver } from './lot.guards.js'
import { notAsExpert, notRepresentative, panelIsFormed } from './panel.guards.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  panelist: { kind: 'id', label: '被更换的成员', help: '登录名', from: { list: 'members' } },
  replacement: {
    kind: 'id',
    label: '补足的成员',
    help: '专家由评审专家库补抽，采购人代表由采购人另行委派',
    from: { of: 'person', for: 'scored' },
  },
  reason: { kind: 'text', label: '理由', help: '缺席、回避或者健康等原因', example: '与响应供应商有利害关系，应当回避' },
} as const satisfies Fields
type Guarded = Parameters<DataGuard<ProcurementState, DataOf<typeof fields>>>

/** Another takes the place of a panelist who is absent or must stand aside (令87 第四十九条, 财库〔2016〕198号 第十七条): what that one said does not count. */
export const replacePanelist = act<ProcurementState, ProcurementFact>()({
  name: 'ReplacePanelist',
  says: '更换评审小组成员',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['PanelistReplaced'],
  held: null,
  always: [procurementIsOpen, panelIsFormed, evaluationIsNotOver],
  withData: [isNew, isOfTheSameKind],
  after: (asked) => [happened(asked, 'PanelFormed')],
  then: ({ panelist, replacement, reason }, { state }) =>
    state.status === 'absent'
      ? []
      : [
          {
            type: 'PanelistReplaced',
            key: panelist,
            data: {
              panelist,
              replacement,
              reason,
              panelists: state.panel.map((one) => (one === panelist ? replacement : one)),
            },
          },
        ],
})

function isNew(...[{ replacement }, { state }]: Guarded) {
  return state.status === 'open' && state.panel.includes(replacement)
    ? refuse('PanelistTwice', '评审小组成员不能重复')
    : undefined
}

/** A representative is replaced by one of the purchaser's own, an expert by one of the pool. */
function isOfTheSameKind(...[{ panelist, replacement }, { state, context }]: Guarded): readonly Refusal[] {
  if (state.status === 'absent') return []
  if (panelist === state.representative) return notRepresentative(replacement, state, context)
  const person = readPerson(context, `person/${replacement}`)
  const on = dayOf(context.at)
  const ofThePool = unitsOf(person, on).some((unit) => dutiesIn(person, unit, on)?.includes(expert) === true)
  return [
    ...(ofThePool
      ? []
      : [refuse('PersonNotInRole', `补足的成员：${replacement}不在评审专家库中`, { owner: { role: 'operator' } })]),
    ...notAsExpert(replacement, state, context),
  ]
}
