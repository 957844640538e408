import { trancheConditions } from '#domain'
import type { Fen } from '#kernel'
import { given } from './directory.js'
import { byName, fields, list, mistake, money, number, oneOf, optional, whole, type Place } from './reader.js'

/** One payment: a share of the price (percent), an amount, or what is left, once its condition is there. */
export type ProgrammeTranche = {
  readonly on: (typeof trancheConditions)[number]
  readonly share?: number
  readonly amount?: Fen
  readonly rest?: true
  /** Of 到岗满月: how many. */
  readonly months?: number
  /** Percent of this tranche by grade. */
  readonly byGrade?: Readonly<Record<string, number>>
}

/** `tranches:`: shares that add up to 100, or amounts and shares with one rest. */
export function readTranches(place: Place): readonly ProgrammeTranche[] {
  const tranches = list(place, readTranche)
  const rests = tranches.filter(({ rest }) => rest).length
  const shares = tranches.flatMap(({ share }) => (share === undefined ? [] : [share]))
  const total = shares.reduce((a, b) => a + b, 0)
  if (tranches.length === 0) mistake(place, 'write one tranche or several', undefined)
  else if (rests === 0 && shares.length === tranches.length && total !== 100)
    mistake(place, `make the shares add up to 100, not ${total}`, undefined)
  else if (rests !== 1 && shares.length < tranches.length)
    mistake(place, `write one tranche with rest: true, not ${rests}`, undefined)
  return tranches
}

function readTranche(place: Place): ProgrammeTranche {
  const field = fields(place, ['share', 'amount', 'rest', 'on', 'months', 'byGrade'])
  const on = oneOf(field('on'), trancheConditions)
  const amounts = (['share', 'amount', 'rest'] as const).filter((name) => field(name).raw !== undefined)
  if (amounts.length !== 1)
    mistake(place, `write one of share, amount or rest: true, not ${amounts.join(' and ') || 'nothing'}`, undefined)
  if ((on === '到岗满月') !== (field('months').raw !== undefined))
    mistake(field('months'), on === '到岗满月' ? 'write after how many months' : 'only 到岗满月 has months', undefined)
  return {
    on,
    ...given({
      share: optional(field('share'), (share) => number(share, 0, 100)),
      amount: optional(field('amount'), money),
      rest: optional(field('rest'), (rest) => (rest.raw === true ? true : mistake(rest, 'write rest: true', true as const))),
      months: optional(field('months'), (months) => whole(months, 1)),
      byGrade: optional(field('byGrade'), (grades) => byName(grades, (percent) => number(percent, 0, 100))),
    }),
  }
}
