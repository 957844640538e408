import type { Instant } from '#kernel'
import type { Duty, PlannedAct, World } from './autopilot.js'
import { does, isOnPlatform } from './doing.js'
import { drawn } from './invented.js'
import { lineOf, representativeOf } from './persons.js'
import { caseStream } from './purchase.js'
import { minutesAfter } from './when.js'
import { ranksOf, type ProgrammeLine } from '../../programme/index.js'

/** Experts beside the purchaser's representative where no scores say how many: the smallest lawful panel of a consultation. */
const experts = 2

/** Who scores: experts drawn from the pool, the representative last, as many as there are figures a bidder. */
export function panelOf(
  { programme }: Pick<World, 'programme'>,
  line: ProgrammeLine,
): { readonly experts: readonly string[]; readonly representative: string } {
  const figures = Object.values(line.qualityScores)[0]?.length ?? experts + 1
  const pool = Array.from({ length: programme.experts }, (_, index) => `ex-${String(index + 1).padStart(2, '0')}`)
  return {
    experts: drawn({ programme }, `${line.id}/panel`, pool, figures - 1),
    representative: representativeOf(line.department),
  }
}

/** Everybody of the panel, the representative last. */
export function panelistsOf(world: World, line: ProgrammeLine): readonly string[] {
  const { experts: drawnExperts, representative } = panelOf(world, line)
  return [...drawnExperts, representative]
}

/** What each of the panel does in person, a minute apart; on the platform they do it there. */
const inPerson = (
  duty: Duty,
  world: World,
  from: Instant,
  what: { readonly act: string; readonly says: string; readonly body: object; readonly part?: string },
): readonly PlannedAct[] =>
  isOnPlatform(duty, world)
    ? []
    : panelistsOf(world, lineOf(duty, world)).map((person, index) =>
        does(duty, world, { ...what, stream: caseStream(duty), person, on: minutesAfter(from, index) }),
      )

/** Each says that they are tied to nobody: `when` they are asked. */
export const declarations = (duty: Duty, world: World, from: Instant, when: 'formed' | 'opened'): readonly PlannedAct[] =>
  inPerson(duty, world, from, { act: 'DeclareTies', says: '申明利害关系', body: {}, part: when })

/** Each signs the ranking that comes of the scores. */
export const signatures = (duty: Duty, world: World, from: Instant): readonly PlannedAct[] =>
  inPerson(duty, world, from, {
    act: 'SignEvaluationReport',
    says: '签署评审报告',
    body: { lot: duty.key, ranking: ranksOf(world, lineOf(duty, world)) },
  })
