import { dayOf } from '#kernel'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import type { Context, Parties } from '../context.js'
import { readPerson, unitsOf } from '../person/person.state.js'
import { isEvaluated } from './lot.guards.js'
import { isTied } from './panel.state.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

export function panelIsFormed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.panel.length === 0
    ? refuse('PanelNotFormed', '评审小组尚未组成', { owner: { role: 'purchaser' } })
    : undefined
}

/** Whoever sits on the panel, also before they may see what is evaluated. */
export const wholePanel = ({ state }: Asked<ProcurementState>): Parties =>
  state.status === 'absent' ? {} : { ...state.parties, ...(state.panel.length === 0 ? {} : { panelist: state.panel }) }

/**
 * Whether somebody of the panel is still to say to whom they are tied: before they see anything of it, and again once it is known who has bid. On the
 * platform they say it there.
 */
export function owesTies(state: ProcurementState, person: string): boolean {
  if (state.status !== 'open' || state.route === 'platform' || !state.panel.includes(person)) return false
  if (isEvaluated(state)) return false
  const said = state.ties[person]
  return said === undefined || (!said.knowingBidders && Object.values(state.lots).some(({ opened }) => opened))
}

const sitting = ({ state, context }: Asked<ProcurementState>): OpenProcurementState | undefined =>
  state.status === 'absent' || context.registered || !state.panel.includes(context.actor.person) ? undefined : state

/** Who judges has said, knowing who has bid, to whom they are tied. */
export function tiesAreDeclared(asked: Asked<ProcurementState>) {
  const state = sitting(asked)
  return state === undefined || state.ties[asked.context.actor.person]?.knowingBidders === true
    ? undefined
    : refuse('TiesNotDeclared', '请先对照响应供应商名单，申明与其有无利害关系（没有的也要申明）')
}

/** 条例 第九条, 财库〔2016〕198号 第十六条: who is tied to a bidder stands aside, and another takes their place. */
export function isNotTied(asked: Asked<ProcurementState>) {
  const state = sitting(asked)
  return state !== undefined && isTied(state, asked.context.actor.person)
    ? refuseByLaw('PanelistTied', '与响应供应商有利害关系，应当回避，由采购人或者代理机构更换', conflict(asked.context), {
        owner: { role: 'purchaser' },
      })
    : undefined
}

/** The article under which somebody stands aside. */
export const conflict = ({ law, at }: Context) => law.citation('conflict-of-interest', dayOf(at))

/** Why somebody is no expert here: a unit's own people and its agent's do not judge as such (令87 第四十七条, 214号 第十四条, 令74 第七条). */
export function notAsExpert(person: string, { parties, method = '' }: OpenProcurementState, context: Context) {
  const on = dayOf(context.at)
  const units = unitsOf(readPerson(context, `person/${person}`), on)
  const own = [...(parties.purchaser ?? []), ...(parties.procurementAgent ?? [])].find((unit) => units.includes(unit))
  return own !== undefined && context.law.speaks('panel-members', on, method)
    ? [
        refuseByLaw(
          'ExpertOfOwnUnit',
          `${person}是${own}的人员，不能以评审专家身份参加本项目的评审`,
          context.law.citation('panel-members', on, method),
        ),
      ]
    : []
}

/** Why somebody does not stand for the purchaser: they are not of its own people. */
export function notRepresentative(person: string, { parties }: OpenProcurementState, context: Context) {
  const units = unitsOf(readPerson(context, `person/${person}`), dayOf(context.at))
  return (parties.purchaser ?? []).some((unit) => units.includes(unit))
    ? []
    : [refuse('RepresentativeNotOwn', `${person}不是采购人的人员，不能担任采购人代表`, { owner: { role: 'purchaser' } })]
}
