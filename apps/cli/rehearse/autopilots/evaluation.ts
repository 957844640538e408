import { termOf } from '#domain'
import { addDays, addMonths, dayOf, lastDay, shares, type Fen, type Instant, type StreamId } from '#kernel'
import type { Autopilots, Duty, World } from './autopilot.js'
import { does, since, usualDay } from './doing.js'
import { paperOf, publication, some } from './invented.js'
import { awardOf, leadOf, lineOf, personFor, said } from './persons.js'
import { inTime, minutesAfter, onDay, onWorkingDay } from './when.js'
import { usual } from './usual.js'
import {
  caseIdOf,
  exceptionOf,
  exceptionsOfKind,
  itemsOf,
  lineNamed,
  priceOf,
  winnerOf,
  type ProgrammeLine,
} from '../../programme/index.js'

/** What an evaluator owes is about the evaluation, what others owe names its number where it is not the only one. */
const evaluationStream = (duty: Duty): StreamId =>
  duty.subject.startsWith('evaluation/') ? duty.subject : `evaluation/${awardOf(duty)}/${duty.key ?? '1'}`

/** Whether the evaluation is held again: `1.2`. */
const isAgain = (duty: Duty): boolean => /\.\d+$/.test(evaluationStream(duty).slice(-4))

/** The scores that an evaluation is drafted with: before the reply, and where it is held again. */
function scoresOf(duty: Duty, line: ProgrammeLine, { programme }: World): Readonly<Record<string, number>> {
  if (isAgain(duty)) return exceptionOf(programme.exceptions, line, 'gradeFailed')?.reevaluation.scores ?? line.evaluationScores
  const changed = exceptionOf(programme.exceptions, line, 'draftChangedAfterReply')
  return changed === undefined ? line.evaluationScores : { ...line.evaluationScores, [changed.part]: changed.draft }
}

/** When an evaluation that begins on a day of the service is begun: in the first of the days that there are for it. */
function begunOn(duty: Duty, world: World): { readonly on?: Instant } {
  if (duty.key === undefined || isAgain(duty)) return {}
  return {
    on: inTime(
      world,
      duty,
      since(duty, world),
      onWorkingDay(world, addDays(lastDay(duty.due), -termOf(undefined, 'self-assessment').n), 1),
    ),
  }
}
const contractStream = (duty: Duty): StreamId => `contract/${awardOf(duty)}`

/** The weighted mean of the programme's evaluation scores: 92, 86, 90, 88 by 25, 35, 15, 25 → 88.6. */
export const evaluationOf = ({ evaluationScores, indicatorWeights }: ProgrammeLine): number =>
  Object.entries(indicatorWeights).reduce(
    (total, [indicator, weight]) => total + Math.round((evaluationScores[indicator] ?? 0) * 100) * weight,
    0,
  ) / 10_000

/** What the money went to: the contract's price, spread over the region's cost classes in the proportion of their caps, so within each. */
function costsOf(world: World, line: ProgrammeLine): Record<string, Fen> {
  const caps = Object.entries(world.programme.pack.costClasses)
  const amounts = shares(
    priceOf(world, line),
    caps.map(([, cap]) => cap),
  )
  return Object.fromEntries(caps.map(([name], index) => [name, amounts[index] ?? '0']))
}

/** The award under which the evaluator was bought, by the line the programme names (`awardOf mz-04` → `hs-sgb-2026.mz-04.1`). */
const awardOfEvaluator = (world: World, line: ProgrammeLine): string =>
  `${caseIdOf(lineNamed(world.programme, said(line, 'evaluatorFrom')))}.1`

/** An item at the acceptance after a grade that pays only what is accepted: how much of it was. */
const partly = (item: string, agreed: number, quantity: number) => ({
  item,
  accepted: true,
  quantity,
  ...(quantity < agreed ? { reason: '其余没有达到约定的要求' } : {}),
})

/** How many of those served were asked at an acceptance, how many were satisfied, and who signed it. */
function opinionsOf(duty: Duty, line: ProgrammeLine, world: World) {
  const userOpinions = some(world, `${awardOf(duty)}/opinions`, 40, 80)
  const satisfied = Math.floor((userOpinions * (line.evaluationScores['满意度'] ?? 0)) / 100)
  return { userOpinions, satisfied, signedBy: ['jb', 'sh', 'qf'].map((sign) => `${line.department}.${sign}`) }
}

