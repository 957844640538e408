import { at, type Day, type Instant, type StreamId } from '#kernel'
import type { Autopilots, Duty, World } from './autopilot.js'
import { asked } from './paths.js'
import { awardOf, lineOf } from './persons.js'
import { usual } from './usual.js'
import { exceptionsAt, later, onWorkingDay } from './when.js'
import { exceptionsOfKind, hostOf } from '../../programme/index.js'

/** The site that a duty is about, and how often it was proposed: its key is `hz-ys`, from the second proposal on `hz-ys.2`. */
function aboutOf({ key = '' }: Duty): { readonly site: string; readonly round: number } {
  const [site = '', round = '1'] = key.split('.')
  return { site, round: Number(round) }
}

const atSite = (duty: Duty): StreamId => `assignment/${awardOf(duty)}/${aboutOf(duty).site}`

const refusalsAt = (duty: Duty, world: World, site: string) =>
  exceptionsOfKind(world.programme.exceptions, lineOf(duty, world), 'hostRefuses').filter((one) => one.site === site)

/** How the host answers a proposal, and what the programme says of the refusal before it. */
function refusalsOf(duty: Duty, world: World) {
  const { site, round } = aboutOf(duty)
  const refusals = refusalsAt(duty, world, site)
  return { before: refusals[round - 2], now: refusals[round - 1] }
}

/** The day on which the workers of a host arrive that refused before, where it did. */
export const movedArrival = (duty: Duty, world: World): Day | undefined =>
  exceptionsOfKind(world.programme.exceptions, lineOf(duty, world), 'hostRefuses').findLast(
    ({ site }) => hostOf(site) === duty.bearer.org,
  )?.arrival

/** At the hour of exceptions of a day that the programme names; nothing where it names none. */
const onNamed = (duty: Duty, day: Day | undefined): { readonly on?: Instant } =>
  day === undefined ? {} : { on: later(at(day, exceptionsAt), duty.seenAt) }

/** The provider proposed to the host of a site, which takes it in or refuses first, and gives it a room. */
export const assignmentAutopilots: Autopilots = {
  ProposeAssignment: usual('ProposeAssignment', '派驻机构', (duty, line, world) => {
    const { before } = refusalsOf(duty, world)
    return {
      stream: atSite(duty),
      by: line.department,
      ...onNamed(duty, before?.proposed),
      ...(before === undefined ? {} : { body: { arrival: before.arrival } }),
    }
  }),
  AcceptAssignment: (duty, world) => {
    const { before, now } = refusalsOf(duty, world)
    const answers = usual('AcceptAssignment', '接收派驻', () => ({
      stream: atSite(duty),
      by: hostOf(aboutOf(duty).site),
      ...onNamed(duty, now?.refused ?? before?.accepted),
    }))(duty, world)
    if (now === undefined) return answers
    const refusing = { body: { reason: now.why ?? '场地暂时不能使用' }, says: '不接收派驻' }
    return answers.map((act) => ({ ...act, ...asked('RefuseAssignment', atSite(duty)), ...refusing }))
  },
  // Where another day was agreed the room is there on that day.
  ProvideRoom: usual('ProvideRoom', '提供服务场地', (duty, _line, world) => {
    const moved = movedArrival(duty, world)
    return {
      stream: atSite(duty),
      by: hostOf(aboutOf(duty).site),
      body: { room: '社工站一楼服务大厅及个案室' },
      ...(moved === undefined ? {} : { on: later(onWorkingDay(world, moved, 0), duty.seenAt) }),
    }
  }),
}
