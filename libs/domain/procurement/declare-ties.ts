import { addMonths, dayOf, type Day } from '#kernel'
import { act } from '../act.js'
import type { Context } from '../context.js'
import type { DataOf, Fields } from '../field.js'
import { expert, readPerson } from '../person/person.state.js'
import { evaluationIsNotOver } from './lot.guards.js'
import { panelIsFormed, wholePanel } from './panel.guards.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { ProcurementFact, PanelistTie } from './procurement.facts.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

/** 条例 第九条, 财库〔2016〕198号 第十六条. */
const ties = {
  employed: '参加采购活动前3年内与其存在劳动关系',
  director: '参加采购活动前3年内担任其董事、监事',
  shareholder: '参加采购活动前3年内是其控股股东或者实际控制人',
  kin: '与其法定代表人或者负责人有夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系',
  other: '其他可能影响公平、公正的关系',
} as const

const fields = {
  ties: {
    kind: 'parts',
    label: '有利害关系的单位',
    help: '没有的不填写。开启前申明一次；开启后对照响应供应商名单再申明一次，然后评分',
    called: 'PanelistTie',
    optional: true,
    fields: {
      organization: { kind: 'id', label: '单位', from: { of: 'organization' } },
      tie: { kind: 'oneOf', label: '关系', words: ties },
    },
  },
} as const satisfies Fields

/** A panelist says to whom they are tied: before they see anything of what is evaluated, and again once it is known who has bid. Nobody says it for them. */
export const declareTies = act<ProcurementState, ProcurementFact>()({
  name: 'DeclareTies',
  says: '申明利害关系',
  by: ['panelist'],
  happens: { here: 'here' },
  fields,
  makes: ['TiesDeclared'],
  parties: wholePanel,
  reliesOn: (_stream, state) => (state.status === 'absent' ? [] : state.panel.map((one) => `person/${one}` as const)),
  // Who must stand aside says so while nothing else goes on.
  held: null,
  always: [procurementIsOpen, panelIsFormed, evaluationIsNotOver],
  then: (data, { state, context }) => {
    if (state.status === 'absent') return []
    const { person } = context.actor
    const knowingBidders = Object.values(state.lots).some(({ opened }) => opened)
    return [
      { type: 'TiesDeclared', key: person, data: { panelist: person, ties: allTies(data, state, context), knowingBidders } },
    ]
  },
})

/** What was said, and where the directory has them to have worked in the years that count. */
function allTies({ ties: said = [] }: DataOf<typeof fields>, { parties }: OpenProcurementState, context: Context): PanelistTie[] {
  const worked = employers(context).filter(
    (unit) => parties.purchaser?.includes(unit) !== true && !said.some(({ organization }) => organization === unit),
  )
  return [...said, ...worked.map((organization) => ({ organization, tie: 'employed' as const }))]
}

function employers(context: Context): readonly string[] {
  const { value } = context.law.entry<{ lookBackMonths: number }>('conflict-of-interest', dayOf(context.at))
  const since: Day = addMonths(dayOf(context.at), -value.lookBackMonths)
  const { units } = readPerson(context, `person/${context.actor.person}`)
  return Object.entries(units)
    .filter(([, { until, duties }]) => (until === undefined || until >= since) && !duties.includes(expert))
    .map(([unit]) => unit)
}
