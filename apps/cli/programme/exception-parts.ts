import type { Day } from '#kernel'
import { given } from './directory.js'
import { readBid, readQuality } from './line-parts.js'
import {
  byName,
  calendarDay,
  fields,
  id,
  list,
  mistake,
  moment,
  money,
  number,
  oneOf,
  optional,
  text,
  whole,
  yes,
} from './reader.js'
import type { Place } from './reader.js'
import { readScores } from './terms.js'
import { readTranches } from './tranches.js'

/** The fields of a kind of exception. */
export type Field<Name extends string> = (name: Name) => Place

export const quantities = (place: Place): Readonly<Record<string, number>> => byName(place, (quantity) => whole(quantity))

export const about = (place: Place) => oneOf(place, ['采购文件', '采购过程', '结果'])
export const effectNames = ['effect', 'issued', 'bidsDue', 'confirmed', 'announced', 'reportedToFinance', 'signed'] as const

/** What follows where a question or a complaint is right: the document is amended, or the next candidate takes the award. */
export function readEffect(field: Field<(typeof effectNames)[number]>) {
  const effect = oneOf(field('effect'), ['documentAmended', 'nextCandidate'])
  return effect === 'documentAmended'
    ? ({ effect, issued: calendarDay(field('issued')), bidsDue: moment(field('bidsDue')) } as const)
    : ({
        effect,
        confirmed: calendarDay(field('confirmed')),
        announced: calendarDay(field('announced')),
        reportedToFinance: calendarDay(field('reportedToFinance')),
        signed: calendarDay(field('signed')),
      } as const)
}

export function readRerun(place: Place) {
  const field = fields(place, ['procurementStarts', 'bidsDue', 'bids', 'qualityScores', 'arrival'])
  return {
    procurementStarts: calendarDay(field('procurementStarts')),
    bidsDue: moment(field('bidsDue')),
    bids: list(field('bids'), readBid),
    qualityScores: readQuality(field('qualityScores')),
    ...given({ arrival: optional(field('arrival'), calendarDay) }),
  }
}

export function readChecks(place: Place): readonly { readonly on: Day; readonly score: number }[] {
  const checks = list(place, (one) => {
    const field = fields(one, ['on', 'score'])
    return { on: calendarDay(field('on')), score: number(field('score'), 0, 100) }
  })
  return checks.length === 2 ? checks : mistake(place, `write two checks, not ${checks.length}`, checks)
}

export function readPart(place: Place) {
  const field = fields(place, ['amount', 'rest', 'paid'])
  return {
    paid: calendarDay(field('paid')),
    ...given({ amount: optional(field('amount'), money), rest: optional(field('rest'), yes) }),
  }
}

export function readReevaluation(place: Place) {
  const field = fields(place, ['draft', 'gradePublished', 'scores'])
  return {
    draft: calendarDay(field('draft')),
    gradePublished: calendarDay(field('gradePublished')),
    scores: readScores(field('scores')),
  }
}

const readSome = (place: Place) => {
  const field = fields(place, ['item', 'quantity'])
  return { item: text(field('item')), quantity: whole(field('quantity'), 1) }
}

export function readBridge(place: Place) {
  const field = fields(place, ['provider', 'how', 'ground', 'signed', 'from', 'to', 'amount', 'items', 'staff', 'accepted'])
  return {
    provider: id(field('provider')),
    how: text(field('how')),
    ground: text(field('ground')),
    signed: calendarDay(field('signed')),
    from: calendarDay(field('from')),
    to: calendarDay(field('to')),
    amount: money(field('amount')),
    items: list(field('items'), readSome),
    staff: list(field('staff'), id),
    accepted: calendarDay(field('accepted')),
  }
}

// prettier-ignore
const rebuyNames = [
  'how', 'procurementStarts', 'bidsDue', 'fixedPrice', 'priceWeight', 'arrival', 'to', 'items', 'bids', 'qualityScores', 'staff', 'tranches',
] as const

export function readRebuy(place: Place) {
  const field = fields(place, rebuyNames)
  return {
    how: text(field('how')),
    procurementStarts: calendarDay(field('procurementStarts')),
    bidsDue: moment(field('bidsDue')),
    fixedPrice: money(field('fixedPrice')),
    priceWeight: whole(field('priceWeight'), 0, 100),
    arrival: calendarDay(field('arrival')),
    to: calendarDay(field('to')),
    items: list(field('items'), readSome),
    bids: list(field('bids'), readBid),
    qualityScores: readQuality(field('qualityScores')),
    staff: list(field('staff'), id),
    tranches: readTranches(field('tranches')),
  }
}

export const replaced = ['replacement', 'proposed', 'approved', 'arrives', 'deduct', 'post', 'worker'] as const
export const readReplaced = (field: Field<(typeof replaced)[number]>) => ({
  post: whole(field('post'), 1),
  worker: id(field('worker')),
  replacement: id(field('replacement')),
  proposed: calendarDay(field('proposed')),
  approved: calendarDay(field('approved')),
  arrives: calendarDay(field('arrives')),
  deduct: yes(field('deduct')),
})
