import { deductionFaults, smeDeductionRule } from '../caiku-2020-46/sme-deduction.rule.js'
import { speaks } from '../dated.js'
import type { PolicyOutput } from '../seed/policy-outputs.rule.js'
import { postStandardRule } from '../seed/post-standard.rule.js'
import { seedBinds } from '../seed/region.js'
import type { GradeEffect, RegionPack, RegionPolicy } from './pack.js'
import {
  calendarDay,
  entries,
  fields,
  items,
  money,
  monthDay,
  oneOf,
  percent,
  range,
  text,
  truth,
  whole,
  type Reader,
} from './reader.js'

const names = [
  'appliesTo',
  'validFrom',
  'validUntil',
  'status',
  'here',
  'thresholds',
  'selfRun',
  'directory',
  'smePriceDeduction',
  'advancePayment',
  'grades',
  'gradeEffect',
  'midTermPass',
  'planOpinionWorkingDays',
  'planningCalendar',
  'registerWithin',
  'silence',
  'switches',
  'costClasses',
  'certificateReward',
  'monthlyAllowance',
  'professionalSupervision',
  'internalApproval',
  'vacancyDeduction',
  'itemPrices',
  'policy',
] as const satisfies readonly string[]

const planningCalendar = (reader: Reader) => ({ compileFrom: monthDay(fields(reader, ['compileFrom'])('compileFrom')) })

function silence(reader: Reader): NonNullable<RegionPack['silence']> {
  const who = fields(reader, ['host', 'finance', 'lead'])
  const means = (name: string) => oneOf(who(name), ['deemed', 'escalate', 'none'])
  return { host: means('host'), finance: means('finance'), lead: means('lead') }
}

/** Reads the `pack:` of a programme file. Throws a RangeError that lists every fault with its path. */
export function readPack(raw: unknown): RegionPack {
  const wrong: string[] = []
  const pack = fields({ at: 'pack', wrong, raw }, names)
  const [region, districts] = appliesTo(pack('appliesTo'))
  const until = pack('validUntil')
  const thresholds = fields(pack('thresholds'), ['services', 'base'])
  const services = fields(thresholds('services'), ['limit', 'openTender'])
  const selfRun = fields(pack('selfRun'), ['quotes', 'showWorkingDays', 'collectiveDecisionFrom', 'sameItemBelow'])
  const sme = fields(pack('smePriceDeduction'), ['small', 'micro', 'consortium'])
  const advance = fields(pack('advancePayment'), ['sme', 'other'])
  const vacancy = fields(pack('vacancyDeduction'), ['per', 'of', 'graceDays'])
  const approval = fields(pack('internalApproval'), ['steps', 'collective'])
  const validFrom = calendarDay(pack('validFrom'))
  const read: RegionPack = {
    region,
    districts,
    validFrom,
    ...(until.raw === undefined ? {} : { validUntil: calendarDay(until) }),
    status: oneOf(pack('status'), ['verified', 'reported', 'unverified', 'sample']),
    here: oneOf(pack('here'), ['training', 'yes', 'no']),
    thresholds: {
      services: { limit: money(services('limit')), openTender: money(services('openTender')) },
      base: oneOf(thresholds('base'), ['wholeTerm', 'firstYear']),
    },
    selfRun: {
      quotes: whole(selfRun('quotes'), 1),
      showWorkingDays: whole(selfRun('showWorkingDays'), 0),
      collectiveDecisionFrom: money(selfRun('collectiveDecisionFrom')),
      ...(selfRun('sameItemBelow').raw === undefined ? {} : { sameItemBelow: money(selfRun('sameItemBelow')) }),
    },
    ...(pack('directory').raw === undefined ? {} : { directory: items(pack('directory')).map(text) }),
    smePriceDeduction: { small: percent(sme('small')), micro: percent(sme('micro')), consortium: percent(sme('consortium')) },
    advancePayment: { sme: range(advance('sme')), other: range(advance('other')) },
    grades: grades(pack('grades')),
    gradeEffect: Object.fromEntries(entries(pack('gradeEffect')).map(([grade, effect]) => [grade, gradeEffect(effect)])),
    midTermPass: whole(pack('midTermPass'), 0, 100),
    planOpinionWorkingDays: whole(pack('planOpinionWorkingDays'), 1),
    ...(pack('planningCalendar').raw === undefined ? {} : { planningCalendar: planningCalendar(pack('planningCalendar')) }),
    ...(pack('registerWithin').raw === undefined ? {} : { registerWithin: whole(pack('registerWithin'), 1) }),
    ...(pack('silence').raw === undefined ? {} : { silence: silence(pack('silence')) }),
    switches: switches(pack('switches')),
    costClasses: byName(pack('costClasses'), percent),
    certificateReward: byName(pack('certificateReward'), money),
    monthlyAllowance: byName(pack('monthlyAllowance'), money),
    professionalSupervision: { perQuarter: whole(fields(pack('professionalSupervision'), ['perQuarter'])('perQuarter'), 0) },
    internalApproval: { steps: items(approval('steps')).map(text), collective: items(approval('collective')).map(text) },
    vacancyDeduction: { per: oneOf(vacancy('per'), ['day']), of: text(vacancy('of')), graceDays: whole(vacancy('graceDays'), 0) },
    itemPrices: text(pack('itemPrices')),
    ...(pack('policy').raw === undefined ? {} : { policy: policyOf(pack('policy')) }),
  }
  wrong.push(...meaningless(read))
  if (wrong.length > 0) throw new RangeError(`${wrong.length} fault(s) in the region pack:\n  ${wrong.join('\n  ')}`)
  return read
}

