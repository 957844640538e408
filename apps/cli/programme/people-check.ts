import type { Packed, Placed, Whole } from './cross-check.js'
import { exceptionsOf } from './exceptions.js'
import type { ProgrammeLine } from './line.js'
import { awardedLotOf } from './parts.js'
import { ranksOf } from './winner.js'

/** A contract to come: who has it, by bids, scores and what the exceptions say, and where it stands in the file. */
type Contract = { readonly at: string; readonly line: ProgrammeLine; readonly posts: number; readonly by: string | undefined }

/** Who works and who evaluates where: staff of the winner, one a post, nobody twice; the evaluator has an award that covers the line. `sound`: those whose winner can be told. */
export function peopleFaults(placed: readonly Placed[], sound: readonly Placed[], programme: Packed): readonly string[] {
  const contracts = placed.flatMap((one) => contractsOf(one, sound.includes(one), programme))
  const staff = contracts.flatMap(({ at, line }) => (line.staff ?? []).map((worker) => ({ at, worker })))
  return [
    ...contracts.flatMap((one) => [...staffFaults(one, programme), ...evaluatorFaults(one, contracts)]),
    ...staff
      .filter(({ worker }, index) => staff.findIndex((one) => one.worker === worker) !== index)
      .map(({ at, worker }) => `${at}.staff: ${worker} stands in two contracts`),
  ]
}

function contractsOf({ at, line }: Placed, sound: boolean, programme: Packed): readonly Contract[] {
  return line.lots.map(({ lot, own, posts }) => {
    const awarded = awardedLotOf(line, lot)
    const next = exceptionsOf(programme.exceptions, line.id).some(
      (one) => one.lot === own?.name && 'effect' in one && one.effect === 'nextCandidate',
    )
    const scorable = sound && (awarded.bidsDue !== undefined || awarded.selectBy === 'direct')
    const ranks = scorable ? ranksOf({ programme }, awarded) : []
    return { at: own ? `${at}.byLot.${own.name}` : at, line: awarded, posts, by: ranks[next ? 1 : 0] }
  })
}

function staffFaults({ at, line: { staff }, posts, by }: Contract, { workers }: Whole): readonly string[] {
  if (staff === undefined) return []
  return [
    ...(by === undefined
      ? []
      : staff
          .filter((id) => !workers.some((worker) => worker.id === id && worker.org === by))
          .map((id) => `${at}.staff: ${id} is no worker of ${by}`)),
    ...(staff.length === posts ? [] : [`${at}.staff: write one worker a post, ${posts}, not ${staff.length}`]),
  ]
}

function evaluatorFaults({ at, line }: Contract, contracts: readonly Contract[]): readonly string[] {
  const { evaluator, id, expectRefused } = line
  if (evaluator === undefined || expectRefused) return []
  const covers = contracts.some(({ line: other, by }) => (by ?? evaluator) === evaluator && other.evaluates.includes(id))
  return covers ? [] : [`${at}.evaluation.by: ${evaluator} has no award that covers ${id}`]
}
