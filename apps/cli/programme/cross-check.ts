import type { ProgrammeSite, Unit, Worker } from './directory.js'
import type { ProgrammeLine } from './line.js'

type Whole = {
  readonly organizations: readonly Unit[]
  readonly sites: readonly ProgrammeSite[]
  readonly workers: readonly Worker[]
  readonly plans: readonly { readonly department: string; readonly lines: readonly ProgrammeLine[] }[]
}

/** Mistakes that only several parts of a programme show together: names that nobody has, ids given twice, scores without a bid. */
export function faultsBetween(programme: Whole): readonly string[] {
  const units = new Set(programme.organizations.map((unit) => unit.id))
  const sites = new Set(programme.sites.map((site) => site.id))
  const lines = programme.plans.flatMap((plan) => plan.lines)
  const ids = lines.map((line) => line.id)
  const unit = (at: string, id: string | undefined): string[] =>
    id === undefined || id === '' || units.has(id)
      ? []
      : [`${at}: there is no organization «${id}»; add it to organizations or name another`]
  const line = (at: string, id: string | undefined): string[] =>
    id === undefined || ids.includes(id) ? [] : [`${at}: there is no line «${id}» in any plan`]
  return [
    ...twice(programme.organizations.map(({ id }) => id)).map(
      (id) => `organizations: «${id}» stands there twice; give one of them another id`,
    ),
    ...twice(ids).map((id) => `plans: the line «${id}» stands there twice; give one of them another id`),
    ...programme.sites.flatMap((site) => unit(`sites.${site.id}.district`, site.district)),
    ...programme.workers.flatMap(({ org }) => unit('people.workers', org)),
    ...programme.plans.flatMap(({ department }) => unit('plans.department', department)),
    ...lines.flatMap((one) => [
      ...one.lots
        .flatMap((lot) => lot.sites)
        .filter((id) => !sites.has(id))
        .map((id) => `${one.id}: there is no site «${id}»; add it to sites or name another`),
      ...Object.entries(one.parties ?? {}).flatMap(([as, id]) => unit(`${one.id}.parties.${as}`, id)),
      ...one.bids.flatMap(({ provider }) => unit(`${one.id}.bids`, provider)),
      ...unit(`${one.id}.procurementAgent`, one.procurementAgent),
      ...unit(`${one.id}.evaluation.by`, one.evaluator),
      ...one.evaluates.flatMap((id) => line(`${one.id}.evaluates`, id)),
      ...line('defaults.evaluator', one.evaluatorFrom),
      ...scoreFaults(one),
    ]),
  ]
}

/** Who is scored has a bid, who has a bid is scored where anybody is, and by as many panelists as the others. */
function scoreFaults({ id, bids, qualityScores }: ProgrammeLine): readonly string[] {
  const scored = Object.entries(qualityScores)
  const panel = scored[0]?.[1].length
  return [
    ...scored
      .filter(([who]) => !bids.some((bid) => namesOf(bid).includes(who)))
      .map(([who]) => `${id}.qualityScores.${who}: has no bid; add one to bids`),
    ...(scored.length === 0
      ? []
      : bids
          .filter((bid) => !namesOf(bid).some((name) => name in qualityScores))
          .map((bid) => `${id}.bids: ${bid.provider} has no qualityScores; add them`)),
    ...scored
      .filter(([, scores]) => scores.length !== panel)
      .map(([who]) => `${id}.qualityScores.${who}: write one figure a panelist, ${panel} as for the others`),
  ]
}

/** What scores may call a bidder: by its name, or by its lot and name. */
const namesOf = ({ provider, lot }: ProgrammeLine['bids'][number]): readonly string[] => [
  provider,
  ...(lot === undefined ? [] : [`${lot}/${provider}`]),
]

const twice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => id !== '' && ids.indexOf(id) !== index)),
]
