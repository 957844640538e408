import { planNamed } from '#domain'
import { lineOfCase } from '#domain/process'
import { putsRight, streamKey, streamKind, type Corrected, type StreamId } from '#kernel'
import type { ProjectedFact, ViewChange } from '../inline.js'
import { noticeOf } from './notice.kinds.js'

/** Whose purchase or plan it is: the number of either says it. */
function unitOf(stream: StreamId, caseId: string | undefined): string {
  const plan = caseId === undefined ? streamKey(stream) : lineOfCase(caseId).plan
  return planNamed(plan)?.purchaser ?? plan
}

/** Rows of `views.notice`: what was published. A notice that was put right has the day it was put right to; one that was struck stays as withdrawn. */
export function noticeChanges({ stream, version, type, data, caseId, occurredAt }: ProjectedFact): ViewChange[] {
  if (putsRight(type)) {
    const { of, occurredAt: on } = data as Corrected
    if (!noticeOf.has(of?.kind)) return []
    const named = { view: 'notice', stream, version: of.version } as const
    return [type === 'ActStruck' ? { ...named, op: 'withdraw', on: occurredAt } : { ...named, op: 'move', on }]
  }
  const kind = noticeOf.get(type)
  if (kind === undefined || (caseId === undefined && streamKind(stream) !== 'plan')) return []
  const notice = { stream, version, kind, unit: unitOf(stream, caseId), caseId: caseId ?? null, on: occurredAt }
  return [{ view: 'notice', op: 'publish', ...notice }]
}
