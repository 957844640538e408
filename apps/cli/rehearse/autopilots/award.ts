import type { Day } from '#kernel'
import type { Autopilots, Duty, World } from './autopilot.js'
import { does, isOnPlatform, usualDay } from './doing.js'
import { paperOf, publication } from './invented.js'
import { attemptNumber } from './parts.js'
import { lineOf, personFor, said, wholeLineOf } from './persons.js'
import { caseStream } from './purchase.js'
import { later, onDay } from './when.js'
import { attemptOf, isRepeated, winnerOf, type ProgrammeLine } from '../../programme/index.js'

/** Who runs the procurement from the document on: on the platform the agent, else the department itself. */
export const runs = (duty: Duty, world: World): string => {
  const line = lineOf(duty, world)
  return personFor(
    world,
    isOnPlatform(duty, world) && line.procurementAgent !== undefined ? line.procurementAgent : line.department,
  )
}

/** The procurement document, and after the evaluation the award and its publication. */
export const awardAutopilots: Autopilots = {
  IssueDocument: (duty, world) => {
    const line = lineOf(duty, world)
    const issuedOn = said(line, 'procurementStarts')
    const document = paperOf(world, `${duty.caseId}/document`)
    const body = {
      document,
      supplyUntil: supplyUntil(world, line, issuedOn),
      criteria: [{ criterion: '服务方案、人员与业绩', points: 100 - said(line, 'priceWeight') }],
    }
    return [
      does(duty, world, {
        act: 'IssueDocument',
        stream: caseStream(duty),
        person: runs(duty, world),
        on: onDay(world, issuedOn),
        says: '发出采购文件',
        body,
        paper: true,
      }),
    ]
  },
  ConfirmAward: (duty, world) => {
    const line = lineOf(duty, world)
    const body = { ...lotOfDuty(duty), provider: winnerOf(world, line), minutes: `${duty.caseId}-确定成交纪要` }
    return [
      does(duty, world, {
        act: 'ConfirmAward',
        stream: caseStream(duty),
        person: personFor(world, line.department),
        on: usualDay(duty, world),
        says: '确定成交供应商',
        body,
        paper: true,
      }),
    ]
  },
  PublishResult: (duty, world) => {
    const body = { ...lotOfDuty(duty), ...publication(`cases/${duty.caseId}/result`) }
    return [
      does(duty, world, {
        act: 'PublishResult',
        stream: caseStream(duty),
        person: runs(duty, world),
        on: usualDay(duty, world),
        says: '公告成交结果',
        body,
        paper: true,
      }),
    ]
  },
  ReportChangedResult: (duty, world) => {
    const line = lineOf(duty, world)
    const body = { ...lotOfDuty(duty), number: `${duty.caseId}-结果改变报告` }
    const on = usualDay(duty, world)
    return [
      does(duty, world, {
        act: 'ReportChangedResult',
        stream: caseStream(duty),
        person: personFor(world, line.department),
        on,
        says: '书面报告结果改变',
        body,
        paper: true,
      }),
    ]
  },
}

/** The lot of a round: `1:2` → `1`. */
const lotOfDuty = ({ key }: Duty) => ({ lot: key?.split(':', 1)[0] })

/** What comes after a failure: that it is announced, and the next attempt, where the programme has bids for one; else what failed is given up. */
export const failureAutopilots: Autopilots = {
  AnnounceFailure: (duty, world) => {
    const body = { ...lotOfDuty(duty), ...publication(`cases/${duty.caseId}/failure/${duty.key}`) }
    return [
      does(duty, world, {
        act: 'AnnounceFailure',
        stream: caseStream(duty),
        person: runs(duty, world),
        on: usualDay(duty, world),
        says: '公告采购终止',
        body,
        paper: true,
      }),
    ]
  },
  RepeatProcurement: (duty, world) => {
    const whole = wholeLineOf(duty, world)
    const next = attemptNumber(duty) + 1
    const on = usualDay(duty, world)
    const decided = { stream: caseStream(duty), person: personFor(world, whole.department), on }
    if (!isRepeated(whole, next - 1)) {
      const body = { reason: '无人响应，需求并入下一年度计划', minutes: `${duty.caseId}-撤销纪要` }
      return [does(duty, world, { ...decided, on: later(on, duty.seenAt), act: 'WithdrawLine', says: '撤销采购项目', body })]
    }
    const line = attemptOf(whole, next)
    const body = {
      procurementStarts: said(line, 'procurementStarts'),
      bidsDue: said(line, 'bidsDue'),
      arrival: said(line, 'arrival'),
    }
    return [does(duty, world, { ...decided, act: 'RepeatProcurement', says: '重新开展采购活动', body, paper: true })]
  },
}

/** The shortest supply of the document that the law allows; for ways without one, to the end of the day of issue. */
function supplyUntil({ law, programme }: World, line: ProgrammeLine, issuedOn: Day): Day {
  const rule =
    line.method === '竞争性磋商'
      ? 'consultation-document-supply'
      : line.method.endsWith('招标')
        ? 'tender-document-supply'
        : undefined
  return rule === undefined ? issuedOn : law.due({ rule, from: issuedOn, region: programme.region.code }).day
}
