import type { Instant, StreamId } from '#kernel'
import type { Duty, PlannedAct, World } from './autopilot.js'
import { noticeOf } from './invented.js'
import { asked } from './paths.js'
import { lineOf, routeOf } from './persons.js'
import { inTime, later, minutesAfter, onDay, onWorkingDay } from './when.js'

const minutesOfDay = 24 * 60

/** One act about a duty. `part`: which of several acts of one person; `paper`: it happens on the official platform, where the line is run there. */
export type Doing = {
  readonly act: string
  readonly stream: StreamId
  readonly person: string
  readonly on: Instant
  readonly says: string
  readonly body?: object
  readonly part?: string
  readonly paper?: boolean
}

/** Whether the duty belongs to a line that is run on the official platform. */
export const isOnPlatform = (duty: Duty, world: World): boolean =>
  duty.caseId !== undefined && routeOf(lineOf(duty, world), world) === 'platform'

/** From when a duty's days are counted: since it was seen; on the platform, since it began: what is seen here late went on there in time. */
export const since = (duty: Duty, world: World): Instant => (isOnPlatform(duty, world) ? duty.startedOn : duty.seenAt)

/** Which of a line's `days` names the day of an act. */
const named: Readonly<Record<string, string>> = {
  ReportEvaluation: 'reported',
  ConfirmAward: 'confirmed',
  PublishResult: 'announced',
  SignContract: 'signed',
  PublishContract: 'contractPublished',
  FileContract: 'contractFiled',
  DraftEvaluation: 'evaluationDraft',
  PublishEvaluation: 'gradePublished',
}

/** When a duty is done: on the day that its line names, else after the autopilot's working days, never later than its due. */
export function usualDay(duty: Duty, world: World): Instant {
  const name = duty.caseId === undefined ? undefined : named[duty.act]
  const day = name === undefined ? undefined : lineOf(duty, world).days[name]
  if (day !== undefined) return onDay(world, day)
  const from = since(duty, world)
  return inTime(world, duty, from, onWorkingDay(world, from, world.programme.autopilot.afterWorkingDays))
}

/**
 * Plans one act. What is run on the platform, and what had happened before anybody could see the duty here, is registered from its
 * paper, the line's days later; everything else is done at its moment.
 */
export function does(
  duty: Duty,
  world: World,
  { act, stream, person, on, says, body = {}, part, paper = false }: Doing,
): PlannedAct {
  const key = [duty.id, act, person, ...(part === undefined ? [] : [encodeURIComponent(part)])].join(':')
  const what = asked(act, stream)
  if (!isOnPlatform(duty, world) || (!paper && on >= duty.seenAt))
    return { at: later(on, duty.seenAt), person, ...what, body, key, says }
  const { registeredAfterDays } = lineOf(duty, world)
  const registered = {
    occurredAt: on,
    evidence: { number: `${duty.caseId ?? ''}-${act}`, address: noticeOf(`${duty.caseId ?? ''}/${act}`) },
  }
  return {
    at: later(minutesAfter(on, registeredAfterDays * minutesOfDay), duty.seenAt),
    person,
    ...what,
    body: { ...body, registered },
    key,
    says: `补登：${says}`,
  }
}
