import { methods } from '#law'
import { given } from './directory.js'
import type { LineTerms, Route } from './line.js'
import * as part from './line-parts.js'
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
import { readContract, readLateInterest, readMidTerm, readReserve, readScores, type Terms } from './terms.js'
import { readTranches } from './tranches.js'

/** What a line and each of its lots may say: keys of a line that are read here. */
// prettier-ignore
export const termNames = [
  'title', 'kind', 'separateBecause', 'directoryItem', 'goals', 'evidence', 'groups', 'classes', 'station', 'platform', 'procurementAgent',
  'method', 'how', 'selectBy', 'ground', 'termGrounds', 'voluntary', 'procurementStarts', 'bidsDue', 'priceWeight', 'fixedPrice',
  'financeAgreed', 'smeReserve', 'smeDeduction', 'bids', 'qualityScores', 'parties', 'arrival', 'staff', 'midTerm', 'evaluation',
  'evaluationScores', 'evaluates', 'tranches', 'tranchesPer', 'contract', 'lateInterest', 'days', 'term',
] as const

export type TermField = (name: (typeof termNames)[number]) => Place

/** The terms of a line, or of one of its lots. */
export function readTerms(field: TermField, route: Route, defaults: Terms): LineTerms {
  const platform = fields(orEmpty(field('platform')), ['procurementAgent', 'registeredAfterDays', 'plant'])
  const { midTermScore, ...others } = defaults
  return {
    ...others,
    title: text(field('title')),
    auxiliary: optional(field('kind'), (kind) => oneOf(kind, ['履职辅助'])) !== undefined,
    goals: byName(field('goals'), number),
    groups: list(field('groups'), text),
    classes: list(field('classes'), text),
    station: optional(field('station'), yes) ?? false,
    method: methodOf(field, route),
    selectBy: optional(field('selectBy'), part.readSelectBy) ?? 'score',
    termGrounds: list(field('termGrounds'), text),
    late: byName(platform('plant'), part.workingDaysLate),
    registeredAfterDays: optional(platform('registeredAfterDays'), whole) ?? defaults.registeredAfterDays,
    bids: list(field('bids'), part.readBid).map((bid) => ({ ...bid, attempt: 1 })),
    qualityScores: part.readQuality(field('qualityScores')),
    evaluated: field('evaluation').raw !== 'none',
    tranchesPer: optional(field('tranchesPer'), (per) => oneOf(per, ['contract', 'year'])) ?? 'contract',
    days: part.readDays(field('days')),
    evaluates: list(field('evaluates'), id),
    voluntary: optional(field('voluntary'), yes) ?? false,
    smeReserve: optional(field('smeReserve'), readReserve) ?? defaults.smeReserve,
    midTermFailsTwice: optional(field('contract'), readContract) ?? defaults.midTermFailsTwice,
    evaluationScores: optional(field('evaluationScores'), readScores) ?? defaults.evaluationScores,
    tranches: optional(field('tranches'), readTranches) ?? defaults.tranches,
    ...part.readEvaluation(field('evaluation')),
    ...given({
      midTermScore: field('midTerm').raw === undefined ? midTermScore : readMidTerm(field('midTerm')),
      lateInterest: optional(field('lateInterest'), readLateInterest) ?? defaults.lateInterest,
      separateBecause: optional(field('separateBecause'), text),
      directoryItem: optional(field('directoryItem'), text),
      evidence: optional(field('evidence'), text),
      procurementAgent: optional(platform('procurementAgent'), id) ?? optional(field('procurementAgent'), id),
      ground: optional(field('ground'), text),
      procurementStarts: optional(field('procurementStarts'), calendarDay),
      bidsDue: optional(field('bidsDue'), moment),
      priceWeight: optional(field('priceWeight'), (weight) => whole(weight, 0, 100)),
      fixedPrice: optional(field('fixedPrice'), money),
      financeAgreed: optional(field('financeAgreed'), part.readAgreed),
      smeDeduction: optional(field('smeDeduction'), (percent) => number(percent, 0, 100)),
      parties: optional(field('parties'), part.readParties),
      host: part.readHost(field('parties')),
      arrival: optional(field('arrival'), calendarDay),
      staff: optional(field('staff'), (staff) => list(staff, id)),
      term: optional(field('term'), part.readTerm),
    }),
  }
}

const ways = ['比选', '询价比价', '直接委托'] as const

/** `how` of a purchase by the unit's own rule, else the `method` of law. */
function methodOf(field: TermField, route: Route): string {
  const [read, other] = route === 'selfRun' ? (['how', 'method'] as const) : (['method', 'how'] as const)
  if (field(other).raw !== undefined) mistake(field(other), `a line with route ${route} has ${read}, not ${other}`, undefined)
  return route === 'selfRun' ? oneOf(field('how'), ways) : oneOf(field('method'), methods)
}

const orEmpty = (place: Place): Place => (place.raw === undefined ? { ...place, raw: {} } : place)
