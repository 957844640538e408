import { compareMoney } from '#kernel'
import type { Autopilots } from './autopilot.js'
import { does, since, usualDay } from './doing.js'
import { lineOf, personFor, said } from './persons.js'
import { caseStream } from './purchase.js'
import { inTime, minutesAfter, onDay, onWorkingDay } from './when.js'
import { ranked, winnerOf, type ProgrammeLine } from '../../programme/index.js'
import type { World } from './autopilot.js'

/** What was offered, with its score where the line is decided by score. */
function quotesOf(world: World, line: ProgrammeLine) {
  const scores = line.selectBy === 'score' ? ranked(world, line) : []
  return line.bids.map(({ provider, price }) => {
    const score = scores.find(({ id }) => id === provider)?.total
    return { provider, price, ...(score === undefined ? {} : { score }) }
  })
}

/** A purchase below the limit: quotes asked for, decided a working day after they close, and shown on the day of the decision. */
export const ownPurchaseAutopilots: Autopilots = {
  InviteQuotes: (duty, world) => {
    const line = lineOf(duty, world)
    return [
      does(duty, world, {
        act: 'InviteQuotes',
        stream: caseStream(duty),
        person: personFor(world, line.department),
        on: onDay(world, said(line, 'procurementStarts')),
        says: '邀请报价',
        body: { invited: line.bids.map(({ provider }) => provider), criteria: '服务方案、人员与业绩、价格' },
      }),
    ]
  },
  DecideOwnPurchase: (duty, world) => {
    const line = lineOf(duty, world)
    const { bidsDue, ground } = line
    const from = onDay(world, said(line, 'procurementStarts'))
    const on = bidsDue === undefined ? inTime(world, duty, since(duty, world), from) : onWorkingDay(world, bidsDue, 1)
    const together = compareMoney(line.budget, world.programme.pack.selfRun.collectiveDecisionFrom) >= 0
    return [
      does(duty, world, {
        act: 'DecideOwnPurchase',
        stream: caseStream(duty),
        person: personFor(world, line.department),
        on,
        says: '作出采购决定',
        body: {
          lot: duty.key,
          quotes: quotesOf(world, line),
          provider: winnerOf(world, line),
          ...(together ? { minutes: `${duty.caseId}-采购决定纪要` } : {}),
          ...(ground === undefined ? {} : { ground }),
        },
      }),
    ]
  },
  ShowResult: (duty, world) => {
    // The window of the showing itself asks for nothing more.
    if (duty.mode === 'may') return []
    return [
      does(duty, world, {
        act: 'ShowResult',
        stream: caseStream(duty),
        person: personFor(world, lineOf(duty, world).department),
        on: minutesAfter(duty.seenAt, 5) < usualDay(duty, world) ? minutesAfter(duty.seenAt, 5) : usualDay(duty, world),
        says: '公示采购结果',
        body: { lot: duty.key, place: '本单位公示栏' },
      }),
    ]
  },
}
