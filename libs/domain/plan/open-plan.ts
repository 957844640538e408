import { streamKey, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { Parties } from '../context.js'
import { isPlanKey, nameSays } from '../names.js'
import type { PlanFact } from './plan.facts.js'
import { planOf, readPlan, type PlanState } from './plan.state.js'

/**
 * Lead and finance (organization ids) are set by region; `supervisor` watches over the plan where there is one.
 * What is left out is taken over from the plan of the year before, which opens this one.
 */
export type OpenPlan = {
  readonly purchaser?: string
  readonly year?: number
  readonly region?: string
  readonly lead?: string
  readonly finance?: string
  readonly supervisor?: string
}

/** Opens a purchaser's plan of a year; its stream names both. */
export const openPlan = act<PlanState, PlanFact>()<OpenPlan>({
  name: 'OpenPlan',
  says: '启动年度购买计划',
  by: ['purchaser', 'process'],
  parties: ({ stream }) => ({ purchaser: [planOf(stream).purchaser] }),
  reliesOn: (stream) => [yearBefore(stream)],
  always: [planIsNotOpen],
  withData: [streamNamesThePlan, planIsComplete],
  then: (data, asked) => {
    const opening = openingOf(data, asked)
    return opening ? [{ type: 'PlanOpened', data: { ...planOf(asked.stream), ...opening } }] : []
  },
})

const yearBefore = (stream: StreamId): StreamId => {
  const { purchaser, year } = planOf(stream)
  return `plan/${purchaser}-${year - 1}`
}

/** Region and parties: as said, or as they were the year before. */
function openingOf(data: OpenPlan, { stream, context }: Asked<PlanState>): { region: string; parties: Parties } | undefined {
  const before = readPlan(context, yearBefore(stream))
  const known = before.status === 'absent' ? undefined : before
  const region = data.region ?? known?.region
  const lead = data.lead === undefined ? known?.parties.lead : [data.lead]
  const finance = data.finance === undefined ? known?.parties.finance : [data.finance]
  const supervisor = data.supervisor === undefined ? known?.parties.supervisor : [data.supervisor]
  if (region === undefined || lead === undefined || finance === undefined) return undefined
  return {
    region,
    parties: { purchaser: [planOf(stream).purchaser], lead, finance, ...(supervisor === undefined ? {} : { supervisor }) },
  }
}

function planIsNotOpen({ state }: Asked<PlanState>) {
  return state.status === 'absent' ? undefined : refuse('PlanAlreadyOpen', '该年度计划已经启动')
}

function streamNamesThePlan(...[data, { stream }]: Parameters<DataGuard<PlanState, OpenPlan>>) {
  const { purchaser, year } = planOf(stream)
  const said = `${data.purchaser ?? purchaser}-${data.year ?? year}`
  if (!isPlanKey(streamKey(stream))) return refuse('PlanMisnamed', `计划编号应为「单位-年度」，例如 hs-mzj-2026；单位${nameSays}`)
  return said === streamKey(stream) ? undefined : refuse('PlanMisnamed', `计划编号应为 ${said}`)
}

function planIsComplete(...[data, asked]: Parameters<DataGuard<PlanState, OpenPlan>>) {
  return openingOf(data, asked)
    ? undefined
    : refuse('PlanIncomplete', '请写明地区、统筹部门和财政部门；上一年度没有计划可以沿用', { owner: { role: 'purchaser' } })
}
