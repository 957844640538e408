import { addDays, addMonths, at, dayOf, endOf, lastDay, type Day, type StreamId } from '#kernel'
import type { Autopilots, Duty, PlannedAct, World } from './autopilot.js'
import { does, since, usualDay } from './doing.js'
import { paperOf, some } from './invented.js'
import { awardOf, lineOf, personFor } from './persons.js'
import { deliveriesOf, serviceOf, type Delivered } from './schedule.js'
import { exceptionsAt, inTime, later, minutesAfter, onDay, onWorkingDay } from './when.js'
import { usual } from './usual.js'
import { exceptionOf, winnerOf, type ProgrammeLine } from '../../programme/index.js'

/** The item that professional supervision (专业督导) is delivered as: it has an act of its own. */
const supervision = '专业督导'

/** Hour at which a day's service is written down. */
const recordedAt = '17:00'

/** Working days between naming the day of a visit and the visit. */
const notice = 10

/** Which month a duty is about: its key, with the number of its report where that was returned, `2026-06.2`. */
const monthOf = ({ key = '' }: Duty): string => key.slice(0, 7)

const deliveryStream = (duty: Duty): StreamId => `delivery/${awardOf(duty)}/${monthOf(duty)}`

/** What one day's delivery of an item is recorded as; supervision one by one. */
function records(duty: Duty, world: World, delivered: Delivered, org: string): readonly PlannedAct[] {
  const { on, item, index, quantity } = delivered
  const name = `${awardOf(duty)}/${on}/${item}`
  const common = { stream: deliveryStream(duty), person: personFor(world, org), on: minutesAfter(at(on, recordedAt), index) }
  if (item !== supervision) {
    const body = { item, quantity, on, participants: participantsOf(world, item, name), evidence: paperOf(world, name).hash }
    return [
      does(duty, world, { ...common, act: 'RecordService', part: `${on}/${index}`, says: `记录服务 ${item} ${quantity}`, body }),
    ]
  }
  return Array.from({ length: quantity }, (_, unit) => {
    const posts = lineOf(duty, world).lots.reduce((total, lot) => total + lot.posts, 0)
    const body = {
      on,
      supervisor: personFor(world, org),
      topic: '个案与小组工作方法',
      workers: Math.max(1, posts),
      evidence: paperOf(world, `${name}/${unit}`).hash,
    }
    return does(duty, world, { ...common, act: 'HoldSupervision', part: `${on}/${unit}`, says: '开展专业督导', body })
  })
}

/** Which check a duty is about: its key, with the round of its rectification, `2.1`. */
const phaseOf = ({ key = '1' }: Duty): number => Number.parseInt(key, 10)

/** How many came: at least as many as the item asks for (大型社区活动(≥50人)). */
function participantsOf(world: World, item: string, name: string): number {
  const least = Number(/≥(\d+)人/.exec(item)?.[1] ?? 1)
  return some(world, name, least, least + 19)
}

/** Two checks of which the first fails, and what the programme says of them. */
const failedChecks = ({ programme }: World, line: ProgrammeLine) =>
  exceptionOf(programme.exceptions, line, 'midTermFailed') ?? exceptionOf(programme.exceptions, line, 'midTermFailedTwice')

/** Records by the week, a report a month; the mid-term check and what follows it. The service's own window asks for nothing. */
export const serviceAutopilots: Autopilots = {
  SubmitMonthlyReport: (duty, world) => {
    const line = lineOf(duty, world)
    const provider = winnerOf(world, line)
    const service = serviceOf(line, duty.startedOn)
    const month = monthOf(duty)
    // What was returned is looked through, and reported again.
    const again = duty.rule === 'agreed:report-again'
    const last = addDays(addMonths(`${month}-01` as Day, 1), -1)
    const over = service.until < last ? service.until : last
    const on = again ? usualDay(duty, world) : inTime(world, duty, endOf(over), onWorkingDay(world, over, 1))
    const own = again ? [] : deliveriesOf(world, line, service).filter((one) => one.on.startsWith(month))
    return [
      ...own.flatMap((one) => records(duty, world, one, provider)),
      does(duty, world, {
        act: 'SubmitMonthlyReport',
        stream: deliveryStream(duty),
        person: personFor(world, provider),
        on,
        says: `报送${month}月报`,
      }),
    ]
  },
  AcceptMonthlyReport: usual(
    'AcceptMonthlyReport',
    (duty) => `确认${monthOf(duty)}月报`,
    (duty, line) => ({
      stream: `contract/${awardOf(duty)}`,
      by: line.department,
      body: { month: monthOf(duty) },
    }),
  ),
  ConcludeMidTermCheck: (duty, world) => {
    const line = lineOf(duty, world)
    const again = duty.rule === 'agreed:re-check'
    const phase = phaseOf(duty)
    const failed = failedChecks(world, line)
    const check = failed?.checks[again ? 1 : 0]
    const halfway = again ? duty.seenAt : addMonths(dayOf(duty.startedOn), (phase - 1) * 12 + line.midTermAfterMonths)
    const usually = onWorkingDay(world, halfway, world.programme.autopilot.afterWorkingDays)
    const visit = check === undefined ? inTime(world, duty, since(duty, world), usually) : onDay(world, check.on)
    const stream: StreamId = `mid-term-check/${awardOf(duty)}/${phase}`
    const person = personFor(world, line.department)
    const scheduled = does(duty, world, {
      act: 'ScheduleMidTermCheck',
      stream,
      person,
      on: onWorkingDay(world, visit, -notice),
      says: '安排中期检查',
      body: { on: dayOf(visit) },
    })
    const concluded = does(duty, world, {
      act: 'ConcludeMidTermCheck',
      stream,
      person,
      on: minutesAfter(visit, 5 * 60),
      says: '作出中期检查结论',
      body: {
        score: check?.score ?? line.midTermScore,
        findings: '按检查清单逐项核对，见检查记录',
        ...(failed !== undefined && !again ? { by: addDays(dayOf(visit), failed.rectifyDays) } : {}),
      },
    })
    return again ? [concluded] : [scheduled, concluded]
  },
  SubmitRectification: (duty, world) => {
    const line = lineOf(duty, world)
    const rectified = does(duty, world, {
      act: 'SubmitRectification',
      stream: `mid-term-check/${awardOf(duty)}/${phaseOf(duty)}`,
      person: personFor(world, winnerOf(world, line)),
      // In what time there is to put it right: the second check is then not owed before the day that the programme names.
      on:
        failedChecks(world, line) === undefined ? usualDay(duty, world) : onWorkingDay(world, addDays(lastDay(duty.due), 1), -1),
      says: '提交整改报告',
      body: { report: '逐项整改，见附件', evidence: paperOf(world, duty.id).hash },
    })
    return [rectified]
  },
  RescindContract: usual('RescindContract', '按约定解除合同', (duty, line, world) => {
    const failed = exceptionOf(world.programme.exceptions, line, 'midTermFailedTwice')
    return {
      stream: `contract/${awardOf(duty)}`,
      by: line.department,
      ...(failed?.terminated === undefined ? {} : { on: later(at(failed.terminated, exceptionsAt), duty.seenAt) }),
      body: {
        accepted: Object.entries(failed?.accepted ?? {}).map(([item, quantity]) => ({ item, quantity })),
        reason: failed?.why ?? '整改后复查仍不合格',
      },
    }
  }),
  AcceptPhase: usual('AcceptPhase', '阶段验收', (duty, line) => ({
    stream: `contract/${awardOf(duty)}`,
    by: line.department,
    body: { phase: Number(duty.key ?? '1') },
  })),
}