const byName = <Value>(reader: Reader, read: (reader: Reader) => Value): Record<string, Value> =>
  Object.fromEntries(entries(reader).map(([name, value]) => [name, read(value)]))

function appliesTo(reader: Reader): readonly [string, boolean] {
  const [region, also, ...rest] = items(reader).map((item) => String(item.raw))
  const districts = also === 'its districts'
  if (region === undefined || !/^\d{6}$/.test(region) || rest.length > 0 || (also !== undefined && !districts)) {
    reader.wrong.push(`${reader.at}: a six-digit region code, and perhaps «its districts», were expected`)
  }
  return [region ?? '', districts]
}

function grades(reader: Reader): RegionPack['grades'] {
  return items(reader).map((item) => {
    const grade = fields(item, ['grade', 'from'])
    return { grade: text(grade('grade')), from: whole(grade('from'), 0, 100) }
  })
}

function gradeEffect(reader: Reader): GradeEffect {
  const effect = fields(reader, ['pay', 'renew', 'rectifyDays', 'reevaluate'])
  const optional = (name: 'rectifyDays' | 'reevaluate') =>
    effect(name).raw === undefined ? {} : { [name]: whole(effect(name), 0) }
  return {
    pay: oneOf(effect('pay'), ['full', 'accepted']),
    renew: truth(effect('renew')),
    ...optional('rectifyDays'),
    ...optional('reevaluate'),
  }
}

function switches(reader: Reader): RegionPack['switches'] {
  const one = fields(reader, ['rollWeekend', 'scoreRounding', 'abnormallyLowBid', 'financeApprovesEachPayment'])
  const rounding = fields(one('scoreRounding'), ['decimals', 'mode'])
  return {
    rollWeekend: truth(one('rollWeekend')),
    scoreRounding: { decimals: whole(rounding('decimals'), 0, 6), mode: oneOf(rounding('mode'), ['half-up']) },
    abnormallyLowBid: abnormallyLowBid(one('abnormallyLowBid')),
    financeApprovesEachPayment: truth(one('financeApprovesEachPayment')),
  }
}

function abnormallyLowBid(reader: Reader): RegionPack['switches']['abnormallyLowBid'] {
  if (typeof reader.raw !== 'object' || reader.raw === null) return oneOf<'off'>(reader, ['off'])
  const trigger = fields(reader, ['ofAverage', 'ofNextLowest', 'ofCeiling'])
  return {
    ofAverage: percent(trigger('ofAverage')),
    ofNextLowest: percent(trigger('ofNextLowest')),
    ofCeiling: percent(trigger('ofCeiling')),
  }
}

