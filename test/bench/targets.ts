import type { actFigures } from './acts/figures.js'
import type { ProcessesMeasured } from './processes/index.js'

/** All figures of a run that are compared or kept; those of a half that was left out are missing. */
export type Figures = Partial<ReturnType<typeof actFigures> & ReturnType<typeof processFigures>>

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

/** What is to be reached, in words and as a test. */
const targets: readonly {
  readonly figure: keyof ReturnType<typeof actFigures> | keyof ReturnType<typeof processFigures>
  readonly atLeast?: number
  readonly atMost?: number
  readonly says: string
}[] = [
  { figure: 'engineToFloor8', atLeast: 0.6, says: 'the engine at 8 at once, as a part of the floor' },
  { figure: 'engineToEmmett8', atLeast: 5, says: 'the engine at 8 at once, times Emmett' },
  { figure: 'httpToEngineP50', atMost: 3, says: 'p50 over HTTP, times the p50 of the engine, one at a time' },
  { figure: 'obligationsPerSecond', atLeast: 40, says: 'obligations opened and met a second' },
  { figure: 'historyEventsPerObligation', atMost: 10, says: 'history events an obligation' },
  { figure: 'workflowTasksPerObligation', atMost: 2, says: 'workflow tasks an obligation' },
  { figure: 'ladderEvents', atMost: 45, says: 'history events of a full ladder' },
  { figure: 'rebuildDoneTwice', atMost: 0, says: 'facts written by walking a finished case again' },
]

/** One line a target: the figure, the target, and whether it is reached. */
export const targetLines = (figures: Figures): string[] =>
  targets.flatMap(({ figure, atLeast, atMost, says }) => {
    const value = figures[figure]
    if (value === undefined) return []
    const reached = (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
    const limit = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`
    return [`${reached ? 'reached    ' : 'NOT REACHED'}  ${value.toFixed(2).padStart(8)}  ${limit.padEnd(6)}  ${says}`]
  })
