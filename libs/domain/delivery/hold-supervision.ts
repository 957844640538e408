import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import { moreSupervisionThanAgreed, recordedLate, samePaper } from './delivery.doubts.js'
import type { DeliveryFact } from './delivery.facts.js'
import {
  dayFaults,
  evidenceFault,
  lateField,
  lateIsExplained,
  monthIsOfTheService,
  serviceNotYetAccepted,
} from './delivery.guards.js'
import type { DeliveryState } from './delivery.state.js'

const fields = {
  on: { kind: 'day', label: '开展日期', example: '2026-05-20' },
  supervisor: { kind: 'id', label: '督导', from: { of: 'person' }, example: 'ag-1.dd' },
  topic: { kind: 'text', label: '主题', example: '个案工作中的评估与结案' },
  workers: { kind: 'count', label: '参加的社工人数', unit: '人', example: 4 },
  evidence: { kind: 'file', label: '佐证文件' },
  ...lateField,
} as const satisfies Fields
type HoldSupervision = DataOf<typeof fields>

/** Professional supervision (专业督导) of the social workers' practice; it counts as one unit of the item of that name. */
export const holdSupervision = act<DeliveryState, DeliveryFact>()({
  name: 'HoldSupervision',
  says: '开展专业督导',
  by: ['provider'],
  happens: 'here',
  fields,
  makes: ['SupervisionHeld'],
  // What was done before the stop is written down also afterwards: its day is asked, not today.
  held: null,
  always: [contractIsInForce, monthIsOfTheService, serviceNotYetAccepted],
  withData: [lateIsExplained, supervisionIsOfThisMonth, someoneWasSupervised, supervisionHasEvidence],
  doubts: [anotherPaper, moreSupervisionThanAgreed, recordedLate],
  then: ({ on, supervisor, topic, workers, evidence, late }, { state }) => [
    {
      type: 'SupervisionHeld',
      key: String(state.supervisions + 1),
      data: { on, supervisor, topic, workers, evidence, ...(late === undefined ? {} : { late }) },
    },
  ],
})

type Guarded = Parameters<DataGuard<DeliveryState, HoldSupervision>>

function anotherPaper(...[{ evidence }, { state }]: Guarded) {
  return samePaper(evidence, state.papers.supervision, '督导记录')
}

function supervisionIsOfThisMonth(...[{ on }, asked]: Guarded) {
  return dayFaults(on, asked)
}

function someoneWasSupervised(...[{ workers }]: Guarded) {
  return Number.isInteger(workers) && workers > 0 ? undefined : refuse('NobodySupervised', '请填写参加督导的社工人数')
}

function supervisionHasEvidence(...[{ evidence }]: Guarded) {
  return evidenceFault(evidence)
}
