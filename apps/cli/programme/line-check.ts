import { amountOf } from '#domain'
import { compareMoney, dayOf, inYuan } from '#kernel'
import { createLaw, type RegionPack } from '#law'
import type { Packed, Placed, Whole } from './cross-check.js'
import { hostOf } from './directory.js'
import type { ProgrammeLine, Rerun } from './line.js'
import { attemptOf, lotOf } from './parts.js'
import { validBids } from './winner.js'

/** Mistakes of one line that show beside the rest of the programme, or beside other fields of it; of each of its lots. */
export function lineFaults({ at, line }: Placed, programme: Whole): readonly string[] {
  const units = new Set(programme.organizations.map(({ id }) => id))
  const sites = new Set(programme.sites.map(({ id }) => id))
  const lines = programme.plans.flatMap((plan) => plan.lines)
  const unit = (field: string, id: string | undefined): string[] =>
    id === undefined || id === '' || units.has(id)
      ? []
      : [`${at}.${field}: there is no organization «${id}»; add it to organizations or name another`]
  return [
    ...line.lots.flatMap((lot) =>
      lot.sites
        .filter((id) => !sites.has(id))
        .map((id) => `${at}.${lot.own ? 'lots' : 'sites'}: there is no site «${id}»; add it to sites or name another`),
    ),
    ...Object.entries(line.parties ?? {}).flatMap(([as, id]) => unit(`parties.${as}`, id)),
    ...supervisorFaults(at, line, programme),
    ...hostFaults(at, line),
    ...limitFaults(at, line, programme),
    ...unit('procurementAgent', line.procurementAgent),
    ...unit('evaluation.by', line.evaluator),
    ...[...line.evaluates, ...(line.evaluatorFrom === undefined ? [] : [line.evaluatorFrom])]
      .filter((id) => !lines.some((one) => one.id === id))
      .map((id) => `${at}.evaluates: there is no line «${id}» in any plan`),
    ...line.lots.flatMap(({ lot, own }) => [
      ...(own?.bids ?? line.bids).flatMap(({ provider }) => unit(own ? `byLot.${own.name}.bids` : 'bids', provider)),
      ...termFaults(own ? `${at}.byLot.${own.name}` : at, firstRound(line, lot), programme),
    ]),
    ...line.reruns.flatMap((round) => rerunFaults(round, line, programme)),
  ]
}

/** A round that is run again has time and scores as the first has. */
function rerunFaults({ at, attempt, lot = '1' }: Rerun, line: ProgrammeLine, programme: Whole): readonly string[] {
  const { pack } = programme
  const round = lotOf(attemptOf(line, attempt), lot)
  return pack ? [...tooEarly(at, round, pack), ...scoreFaults(at, round, { ...programme, pack })] : []
}

function hostFaults(at: string, { host, lots }: ProgrammeLine): readonly string[] {
  const hosts = lots.flatMap(({ sites }) => sites.map(hostOf))
  return host === undefined || host === '' || hosts.includes(host)
    ? []
    : [`${at}.parties.host: ${host} hosts no site of this line; there are ${hosts.join(', ') || 'none'}`]
}

/** Which side of the limit it is on: by a method of law above it, or by the line's own choice; by the unit's own rule below. */
function limitFaults(at: string, line: ProgrammeLine, { pack }: Whole): readonly string[] {
  const { budget, term, route, voluntary, expectRefused } = line
  if (pack === undefined || term === undefined || expectRefused) return []
  const { base, services } = pack.thresholds
  const amount = amountOf({ budget, term }, base)
  const [is, limit] = [inYuan(amount), inYuan(services.limit)]
  if (compareMoney(amount, services.limit) >= 0)
    return voluntary || route === 'selfRun'
      ? [
          `${at}.${voluntary ? 'voluntary' : 'route'}: ${is} reaches the limit of ${limit}: bought as the law says, route here or platform`,
        ]
      : []
  return voluntary || route === 'selfRun'
    ? []
    : [`${at}.route: ${is} is below the limit of ${limit}: write selfRun, or voluntary: true beside it`]
}

/** A lot as the file first has it: without the rounds that were run again, with every score. */
function firstRound(line: ProgrammeLine, name: string): ProgrammeLine {
  const lot = lotOf(line, name)
  const { qualityScores } = line.lots.find((one) => one.lot === name)?.own ?? line
  return { ...lot, qualityScores, bids: lot.bids.filter(({ attempt }) => attempt === 1) }
}

function supervisorFaults(at: string, { parties, department }: ProgrammeLine, { organizations }: Whole): readonly string[] {
  const unit = organizations.find(({ id }) => id === parties?.supervisor)
  if (!unit) return []
  if (unit.id === department) return [`${at}.parties.supervisor: ${department} buys this line: name another supervisor`]
  return unit.roles.includes('supervisor')
    ? []
    : [`${at}.parties.supervisor: ${unit.id} is no supervisor; add the role or name another`]
}

