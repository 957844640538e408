import { compareMoney, type Instant } from '#kernel'
import type { Autopilots, Duty, World } from './autopilot.js'
import { since, usualDay } from './doing.js'
import { lineOf, said } from './persons.js'
import { own } from './purchase.js'
import { inTime, minutesAfter, onDay, onWorkingDay } from './when.js'
import { ranked, winnerOf, type ProgrammeLine } from '../../programme/index.js'

/** What was offered, with the points for its quality where the line is decided by score. */
function quotesOf(world: World, line: ProgrammeLine) {
  const scores = line.selectBy === 'score' ? ranked(world, line) : []
  return line.bids.map(({ provider, price }) => {
    const quality = scores.find(({ id }) => id === provider)?.quality
    return { provider, price, ...(quality === undefined ? {} : { quality }) }
  })
}

/** A purchase below the limit: quotes asked for, decided a working day after they close, and shown on the day of the decision. */
export const ownPurchaseAutopilots: Autopilots = {
  InviteQuotes: own(
    'InviteQuotes',
    '邀请报价',
    (line) => ({ invited: line.bids.map(({ provider }) => provider), criteria: '服务方案、人员与业绩、价格' }),
    (duty, world) => onDay(world, said(lineOf(duty, world), 'procurementStarts')),
  ),
  DecideOwnPurchase: own(
    'DecideOwnPurchase',
    '作出采购决定',
    (line, duty, world) => ({
      lot: duty.key,
      quotes: quotesOf(world, line),
      provider: winnerOf(world, line),
      ...(compareMoney(line.budget, world.programme.pack.selfRun.collectiveDecisionFrom) >= 0
        ? { minutes: `${duty.caseId}-采购决定纪要` }
        : {}),
      ...(line.ground === undefined ? {} : { ground: line.ground }),
    }),
    dayOfDecision,
  ),
  ShowResult: (duty, world) =>
    // The window of the showing itself asks for nothing more.
    duty.mode === 'may' ? [] : show(duty, world),
}

const show = own(
  'ShowResult',
  '公示采购结果',
  (_line, duty) => ({ lot: duty.key, place: '本单位公示栏' }),
  (duty, world) => {
    const [soon, usually] = [minutesAfter(duty.seenAt, 5), usualDay(duty, world)]
    return soon < usually ? soon : usually
  },
)

/** A working day after quotes close; where nobody else is asked, the day the purchase starts on. */
function dayOfDecision(duty: Duty, world: World): Instant {
  const line = lineOf(duty, world)
  const { bidsDue } = line
  return bidsDue === undefined
    ? inTime(world, duty, since(duty, world), onDay(world, said(line, 'procurementStarts')))
    : onWorkingDay(world, bidsDue, 1)
}
