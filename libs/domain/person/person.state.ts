import type { Day } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { PersonFact, Stay } from './person.facts.js'

/** Duties with a meaning of their own; all others are steps of a unit's table (经办, 审核, 签发) or for the unit alone. */
export const administrator = '管理员'
export const expert = '评审专家'

/** Somebody in a unit, and for whom they stand in there. */
type Membership = Stay & {
  readonly left?: true
  readonly duties: readonly string[]
  readonly deputies: readonly (Required<Stay> & { readonly duties: readonly string[] })[]
}

/** Somebody by sign-in id, no name: the units they act for, and those they left. */
export type PersonState = { readonly units: { readonly [unit: string]: Membership } }

export const nobody: PersonState = { units: {} }

export function evolvePerson(state: PersonState, fact: PersonFact): PersonState {
  const { unit } = fact.data
  const { [unit]: before, ...others } = state.units
  const now = (membership: Membership): PersonState => ({ units: { ...others, [unit]: membership } })
  switch (fact.type) {
    case 'PersonJoined': {
      const { unit: _unit, ...stay } = fact.data
      return now({ ...stay, deputies: [] })
    }
    case 'PersonLeft':
      return before ? now({ ...before, left: true }) : state
    case 'DutiesChanged':
      return before ? now({ ...before, duties: fact.data.duties }) : state
    case 'DeputyNamed': {
      const { duties, from, until } = fact.data
      return before ? now({ ...before, deputies: [...before.deputies, { duties, from, until }] }) : state
    }
    default:
      return fact satisfies never
  }
}

const lasts = ({ from, until }: Stay, on: Day): boolean => from <= on && (until === undefined || on <= until)

/** What somebody may do in a unit on a day, for themselves and for whom they stand in; undefined where they are not in it. */
export function dutiesIn({ units }: PersonState, unit: string, on: Day): readonly string[] | undefined {
  const membership = units[unit]
  if (!membership || membership.left || !lasts(membership, on)) return undefined
  return [...new Set([membership, ...membership.deputies.filter((one) => lasts(one, on))].flatMap(({ duties }) => duties))]
}

/** The units somebody is in on a day. */
export const unitsOf = (state: PersonState, on: Day): readonly string[] =>
  Object.keys(state.units).filter((unit) => dutiesIn(state, unit, on) !== undefined)

/** Somebody as other streams see them. */
export const readPerson = stateReader<PersonState>('person', nobody, evolvePerson)
