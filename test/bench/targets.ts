import type { actFigures } from './acts/figures.js'
import type { ProcessesMeasured } from './processes/index.js'
import type { rehearsalFigures } from './rehearsal.js'
import type { ScaleMeasured } from './scale/index.js'

/** All figures of a run that are compared or kept; those of a part that was left out are missing. `scale` is by the number of cases. */
export type Figures = Partial<
  ReturnType<typeof actFigures> &
    ReturnType<typeof processFigures> &
    ReturnType<typeof rehearsalFigures> & { readonly scale: Readonly<Record<string, ScaleMeasured>> }
>

/** `historyEventsPerObligation`, `workflowTasksPerObligation`: one by one, the whole history of the process shared out. */
export const processFigures = ({ many, single, ladder, rebuilt }: ProcessesMeasured) => ({
  obligationsPerSecond: many.met / many.seconds,
  historyEventsPerObligation: single.events / single.met,
  workflowTasksPerObligation: single.tasks / single.met,
  historyEventsPerObligationUnderLoad: many.events / many.met,
  workflowTasksPerObligationUnderLoad: many.tasks / many.met,
  ladderEvents: ladder.events,
  rebuildCaseMs: rebuilt.againMs,
  rebuildCaseObligations: rebuilt.obligations,
  rebuildDoneTwice: rebuilt.doneTwice,
})

/** The figures of one size, under its number of cases. */
export const scaleFigures = (measured: ScaleMeasured) => ({ scale: { [String(measured.cases)]: measured } })

/** What is to be reached, in words and as a test. */
const targets: readonly {
  readonly figure: Exclude<keyof Figures, 'scale'>
  readonly atLeast?: number
  readonly atMost?: number
  readonly says: string
}[] = [
  { figure: 'engineToFloor8', atLeast: 0.7, says: 'the engine at 8 at once, as a part of the floor' },
  { figure: 'engineToFloor32', atLeast: 1, says: 'the engine at 32 at once, as a part of the floor' },
  { figure: 'engineToEmmett8', atLeast: 6, says: 'the engine at 8 at once, times Emmett' },
  { figure: 'httpToEngineP50', atMost: 3, says: 'p50 over HTTP, times the p50 of the engine, one at a time' },
  { figure: 'obligationsPerSecond', atLeast: 40, says: 'obligations opened and met a second' },
  { figure: 'historyEventsPerObligation', atMost: 10, says: 'history events an obligation' },
  { figure: 'workflowTasksPerObligation', atMost: 2, says: 'workflow tasks an obligation' },
  { figure: 'ladderEvents', atMost: 45, says: 'history events of a full ladder' },
  { figure: 'rehearsalTimesAsFast', atLeast: 2, says: 'a rehearsal of mz-06, times as fast as in the other tree' },
  { figure: 'rebuildDoneTwice', atMost: 0, says: 'facts written by walking a finished case again' },
]

/** What is to be reached at a size: lists in milliseconds, up to 20,000 cases and above. */
function scaleTargets(measured: ScaleMeasured): Target[] {
  const atMost = measured.cases > 20_000 ? 300 : 100
  const lists = [
    'caseListMs',
    'caseListPublicMs',
    'caseSearchMs',
    'caseFacetsMs',
    'publicSearchMs',
    'noticesMs',
    'publicOverdueMs',
    'myObligationsMs',
    'overdueMs',
    'processesDueMs',
    'openProcessesMs',
  ] as const
  return [
    ...lists.map((list) => ({ value: measured[list], atMost, says: `${list} at ${measured.cases} cases` })),
    { value: measured.rebuildViewsFactsPerSecond, atLeast: 30_000, says: 'facts a second when views are rebuilt' },
    { value: measured.rebuildViewsBlockedMs, atMost: 1_000, says: 'the longest an act waited meanwhile, ms' },
    { value: measured.rebuildProcessesPerSecond, atLeast: 40, says: 'processes a second rebuilt from their facts' },
    ...(measured.factsPerCase > 100
      ? [{ value: measured.bytesPerCase, atMost: 100_000, says: 'bytes a case, tables and indexes' }]
      : []),
  ]
}

/** One line a target: the figure, the target, and whether it is reached. */
export const targetLines = (figures: Figures): string[] => [
  ...targets.flatMap(({ figure, ...target }) => {
    const value = figures[figure]
    return value === undefined ? [] : [targetLine({ value, ...target })]
  }),
  ...Object.values(figures.scale ?? {}).flatMap((measured) => scaleTargets(measured).map(targetLine)),
]

type Target = { readonly value: number; readonly atLeast?: number; readonly atMost?: number; readonly says: string }

function targetLine({ value, atLeast, atMost, says }: Target): string {
  const reached = (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
  const limit = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`
  return `${reached ? 'reached    ' : 'NOT REACHED'}  ${value.toFixed(2).padStart(8)}  ${limit.padEnd(6)}  ${says}`
}
