import { Client, Connection } from '@temporalio/client'
import { at, dayOf, type Day, type Instant } from '#kernel'
import type pg from 'pg'
import { loadProgramme, tokensOf } from '../load.js'
import { readProgramme } from '../programme/index.js'
import type { PlannedAct, World } from './autopilots/autopilot.js'
import { openingActs } from './autopilots/index.js'
import { play } from './driver.js'
import { Hands } from './hands.js'
import type { RehearseOptions } from './options.js'
import { recordOf, type Recorded } from './compare/record.js'
import { outcomeOf, type RehearsalOutcome } from './outcome.js'
import { startStage, type OwnStage } from './stage.js'
import { worldOf } from './world.js'

export type Rehearsal = Omit<RehearseOptions, 'json' | 'data' | 'lines'> & {
  readonly lines: readonly string[]
  /** Where its servers keep their data. */
  readonly data: string
  readonly say: (line: string) => void
  readonly tell: (now: Instant, acts: readonly PlannedAct[]) => void
  /** Whose hands do the acts, where they are not the rehearsal's own. */
  readonly hands?: (...given: ConstructorParameters<typeof Hands>) => Hands
  /** Called before every jump of the clock: tests break things here, or do what no autopilot does. True: it did something. */
  readonly interrupt?: (now: Instant, stage: OwnStage, hands: Hands) => Promise<boolean>
  /** Called when all has been played, before the servers stop. */
  readonly finish?: (stage: OwnStage) => Promise<void>
}

export type Played = {
  /** All that was written, and which lines were refused at planning, and why. */
  readonly record: Recorded
  readonly refused: Hands['refused']
  readonly outcome: RehearsalOutcome
  readonly start: Day
  readonly end: Day
  readonly playedSeconds: number
}

/** Plays the named lines on a system of its own and gives what came of it. Throws an Error when an act is refused or a case does not close. */
export async function rehearse(rehearsal: Rehearsal): Promise<Played> {
  const programme = await readProgramme(rehearsal.file)
  const world = worldOf(programme, rehearsal)
  const opening = openingActs(world, rehearsal.lines)
  const start = startOf(opening)
  const stage = await startStage(rehearsal.data, start, rehearsal.say)
  const stopNow = () => void stage.stop().finally(() => process.exit(130))
  process.once('SIGINT', stopNow)
  process.once('SIGTERM', stopNow)
  try {
    const { at } = await loadProgramme({ url: stage.url, databaseUrl: stage.databaseUrl, dataDir: stage.data, programme })
    const given = [stage.url, tokensOf(world.programme, { dataDir: stage.data, at }), world.papers] as const
    const hands = rehearsal.hands?.(...given) ?? new Hands(...given)
    const began = performance.now()
    const end = await onStage(stage, hands, { world, opening, start }, rehearsal)
    const outcome = await outcomeOf(stage.pool)
    if (plansPlayed(opening).length > 0) assertPlayed(outcome)
    await rehearsal.finish?.(stage)
    const playedSeconds = (performance.now() - began) / 1000
    const record = await recordOf(stage.pool)
    return { outcome, record, refused: hands.refused, start: dayOf(start), end: dayOf(end), playedSeconds }
  } finally {
    process.off('SIGINT', stopNow)
    process.off('SIGTERM', stopNow)
    await stage.stop()
  }
}

async function onStage(
  stage: OwnStage,
  hands: Hands,
  script: { readonly world: World; readonly opening: readonly PlannedAct[]; readonly start: Instant },
  { day, tell, interrupt }: Rehearsal,
): Promise<Instant> {
  const connection = await Connection.connect({ address: stage.temporal.address })
  try {
    const temporal = new Client({ connection, namespace: stage.temporal.namespace })
    const before = interrupt === undefined ? () => Promise.resolve(false) : (now: Instant) => interrupt(now, stage, hands)
    const refusing = script.opening.filter((act) => act.refusing !== undefined)
    const plans = plansPlayed(script.opening)
    const ended = async (pool: pg.Pool) =>
      refusing.every(({ refusing: line = '' }) => hands.refused.has(line)) &&
      (plans.length === 0 || (await plansEnded(pool, plans)))
    return await play({ pool: stage.pool, temporal, hands }, { ...script, day, ended, tell, before })
  } finally {
    await connection.close()
  }
}

/** The plans that have a line which is not to be refused: the others have nothing to submit, and are left as they are. */
const plansPlayed = (opening: readonly PlannedAct[]): readonly string[] => [
  ...new Set(opening.flatMap(({ act, stream, refusing }) => (act === 'AddPlanLine' && refusing === undefined ? [stream] : []))),
]

/** Every plan that was played reported, every case closed. What remains are the plans of the year after. */
async function plansEnded(pool: pg.Pool, plans: readonly string[]): Promise<boolean> {
  const { rows } = await pool.query<{ played: boolean }>({
    name: 'played',
    // While anything else is open no fact is looked for.
    text: `select case when exists (select from views.process p where p.ended_on is null and p.kind <> 'plan') then false else
                  not exists (select from unnest($1::text[]) as plan
                    where not exists (select from store.fact f where f.stream = plan and f.type = 'PlanExecutionReported')) end as played`,
    values: [plans],
  })
  return rows[0]?.played === true
}

const startOf = (opening: readonly PlannedAct[]): Instant => {
  const first = opening.map((act) => act.at).sort()[0]
  if (first === undefined) throw new Error('there is nothing to play: name lines that the programme has')
  return at(dayOf(first))
}

/** `2026-03-16 09:30` in Asia/Shanghai. */
export const shanghai = (moment: Instant): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

function assertPlayed(outcome: RehearsalOutcome): void {
  const open = outcome.cases.filter((one) => one.closed === null)
  if (outcome.cases.length === 0 || open.length > 0)
    throw new Error(`not closed: ${open.map((one) => one.id).join(', ') || 'no case was opened'}`)
}