function termFaults(at: string, line: ProgrammeLine, programme: Whole): readonly string[] {
  const { pack } = programme
  const statutory = line.route !== 'selfRun'
  const faults: readonly (readonly [wrong: boolean, field: string, says: string])[] = [
    [line.selectBy === 'direct' && line.ground === undefined, 'selectBy', 'add ground: why nobody else was asked'],
    [
      (line.term?.months ?? 0) > 12 && line.termGrounds.length === 0,
      'term',
      `a contract of ${line.term?.months ?? 0} months: add termGrounds (财政部令第102号 第二十四条)`,
    ],
    [
      line.fixedPrice !== undefined && line.priceWeight !== 0,
      'priceWeight',
      `a fixed price has priceWeight 0, not ${line.priceWeight ?? 'nothing'}`,
    ],
    [
      line.smeDeduction !== undefined && (line.smeDeduction < 10 || line.smeDeduction > 20),
      'smeDeduction',
      `write a number from 10 to 20 (财库〔2022〕19号), not ${line.smeDeduction ?? ''}`,
    ],
    [
      line.smeDeduction !== undefined && (!statutory || 'whole' in line.smeReserve || line.fixedPrice !== undefined),
      'smeDeduction',
      'nothing is deducted here: leave it out',
    ],
    [
      line.arrival !== undefined &&
        line.arrival >= known &&
        line.arrival <= (line.days['signed'] ?? (line.bidsDue && dayOf(line.bidsDue)) ?? ''),
      'arrival',
      `not before the contract is signed: write a day after ${line.days['signed'] ?? (line.bidsDue ? dayOf(line.bidsDue) : '')}`,
    ],
    [
      line.fixedPrice !== undefined && line.financeAgreed === undefined && ['竞争性磋商', '竞争性谈判'].includes(line.method),
      'fixedPrice',
      'add financeAgreed: on which day, under which number (财库〔2014〕214号 第二十四条)',
    ],
    [line.selectBy === 'direct' && line.bidsDue !== undefined, 'bidsDue', 'nobody bids for what is given directly: leave it out'],
    [
      line.selectBy !== 'direct' && line.bidsDue === undefined,
      'bidsDue',
      'write when bids are due, as 2026-03-16T09:30:00+08:00',
    ],
    [line.procurementStarts === undefined, 'procurementStarts', 'write the day on which it is issued, as 2026-03-02'],
    [line.arrival === undefined, 'arrival', 'write the first day of the service, as 2026-04-15'],
    [line.term === undefined, 'term', 'write how long: { years: 1 }'],
    [line.parties === undefined, 'parties', 'write who pays, approves and supervises: { payer, finance, supervisor }'],
    [line.bids.length === 0 && !line.expectRefused, 'bids', 'write who bids: [{ provider, price }]'],
    [line.voluntary && !statutory, 'voluntary', 'the method of law by choice has no route selfRun'],
  ]
  return [
    ...faults.filter(([wrong]) => wrong).map(([, field, says]) => `${at}.${field}: ${says}`),
    ...(pack ? [...tooEarly(at, line, pack), ...scoreFaults(at, line, { ...programme, pack })] : []),
  ]
}

/** Before any programme: a day that could not be read. */
const known = '2000-01-01'

/** The day of the bids leaves the time that the law asks for. */
function tooEarly(at: string, { route, method, procurementStarts, bidsDue }: ProgrammeLine, pack: RegionPack): readonly string[] {
  const rule = ({ 竞争性磋商: 'consultation-period', 公开招标: 'tender-period' } as const)[method as '竞争性磋商' | '公开招标']
  if (route === 'selfRun' || rule === undefined || procurementStarts === undefined || bidsDue === undefined) return []
  if (procurementStarts < known || bidsDue < known) return []
  const { day, basis } = createLaw({ packs: [pack] }).due({ rule, from: procurementStarts, region: pack.region })
  return dayOf(bidsDue) >= day ? [] : [`${at}.bidsDue: too early: not before ${day} (${basis.instrument} ${basis.article})`]
}

/** Who is scored has a bid; whose bid counts is scored where anybody is, by as many panelists as the panel has, within the points there are. */
function scoreFaults(at: string, line: ProgrammeLine, programme: Packed): readonly string[] {
  const scored = Object.entries(line.qualityScores)
  const panel = line.method === '公开招标' ? 5 : 3
  const most = 100 - (line.priceWeight ?? 0)
  const valid = validBids({ programme }, line)
  return scored.length === 0
    ? []
    : [
        ...scored
          .filter(([who]) => !line.bids.some(({ provider }) => provider === who))
          .map(([who]) => `${at}.qualityScores.${who}: has no bid; add one to bids`),
        ...valid
          .filter(({ provider }) => !(provider in line.qualityScores))
          .map(({ provider }) => `${at}.bids: ${provider} has no qualityScores; add them`),
        ...line.bids
          .filter((bid) => !valid.includes(bid) && bid.provider in line.qualityScores)
          .map(
            ({ provider, price }) => `${at}.qualityScores.${provider}: its bid, ${inYuan(price)}, does not count: leave them out`,
          ),
        ...scored
          .filter(([, scores]) => scores.length !== panel)
          .map(([who, scores]) => `${at}.qualityScores.${who}: write one figure a panelist, ${panel}, not ${scores.length}`),
        ...scored
          .filter(([, scores]) => scores.some((score) => score > most))
          .map(([who]) => `${at}.qualityScores.${who}: write figures of ${most}: the price has ${line.priceWeight ?? 0}`),
      ]
}
