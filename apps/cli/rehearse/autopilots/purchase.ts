import { dayOf, type StreamId } from '#kernel'
import { keyReview } from '#law'
import type { Autopilots, Duty, World } from './autopilot.js'
import { does, isOnPlatform, usualDay, type Doing } from './doing.js'
import { publication, some } from './invented.js'
import { lineOf, personFor } from './persons.js'
import { minutesAfter, onWorkingDay } from './when.js'
import type { ProgrammeLine } from '../../programme/index.js'

/** The purchase a duty is about. */
export const caseStream = (duty: Duty): StreamId => duty.subject

type Body = (line: ProgrammeLine, duty: Duty, world: World) => object

/** An act of the department about its purchase, on its usual day. */
export const own =
  (act: string, says: string, body: Body, day = usualDay) =>
  (duty: Duty, world: World) => {
    const line = lineOf(duty, world)
    return [
      does(duty, world, {
        act,
        stream: caseStream(duty),
        person: personFor(world, line.department),
        on: day(duty, world),
        says,
        body: body(line, duty, world),
        paper: true,
      }),
    ]
  }

/** The preparation of a purchase; the document and what follows are in `award.ts` and `bids.ts`. */
export const purchaseAutopilots: Autopilots = {
  SurveyNeeds: own('SurveyNeeds', '需求调查', (_line, duty, world) => ({
    respondents: some(world, `${duty.caseId}/respondents`, 3, 6),
    publicOpinions: some(world, `${duty.caseId}/opinions`, 20, 60),
    summary: '走访服务对象并询问市场主体，需求集中在困难群体服务',
  })),
  // Owed since the beginning, and done after the survey.
  PublishIntention: own(
    'PublishIntention',
    '公开采购意向',
    (_line, duty) => publication(`cases/${duty.caseId}/intention`),
    (duty, world) => onWorkingDay(world, duty.startedOn, 2 * world.programme.autopilot.afterWorkingDays),
  ),
  ReviewRequirement: own('ReviewRequirement', '审查采购需求', (line, duty, world) => ({
    reviews: keyReview({
      on: dayOf(usualDay(duty, world)),
      kind: '服务',
      budget: line.budget,
      publicService: !line.auxiliary,
    }).reviews.map(({ id }) => id),
    legalAdviser: true,
    riskPlan: true,
    number: `${duty.caseId}-需求审查`,
  })),
  ChooseMethod: own('ChooseMethod', '确定采购方式', (line, duty) => ({
    method: line.method,
    minutes: `${duty.caseId}-采购方式纪要`,
  })),
  FileImplementationPlan: (duty, world) => {
    const line = lineOf(duty, world)
    const filed: Doing = {
      act: 'FileImplementationPlan',
      stream: caseStream(duty),
      person: personFor(world, line.department),
      on: usualDay(duty, world),
      says: '采购实施计划备案',
      body: { number: `${duty.caseId}-实施计划` },
      paper: true,
    }
    // Nobody is owed an agent: a line on the platform has one before its plan is filed.
    const engaged: Doing = {
      ...filed,
      act: 'EngageAgent',
      on: minutesAfter(filed.on, -30),
      says: '委托采购代理机构',
      body: { agent: line.procurementAgent, scope: '采购文件、开启、评审、公告', fee: '0' },
    }
    return [...(isOnPlatform(duty, world) && line.procurementAgent !== undefined ? [engaged] : []), filed].map((one) =>
      does(duty, world, one),
    )
  },
}