/** Self-assessment, third-party evaluation, acceptance, and the close. The provider says nothing to the draft: its window runs out. */
export const evaluationAutopilots: Autopilots = {
  SubmitSelfAssessment: usual('SubmitSelfAssessment', '提交自评报告', (duty, line, world) => ({
    stream: evaluationStream(duty),
    ...begunOn(duty, world),
    by: winnerOf(world, line),
    body: {
      summary: '服务按合同完成，见月报',
      costs: costsOf(world, line),
      evidence: paperOf(world, `${awardOf(duty)}/accounts`).hash,
    },
  })),
  // Appointed by the lead, who bought the evaluation, not by the unit that runs the project.
  AppointEvaluator: usual('AppointEvaluator', '委托第三方评估', (duty, line, world) => ({
    stream: evaluationStream(duty),
    ...begunOn(duty, world),
    by: leadOf(world),
    body: { evaluator: said(line, 'evaluator'), awardOf: awardOfEvaluator(world, line) },
  })),
  DraftEvaluation: (duty, world) => {
    const line = lineOf(duty, world)
    const again = isAgain(duty) ? exceptionOf(world.programme.exceptions, line, 'gradeFailed')?.reevaluation.draft : undefined
    const on = again === undefined ? usualDay(duty, world) : onDay(world, again)
    const given = scoresOf(duty, line, world)
    const common = { stream: evaluationStream(duty), person: personFor(world, said(line, 'evaluator')) }
    const scores = Object.keys(line.indicatorWeights).map((indicator, index) =>
      does(duty, world, {
        ...common,
        act: 'ScoreIndicator',
        part: indicator,
        on: minutesAfter(on, index),
        says: `评分 ${indicator}`,
        body: { indicator, score: given[indicator] ?? 0 },
      }),
    )
    const drafted = does(duty, world, {
      ...common,
      act: 'DraftEvaluation',
      on: minutesAfter(on, 60),
      says: '提出评估报告初稿',
      body: { findings: '各项指标评分说明见附件' },
    })
    return [...scores, drafted]
  },
  // The provider says nothing, but where the draft is changed for what it says: on its last day, and the evaluator answers on the next.
  ReplyToEvaluation: (duty, world) => {
    const line = lineOf(duty, world)
    if (exceptionOf(world.programme.exceptions, line, 'draftChangedAfterReply') === undefined || isAgain(duty)) return []
    const person = personFor(world, winnerOf(world, line))
    const on = onDay(world, lastDay(duty.due))
    const body = { reply: '补交督导记录，请复核' }
    return [
      does(duty, world, { act: 'ReplyToEvaluation', stream: evaluationStream(duty), person, on, says: '答复评估意见', body }),
    ]
  },
  UpholdEvaluation: (duty, world) => {
    const line = lineOf(duty, world)
    const changed = exceptionOf(world.programme.exceptions, line, 'draftChangedAfterReply')
    const person = personFor(world, said(line, 'evaluator'))
    const common = { stream: evaluationStream(duty), person, on: minutesAfter(since(duty, world), 60) }
    if (changed === undefined)
      return [does(duty, world, { ...common, act: 'UpholdEvaluation', says: '维持初稿', body: { reason: '评分均有记录' } })]
    const scores = [{ indicator: changed.part, score: changed.final, reason: changed.why ?? '补充材料经核实' }]
    return [does(duty, world, { ...common, act: 'ReviseEvaluation', says: '修改初稿', body: { scores } })]
  },
  SignEvaluation: usual('SignEvaluation', '签署评估报告', (duty, line) => ({
    stream: evaluationStream(duty),
    by: said(line, 'evaluator'),
  })),
  PublishEvaluation: usual('PublishEvaluation', '公布评估结果', (duty, line) => ({
    stream: evaluationStream(duty),
    by: line.department,
    body: publication(`contracts/${awardOf(duty)}/evaluation`),
  })),
  AcceptYear: usual('AcceptYear', '年度验收', (duty, line, world) => {
    const year = Number(duty.key)
    // Counted from the service, or from the grade of the year.
    const over = line.evaluationPer === 'year' ? dayOf(duty.startedOn) : addMonths(dayOf(duty.startedOn), year * 12)
    return {
      stream: contractStream(duty),
      by: line.department,
      on: inTime(world, duty, since(duty, world), onWorkingDay(world, over, world.programme.autopilot.afterWorkingDays)),
      body: { year, ...opinionsOf(duty, line, world) },
    }
  }),
  PublishYearAcceptance: usual('PublishYearAcceptance', '公告年度验收结果', (duty, line) => ({
    stream: contractStream(duty),
    by: line.department,
    body: { year: Number(duty.key), ...publication(`contracts/${awardOf(duty)}/acceptance/${duty.key ?? ''}`) },
  })),
  AcceptContract: usual('AcceptContract', '履约验收', (duty, line, world) => {
    const failed = exceptionOf(world.programme.exceptions, line, 'gradeFailed')
    const parts = exceptionsOfKind(world.programme.exceptions, line, 'partAccepted')
    const ended = exceptionOf(world.programme.exceptions, line, 'midTermFailedTwice')?.accepted
    const items = itemsOf(line).map(({ item, quantity }) => {
      if (failed !== undefined) return partly(item, quantity, failed.accepted[item] ?? quantity)
      if (ended !== undefined) return { item, accepted: true, quantity: ended[item] ?? 0 }
      const part = parts.find((one) => one.item === item)
      return part === undefined
        ? { item, accepted: true }
        : { item, accepted: true, quantity: part.accepted, reason: part.why ?? '其余没有服务记录' }
    })
    // Counted from what it waits for, the last monthly report beside it.
    const on = inTime(
      world,
      duty,
      since(duty, world),
      onWorkingDay(world, duty.startedOn, world.programme.autopilot.afterWorkingDays),
    )
    const named = line.days['accepted']
    return {
      stream: contractStream(duty),
      by: line.department,
      on: named === undefined ? on : onDay(world, named),
      body: { items, ...opinionsOf(duty, line, world) },
    }
  }),
  PublishAcceptance: usual('PublishAcceptance', '公告验收结果', (duty, line) => ({
    stream: contractStream(duty),
    by: line.department,
    body: publication(`contracts/${awardOf(duty)}/acceptance`),
  })),
  SettleFinalAccount: usual('SettleFinalAccount', '决算', (duty, line) => ({
    stream: contractStream(duty),
    by: line.department,
  })),
  ReviewPerformance: usual('ReviewPerformance', '绩效自评', (duty, line) => ({
    stream: contractStream(duty),
    by: line.department,
    body: { score: evaluationOf(line), summary: '绩效目标完成，见评估报告' },
  })),
  ArchiveCase: usual('ArchiveCase', '归档', (duty, line) => ({
    stream: contractStream(duty),
    by: line.department,
    body: { catalogue: `${awardOf(duty)}-档案目录` },
  })),
}