/** The region's own paper. Its parts stand in a programme file beside the pack, and are named as they stand there. */
function policyOf(reader: Reader): RegionPolicy {
  const part = fields(reader, ['document', 'standard', 'outputs', 'principle'])
  const at = (name: string, says: string): Reader => ({ ...part(name), at: says })
  const [standard, outputs, principle] = [
    at('standard', 'standard'),
    at('outputs', 'outputsByPolicy'),
    at('principle', 'principle'),
  ]
  return {
    document: text(at('document', 'basis.document')),
    standard: standard.raw === undefined ? {} : byName(standard, (posts) => whole(posts, 0)),
    outputs: outputs.raw === undefined ? [] : items(outputs).map(outputOf),
    principle: principle.raw === undefined ? [] : items(principle).map(text),
  }
}

function outputOf(reader: Reader): PolicyOutput {
  const part = fields(reader, ['class', 'measure', 'atLeast', 'guide', 'per', 'of'])
  return {
    class: text(part('class')),
    measure: text(part('measure')),
    of: oneOf(part('of'), ['contract', 'region']),
    per: oneOf(part('per'), ['year', 'term']),
    ...(part('atLeast').raw === undefined ? {} : { atLeast: whole(part('atLeast'), 1) }),
    ...(part('guide').raw === undefined ? {} : { guide: guideOf(part('guide')) }),
  }
}

function guideOf(reader: Reader): readonly [number, number] {
  const [from = 0, to = 0] = items(reader).map((one) => whole(one, 0))
  return [from, to]
}

/** The pack of a programme file as `readPack` takes it: with the region's own paper, whose parts stand beside it. */
export const packOfProgramme = (file: Readonly<Record<string, unknown>>): unknown => {
  const { pack, basis, standard, outputsByPolicy: outputs, principle } = file
  const { document } = (basis ?? {}) as { readonly document?: unknown }
  const isMapping = typeof pack === 'object' && pack !== null && !Array.isArray(pack)
  return isMapping && document !== undefined ? { ...pack, policy: { document, standard, outputs, principle } } : pack
}

/** In Huangshan its own paper holds: what a file says of it is the same. */
function unlikeTheSeed({ region, policy }: RegionPack): readonly string[] {
  if (policy === undefined || !seedBinds(region)) return []
  const [{ value, source }] = postStandardRule.entries
  const wrong = Object.entries(value).filter(([site, posts]) => (policy.standard[site] ?? posts) !== posts)
  return wrong.map(
    ([site, posts]) =>
      `standard.${site}: write ${posts} (${source.instrument} ${source.article}), not ${policy.standard[site] ?? ''}`,
  )
}

/** What 财库〔2020〕46号 第九条 and 财库〔2022〕19号 leave to a region, as on the first day of the edition; before 46号 there is nothing to compare with. */
function outOfBand({ smePriceDeduction, validFrom: on }: RegionPack): readonly string[] {
  if (!speaks(smeDeductionRule, on)) return []
  const { faults, basis } = deductionFaults({ on, ...smePriceDeduction })
  return faults.map(({ of, percent: is, atLeast, atMost }) => {
    const figure = atLeast === atMost ? `${atLeast}, as for small firms` : `a number from ${atLeast} to ${atMost}`
    return `pack.smePriceDeduction.${of}: write ${figure}, not ${is} (${basis.instrument} ${basis.article})`
  })
}

/** Faults that only several fields together show. */
function meaningless(pack: RegionPack): readonly string[] {
  const { services } = pack.thresholds
  const steps = pack.grades.map(({ from }) => from)
  return [
    ...outOfBand(pack),
    ...unlikeTheSeed(pack),
    ...(BigInt(services.limit) > BigInt(services.openTender)
      ? ['pack.thresholds.services: the limit is above the open-tender threshold']
      : []),
    ...(pack.validUntil !== undefined && pack.validUntil < pack.validFrom ? ['pack.validUntil: before validFrom'] : []),
    ...(steps.some((from, index) => index > 0 && from >= (steps[index - 1] ?? 0))
      ? ['pack.grades: write them from the best down']
      : []),
    ...(steps.length > 0 && steps.at(-1) !== 0 ? ['pack.grades: the last grade must begin at 0, or some scores have none'] : []),
    ...pack.grades
      .filter(({ grade }) => !(grade in pack.gradeEffect))
      .map(({ grade }) => `pack.gradeEffect: nothing for «${grade}»`),
    ...Object.keys(pack.gradeEffect)
      .filter((grade) => !pack.grades.some((one) => one.grade === grade))
      .map((grade) => `pack.gradeEffect: no grade is called «${grade}»`),
  ]
}
