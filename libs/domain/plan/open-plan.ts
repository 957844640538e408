import { dayOf, streamKey, type Day, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { Parties } from '../context.js'
import { isPlanKey, nameSays } from '../names.js'
import { financeIsAnother, supervisorIsAnother } from './line-parties.guards.js'
import type { PlanFact } from './plan.facts.js'
import { addsTo, planKey, planOf, readPlan, type PlanState } from './plan.state.js'

const fields = {
  purchaser: {
    kind: 'id',
    label: '购买主体',
    help: '不填写的，按计划编号',
    from: { of: 'organization', role: 'purchaser' },
    optional: true,
  },
  year: { kind: 'count', label: '年度', help: '不填写的，按计划编号', optional: true, example: 2026 },
  region: {
    kind: 'text',
    label: '地区',
    help: '六位行政区划代码；不填写的，沿用上一年度',
    max: 64,
    optional: true,
    example: '341000',
  },
  lead: {
    kind: 'id',
    label: '统筹部门',
    help: '不填写的，沿用上一年度',
    from: { of: 'organization', role: 'lead' },
    optional: true,
  },
  finance: {
    kind: 'id',
    label: '财政部门',
    help: '不填写的，沿用上一年度',
    from: { of: 'organization', role: 'finance' },
    optional: true,
  },
  supervisor: {
    kind: 'id',
    label: '监督单位',
    help: '不填写的，沿用上一年度',
    from: { of: 'organization', role: 'supervisor' },
    optional: true,
  },
} as const satisfies Fields
type OpenPlan = DataOf<typeof fields>

/** Opens a purchaser's plan of a year, or a supplement to one that is published; its stream names them. */
export const openPlan = act<PlanState, PlanFact>()({
  name: 'OpenPlan',
  says: '启动年度购买计划',
  by: ['purchaser', 'process'],
  happens: 'here',
  fields,
  makes: ['PlanOpened'],
  // A unit that buys: any other has no plan.
  parties: ({ stream, context }) => ({ purchaser: context.actor.roles.includes('purchaser') ? [planOf(stream).purchaser] : [] }),
  reliesOn: (stream) => [planBefore(stream)],
  always: [planIsNotOpen, planItAddsToIsPublished],
  withData: [streamNamesThePlan, planIsComplete, regionIsKnown, supervisorIsAnother, financeIsAnother],
  then: (data, asked) => {
    const opening = openingOf(data, asked)
    return opening ? [{ type: 'PlanOpened', data: { ...planOf(asked.stream), ...opening } }] : []
  },
})

/** The plan before: of the year before, or for a supplement what it adds to last. */
const planBefore = (stream: StreamId): StreamId => {
  const { purchaser, year } = planOf(stream)
  return addsTo(stream).at(-1) ?? `plan/${planKey({ purchaser, year: year - 1 })}`
}

/** Region and parties: as said, or as they were in the plan before. */
function openingOf(data: OpenPlan, { stream, context }: Asked<PlanState>): { region: string; parties: Parties } | undefined {
  const before = readPlan(context, planBefore(stream))
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

/** What is not published yet is changed itself. */
function planItAddsToIsPublished({ stream, context }: Asked<PlanState>) {
  const last = addsTo(stream).at(-1)
  const { status } = last === undefined ? { status: 'published' as const } : readPlan(context, last)
  return status === 'published' || status === 'closed'
    ? undefined
    : refuse('NothingToAddTo', `计划${streamKey(last ?? stream)}尚未公开：请把项目直接列入该计划，公开以后再追加`, {
        owner: { role: 'purchaser' },
      })
}

function streamNamesThePlan(...[data, { stream }]: Parameters<DataGuard<PlanState, OpenPlan>>) {
  const named = planOf(stream)
  if (!isPlanKey(streamKey(stream)))
    return refuse('PlanMisnamed', `计划编号应为「单位-年度」，例如 hs-mzj-2026，追加的在后面加「-1」至「-9」；单位${nameSays}`)
  const said = planKey({ ...named, purchaser: data.purchaser ?? named.purchaser, year: data.year ?? named.year })
  return said === streamKey(stream) ? undefined : refuse('PlanMisnamed', `计划编号应为 ${said}`)
}

/** A plan of a region without figures could neither be decided on nor be opened again: on the day it is opened, or on the first of its year. */
function regionIsKnown(...[data, asked]: Parameters<DataGuard<PlanState, OpenPlan>>) {
  const { context, stream } = asked
  const { region } = openingOf(data, asked) ?? {}
  if (region === undefined) return undefined
  const days = [dayOf(context.at), `${planOf(stream).year}-01-01` as Day]
  const answers = days.map((day) => context.law.pack(region, day))
  const [first] = answers
  return first === undefined || first.known || answers.some(({ known }) => known)
    ? undefined
    : refuse('NotEncodedForRegion', `${first.says}；地区代码有误的请更正，新的地区请系统管理员载入地区参数`, {
        owner: { role: 'operator' },
      })
}

function planIsComplete(...[data, asked]: Parameters<DataGuard<PlanState, OpenPlan>>) {
  return openingOf(data, asked)
    ? undefined
    : refuse('PlanIncomplete', '请写明地区、统筹部门和财政部门；上一年度没有计划可以沿用', { owner: { role: 'purchaser' } })
}
