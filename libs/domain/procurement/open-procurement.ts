import { streamKey, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { Parties } from '../context.js'
import { happened } from '../happened.js'
import { planKey, readPlan, type OpenPlanState } from '../plan/plan.state.js'
import { boundByLaw, hostsOf, lotsOf, ownWayOf, type PlanLine } from '../plan/plan-line.js'
import { caseOf } from '../process.js'
import { awardsOf } from './award-made.js'
import type { ProcurementFact } from './procurement.facts.js'
import { attemptBefore, readProcurement, type OpenProcurementState, type ProcurementState } from './procurement.state.js'

const fields = {
  plan: { kind: 'text', label: '年度计划' },
  line: { kind: 'id', label: '计划中的项目', from: 'new' },
} as const satisfies Fields
type OpenProcurement = DataOf<typeof fields>

/** Opens the purchase of a released plan line, with everything the line says; a further attempt with its own timetable. */
export const openProcurement = act<ProcurementState, ProcurementFact>()({
  name: 'OpenProcurement',
  says: '启动采购',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['ProcurementOpened', 'StatutoryWayTaken', 'OwnWayTaken', 'LotOffered'],
  reliesOn: (stream, _state, data) => [...(data ? [planOfData(data)] : []), ...attemptBefore(stream)],
  always: [notYetOpen],
  withData: [lineIsReleased, attemptBeforeIsRepeated],
  then: (data, { stream, context }) => {
    const plan = readPlan(context, planOfData(data))
    const before = stateBefore({ stream, context })
    const line = plan.status === 'absent' ? undefined : (before?.next ?? plan.lines[data.line])
    if (plan.status === 'absent' || line === undefined) return []
    return [
      {
        type: 'ProcurementOpened',
        data: {
          caseId: caseOf(streamKey(planOfData(data)), line.line),
          title: line.title,
          plan: streamKey(planOfData(data)),
          line: line.line,
          region: plan.region,
          route: line.route,
          budget: line.budget,
          ...releasedOn(data, { stream, context }),
          ...awardsBefore(before),
          parties: partiesOf(plan, line),
          detail: line,
        },
      },
      ...wayOf(line),
    ]
  },
})

type OfItsWay = Extract<ProcurementFact, { readonly type: 'StatutoryWayTaken' | 'OwnWayTaken' | 'LotOffered' }>

/** A purchase is run as the law says; below the limit by the unit's own rule, where there is no document to offer its lots by. */
function wayOf(line: PlanLine): readonly OfItsWay[] {
  const { route } = line
  if (route !== 'selfRun') return [{ type: 'StatutoryWayTaken', key: boundByLaw(line) ? 'law' : 'choice', data: { route } }]
  return [
    { type: 'OwnWayTaken', key: ownWayOf(line.method) === 'direct' ? 'direct' : 'quotes', data: { method: line.method } },
    ...lotsOf(line).map(({ lot, title, budget }): OfItsWay => ({
      type: 'LotOffered',
      key: lot,
      data: { lot, title, budget },
    })),
  ]
}

/** When the plan released the line, or the attempt before was decided to be repeated. */
function releasedOn(data: OpenProcurement, { stream, context }: Pick<Asked<ProcurementState>, 'stream' | 'context'>) {
  const [before] = attemptBefore(stream)
  const on =
    before === undefined
      ? happened({ context, stream: planOfData(data) }, 'PlanLineReleased', (key) => key === data.line)
      : happened({ context, stream: before }, 'ProcurementRepeated')
  return on === undefined ? {} : { releasedOn: on }
}

/** The attempt it goes on from, which hands the line on. */
function stateBefore({ stream, context }: Pick<Asked<ProcurementState>, 'stream' | 'context'>): OpenProcurementState | undefined {
  const [before] = attemptBefore(stream).map((one) => readProcurement(context, one))
  return before === undefined || before.status === 'absent' ? undefined : before
}

/** How many awards each lot that is offered again has had, where any had one. */
function awardsBefore(before: OpenProcurementState | undefined): { awardsBefore?: { [lot: string]: number } } {
  const counted = (before?.next?.lots ?? []).flatMap(({ lot }) => {
    const count = before === undefined ? 0 : awardsOf(before, lot)
    return count === 0 ? [] : [[lot, count] as const]
  })
  return counted.length === 0 ? {} : { awardsBefore: Object.fromEntries(counted) }
}

function attemptBeforeIsRepeated(...[, asked]: Parameters<DataGuard<ProcurementState, OpenProcurement>>) {
  return attemptBefore(asked.stream).length === 0 || stateBefore(asked)?.next !== undefined
    ? undefined
    : refuse('NothingToRepeat', '上一次采购没有失败，或者尚未决定重新采购', { owner: { role: 'purchaser' } })
}

const planOfData = ({ plan }: OpenProcurement): StreamId => (plan.startsWith('plan/') ? (plan as StreamId) : `plan/${plan}`)

/** Who has to do with the purchase from its start; agent, panelists and provider join by their own facts. */
const partiesOf = (plan: OpenPlanState, { parties, sites }: PlanLine): Parties => ({
  purchaser: [plan.purchaser],
  payer: [parties.payer],
  finance: [parties.finance],
  supervisor: [parties.supervisor],
  host: hostsOf(sites),
  ...(plan.parties.lead === undefined ? {} : { lead: plan.parties.lead }),
})

function notYetOpen({ state }: Asked<ProcurementState>) {
  return state.status === 'absent' ? undefined : refuse('ProcurementAlreadyOpen', '采购已经启动')
}

function lineIsReleased(...[data, { stream, context }]: Parameters<DataGuard<ProcurementState, OpenProcurement>>) {
  const plan = readPlan(context, planOfData(data))
  if (plan.status !== 'published' || plan.lines[data.line] === undefined) {
    return refuse('LineNotReleased', `计划尚未公开，或者没有项目${data.line}`, { owner: { role: 'purchaser' } })
  }
  return streamKey(stream).split('/')[0] === caseOf(planKey(plan), data.line)
    ? undefined
    : refuse('CaseMisnamed', `项目编号应为${caseOf(planKey(plan), data.line)}`)
}
