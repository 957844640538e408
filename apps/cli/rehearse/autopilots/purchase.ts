import { dayOf, type Day, type StreamId } from '#kernel'
import { keyReview } from '#law'
import type { Autopilots, Duty, World } from './autopilot.js'
import { does, isOnPlatform, usualDay, type Doing } from './doing.js'
import { fileHash, publication, some } from './invented.js'
import { lineOf, personFor, said } from './persons.js'
import { minutesAfter, onDay } from './when.js'
import type { ProgrammeLine } from '../../programme/index.js'
import { winnerOf } from './winner.js'

/** Who runs the procurement from the document on: on the platform the agent, else the department itself. */
export const runs = (duty: Duty, world: World): string => {
  const line = lineOf(duty, world)
  return personFor(world, isOnPlatform(duty, world) && line.procurementAgent !== undefined ? line.procurementAgent : line.department)
}

const caseStream = (duty: Duty): StreamId => `procurement/${duty.caseId ?? ''}`

/** An act of the department about its purchase, on its usual day. */
const own = (act: string, says: string, body: (line: ProgrammeLine, duty: Duty, world: World) => object) => (duty: Duty, world: World) => {
  const line = lineOf(duty, world)
  return [does(duty, world, { act, stream: caseStream(duty), person: personFor(world, line.department), on: usualDay(duty, world), says, body: body(line, duty, world) })]
}

/** The preparation of a purchase, its document and its result; bids and evaluation are in `bids.ts`. */
export const purchaseAutopilots: Autopilots = {
  SurveyNeeds: own('SurveyNeeds', '需求调查', (_line, duty, world) => ({
    respondents: some(world, `${duty.caseId}/respondents`, 3, 6),
    publicOpinions: some(world, `${duty.caseId}/opinions`, 20, 60),
    summary: '走访服务对象并询问市场主体，需求集中在困难群体服务',
  })),
  PublishIntention: own('PublishIntention', '公开采购意向', (_line, duty) => publication(`cases/${duty.caseId}/intention`)),
  ReviewRequirement: own('ReviewRequirement', '审查采购需求', (line, duty, world) => ({
    reviews: keyReview({ on: dayOf(usualDay(duty, world)), kind: '服务', budget: line.budget, publicService: !line.auxiliary }).reviews.map(({ id }) => id),
    legalAdviser: true,
    riskPlan: true,
    number: `${duty.caseId}-需求审查`,
  })),
  ChooseMethod: own('ChooseMethod', '确定采购方式', (line, duty) => ({ method: line.method, minutes: `${duty.caseId}-采购方式纪要` })),
  FileImplementationPlan: (duty, world) => {
    const line = lineOf(duty, world)
    const filed: Doing = {
      act: 'FileImplementationPlan',
      stream: caseStream(duty),
      person: personFor(world, line.department),
      on: usualDay(duty, world),
      says: '采购实施计划备案',
      body: { number: `${duty.caseId}-实施计划` },
    }
    // Nobody is owed an agent: a line on the platform has one before its plan is filed.
    const engaged: Doing = { ...filed, act: 'EngageAgent', on: minutesAfter(filed.on, -30), says: '委托采购代理机构', body: { agent: line.procurementAgent, scope: '采购文件、开启、评审、公告', fee: '0' } }
    return [...(isOnPlatform(duty, world) && line.procurementAgent !== undefined ? [engaged] : []), filed].map((one) => does(duty, world, one))
  },
  IssueDocument: (duty, world) => {
    const line = lineOf(duty, world)
    const issuedOn = said(line, 'procurementStarts')
    const document = { hash: fileHash(world, `${duty.caseId}/document`), size: some(world, `${duty.caseId}/document`, 200_000, 900_000) }
    const body = { document, supplyUntil: supplyUntil(world, line, issuedOn), criteria: [{ criterion: '服务方案、人员与业绩', points: 100 - said(line, 'priceWeight') }] }
    return [does(duty, world, { act: 'IssueDocument', stream: caseStream(duty), person: runs(duty, world), on: onDay(world, issuedOn), says: '发出采购文件', body, paper: true })]
  },
  ConfirmAward: (duty, world) => {
    const line = lineOf(duty, world)
    const body = { provider: winnerOf(world, line), minutes: `${duty.caseId}-确定成交纪要` }
    return [does(duty, world, { act: 'ConfirmAward', stream: caseStream(duty), person: personFor(world, line.department), on: usualDay(duty, world), says: '确定成交供应商', body, paper: true })]
  },
  PublishResult: (duty, world) => {
    const body = publication(`cases/${duty.caseId}/result`)
    return [does(duty, world, { act: 'PublishResult', stream: caseStream(duty), person: runs(duty, world), on: usualDay(duty, world), says: '公告成交结果', body, paper: true })]
  },
}

/** The shortest supply of the document that the law allows; for ways without one, to the end of the day of issue. */
function supplyUntil({ law, programme }: World, line: ProgrammeLine, issuedOn: Day): Day {
  const rule = line.method === '竞争性磋商' ? 'consultation-document-supply' : line.method.endsWith('招标') ? 'tender-document-supply' : undefined
  return rule === undefined ? issuedOn : law.due({ rule, from: issuedOn, region: programme.region.code }).day
}
