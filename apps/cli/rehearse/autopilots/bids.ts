import { streamKey, type Instant, type StreamId } from '#kernel'
import type { Autopilots, Duty, PlannedAct, World } from './autopilot.js'
import { does, isOnPlatform, since, usualDay } from './doing.js'
import { paperOf } from './invented.js'
import { declarations, panelistsOf, panelOf, signatures } from './panel.js'
import { attemptNumber } from './parts.js'
import { lineOf, personFor, said, wholeLineOf } from './persons.js'
import { runs } from './award.js'
import { caseStream } from './purchase.js'
import { inTime, later, minutesAfter, onWorkingDay } from './when.js'
import { amendmentOf, lotOf, validBids, type ProgrammeLine } from '../../programme/index.js'

const bidStream = (duty: Duty, lot: string, provider: string): StreamId => `bid/${streamKey(duty.subject)}/${lot}/${provider}`

/** Until when bids are taken: where the document is amended, as it says then. */
const closingOf = (duty: Duty, world: World): Instant =>
  (attemptNumber(duty) > 1 ? undefined : amendmentOf(world.programme.exceptions, wholeLineOf(duty, world)))?.bidsDue ??
  said(lineOf(duty, world), 'bidsDue')

/** One bid a lot per bidder, each on one of the last three working days before the deadline. */
const bids = (duty: Duty, world: World): readonly PlannedAct[] => {
  const whole = lineOf(duty, world)
  return whole.lots.flatMap(({ lot }) => bidsFor(duty, world, lot, lotOf(whole, lot)))
}

const bidsFor = (duty: Duty, world: World, lot: string, line: ProgrammeLine): readonly PlannedAct[] =>
  line.bids.map(({ provider, price }, index) =>
    does(duty, world, {
      act: 'SubmitBid',
      stream: bidStream(duty, lot, provider),
      part: `${lot}/${provider}`,
      person: doneBy(duty, world, provider),
      on: inTime(
        world,
        duty,
        since(duty, world),
        onWorkingDay(world, closingOf(duty, world), -1 - ((line.bids.length - 1 - index) % 3)),
      ),
      says: '递交响应文件',
      body: {
        price,
        document: paperOf(world, bidStream(duty, lot, provider)),
      },
      paper: true,
    }),
  )

/** Who does what a bidder or a panelist has done: themselves, but of what was done on the platform whoever runs the purchase. */
const doneBy = (duty: Duty, world: World, provider: string): string =>
  isOnPlatform(duty, world) ? runs(duty, world) : personFor(world, provider)

/** The opening on the platform, at the deadline: registered after the bids. */
function opening(duty: Duty, world: World, registered: readonly PlannedAct[]): PlannedAct {
  const line = lineOf(duty, world)
  const opened = does(duty, world, {
    act: 'OpenBids',
    stream: caseStream(duty),
    person: runs(duty, world),
    on: closingOf(duty, world),
    says: '开启响应文件',
    body: { bids: line.lots.flatMap(({ lot }) => lotOf(line, lot).bids.map(({ provider }) => bidStream(duty, lot, provider))) },
    paper: true,
  })
  return { ...opened, at: registered.reduce((at, bid) => later(at, minutesAfter(bid.at, 1)), opened.at) }
}

/** Final quotes at the same price, then every panelist's score of every bidder. */
function talks(duty: Duty, world: World, from: Instant): readonly PlannedAct[] {
  const line = lineOf(duty, world)
  const lot = duty.key ?? ''
  const quotesTwice = line.method === '竞争性磋商' || line.method === '竞争性谈判'
  // Who may not bid is not talked with, nor scored.
  const bids = validBids(world, line)
  const quotes = bids.map(({ provider, price }, index) =>
    does(duty, world, {
      act: 'SubmitFinalQuote',
      stream: bidStream(duty, lot, provider),
      person: doneBy(duty, world, provider),
      part: provider,
      on: minutesAfter(from, index),
      says: '提交最后报价',
      body: { price },
      paper: true,
    }),
  )
  const scores = panelistsOf(world, line).flatMap((panelist, member) =>
    bids.map(({ provider }, index) =>
      does(duty, world, {
        act: 'ScoreBid',
        stream: caseStream(duty),
        person: isOnPlatform(duty, world) ? runs(duty, world) : panelist,
        part: isOnPlatform(duty, world) ? `${panelist}/${provider}` : provider,
        on: minutesAfter(from, 60 + member * 10 + index),
        says: `评分 ${provider}`,
        paper: true,
        body: {
          lot,
          provider,
          score: String(line.qualityScores[provider]?.[member] ?? 0),
          ...(isOnPlatform(duty, world) ? { panelist } : {}),
        },
      }),
    ),
  )
  return [...(quotesTwice ? quotes : []), ...(Object.keys(line.qualityScores).length > 0 ? scores : [])]
}

/** When the panel is formed: on the working day before the closing, after the bids of that day. */
const panelIsFormed = (duty: Duty, world: World): Instant =>
  inTime(world, duty, since(duty, world), minutesAfter(onWorkingDay(world, closingOf(duty, world), -1), 5 * 60))

/** Bids, the panel, and the evaluation to its report. */
export const bidAutopilots: Autopilots = {
  // What was handed in on the platform is registered with the opening: until then nobody knows it.
  // Nobody hands in a bid under a document that is still to be amended. The panel says before the closing to whom it is tied.
  SubmitBid: (duty, world) =>
    isOnPlatform(duty, world) || duty.due < closingOf(duty, world)
      ? []
      : [...bids(duty, world), ...declarations(duty, world, minutesAfter(panelIsFormed(duty, world), 10), 'formed')],
  FormPanel: (duty, world) => [
    does(duty, world, {
      act: 'FormPanel',
      stream: caseStream(duty),
      person: runs(duty, world),
      on: panelIsFormed(duty, world),
      says: '组建评审小组',
      body: panelOf(world, lineOf(duty, world)),
      paper: true,
    }),
  ],
  OpenBids: (duty, world) => {
    const handedIn = bids(duty, world)
    return [...handedIn, opening(duty, world, handedIn)]
  },
  ReportEvaluation: (duty, world) => {
    const from = usualDay(duty, world)
    const report = does(duty, world, {
      act: 'ReportEvaluation',
      stream: caseStream(duty),
      person: runs(duty, world),
      on: minutesAfter(from, 4 * 60),
      says: '提交评审报告',
      body: { lot: duty.key },
      paper: true,
    })
    return [
      ...declarations(duty, world, minutesAfter(from, 30), 'opened'),
      ...talks(duty, world, from),
      ...signatures(duty, world, minutesAfter(from, 3 * 60)),
      report,
    ]
  },
}
