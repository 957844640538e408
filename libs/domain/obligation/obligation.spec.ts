import type { Instant, StreamId } from '#kernel'
import { openEnded } from '#law'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import * as way from '../procurement/mz-06.fixture.js'
import { award, contractId, law, noon, opened, openedWith, people, signed } from '../../../test/signed-contract.js'
import { obligation } from './obligation.decider.js'

/** 公告合同: two working days from the signature of Thursday 2 April 2026 (条例 第五十条); 4 to 6 April is 清明. */
const id = `obligation/${contractId}/contract-publication` as const
const due = '2026-04-07T16:00:00.000Z' as Instant
const published: GivenFact = { type: 'ContractPublished', at: noon('2026-04-03'), data: {} }
const stopped = (from: string, more: object = {}): GivenFact => ({
  type: 'ClockStopped',
  key: 'q-1',
  at: from as Instant,
  data: { from, basis: {}, ...more },
})

/** Of this obligation alone. */
const alone = { scope: 'obligation', obligation: id }

const opening = {
  rule: 'contract-publication',
  says: '公告合同',
  mode: 'must',
  from: { stream: contractId, version: 2 },
  bearer: 'purchaser',
  act: 'PublishContract',
  doneBy: [`ContractPublished@${contractId}`],
}
const process = people.process
const asked = (facts: readonly GivenFact[], now: string, contract: readonly GivenFact[] = [opened, signed]) =>
  given(obligation, id, facts, { law, actor: process, now: now as Instant, others: { [contractId]: contract } })

const beginning = asked([], noon('2026-04-02')).when('OpenObligation', opening)
const open: GivenFact = 'accepted' in beginning.decision ? (beginning.decision.accepted[0] as GivenFact) : { type: 'never' }
const breached: GivenFact = { type: 'ObligationBreached', at: due, data: { due, bearer: { role: 'purchaser' } } }

describe('an obligation that is opened', () => {
  it('has its day by the law, and names its bearer and the article', () => {
    beginning.then([
      {
        type: 'ObligationOpened',
        data: { due, bearer: { role: 'purchaser', org: 'hs-mzj' }, basis: { basis: { article: '第五十条' } } },
      },
    ])
  })

  it('under the procurement law that binds nobody below the limit has its day by the unit’s own choice, and says so', () => {
    const voluntary: GivenFact = { type: 'ProcurementLawApplies', key: 'choice', data: { route: 'here' } }
    const chosen = '本单位自愿采用法定采购方式，期限比照执行'
    const opened3 = { ...opening, from: { stream: contractId, version: 3 } }
    asked([], noon('2026-04-02'), [opened, voluntary, signed])
      .when('OpenObligation', opened3)
      .then([
        {
          type: 'ObligationOpened',
          data: { due, basis: { status: 'agreed', derivation: expect.arrayContaining([chosen]) as string[] } },
        },
      ])
    beginning.then([{ type: 'ObligationOpened', data: { basis: { status: 'verified' } } }])
  })

  it('runs from a fact that is there', () => {
    asked([], noon('2026-04-02'))
      .when('OpenObligation', { ...opening, from: { stream: contractId, version: 9 } })
      .refused('StartUnknown')
  })

  it('is opened once', () => {
    asked([open], noon('2026-04-02')).when('OpenObligation', opening).refused('ObligationAlreadyOpen')
  })
})

describe('a clock of the contract that is stopped', () => {
  const stoppedAll = [opened, signed, stopped(noon('2026-04-03'))]
  const dueOf = (subject: StreamId, rule: string, contract: readonly GivenFact[]) => {
    const others = { [contractId]: contract, ...(subject === contractId ? {} : { [subject]: [] }) }
    const asking = given(obligation, `obligation/${subject}/${rule}`, [], {
      law,
      actor: process,
      now: noon('2026-04-14'),
      others,
    })
    const { decision } = asking.when('OpenObligation', { ...opening, rule: `agreed:${rule}`, doneBy: [] })
    const [fact] = 'accepted' in decision ? decision.accepted : []
    return (fact?.data as { basis: { day: string } } | undefined)?.basis.day
  }

  it('stops what was agreed as it stops what the law counts', () => {
    expect(dueOf(contractId, 'assignment', stoppedAll)).toBe(openEnded)
    expect(dueOf(contractId, 'assignment', [opened, signed])).not.toBe(openEnded)
  })

  it('stops what is owed about a stream below the contract', () => {
    const evaluation: StreamId = `evaluation/${award}/1`
    expect(dueOf(evaluation, 'evaluation', stoppedAll)).toBe(openEnded)
    expect(dueOf(evaluation, 'evaluation', [opened, signed])).not.toBe(openEnded)
  })

  it('moves a day that was agreed by the days it stood still before that day, and by no others', () => {
    const between = (from: string, until: string): GivenFact[] => [
      opened,
      signed,
      stopped(noon(from)),
      { type: 'ClockResumed', key: 'q-1', data: { until: noon(until) } },
    ]
    expect(dueOf(contractId, 'deployment', [opened, signed])).toBe('2026-04-15')
    expect(dueOf(contractId, 'deployment', between('2026-04-03', '2026-04-08'))).toBe('2026-04-20')
    // It does not roll: 2026-04-18 is a Saturday.
    expect(dueOf(contractId, 'deployment', between('2026-04-03', '2026-04-06'))).toBe('2026-04-18')
    expect(dueOf(contractId, 'deployment', between('2026-03-28', '2026-04-01'))).toBe('2026-04-15')
    expect(dueOf(contractId, 'deployment', between('2026-04-16', '2026-04-20'))).toBe('2026-04-15')
    expect(dueOf(contractId, 'deployment', stoppedAll)).toBe(openEnded)
  })

  it('moves the timetable of a purchase that is stopped', () => {
    const purchase: StreamId = 'procurement/hs-mzj-2026.mz-06/1'
    const intentionOf = (facts: readonly GivenFact[]) => {
      const { decision } = given(obligation, `obligation/${purchase}/agreed:intention`, [], {
        law,
        actor: process,
        now: noon('2026-01-28'),
        others: { [purchase]: [way.opened, ...facts] },
      }).when('OpenObligation', {
        ...opening,
        rule: 'agreed:intention',
        from: { stream: purchase, version: 1 },
        doneBy: [`IntentionPublished@${purchase}`],
      })
      const [fact] = 'accepted' in decision ? decision.accepted : []
      return (fact?.data as { basis: { day: string } } | undefined)?.basis.day
    }
    const at = intentionOf([])
    expect(at).toMatch(/^2026-01/)
    expect(intentionOf([stopped(noon('2026-01-27'))])).toBe(openEnded)
  })
})

describe('a duty whose turn comes when its day is over', () => {
  const turnAt = (now: Instant, rule: string, more: object = {}) => {
    const { decision } = given(obligation, `obligation/${contractId}/${rule}`, [], {
      law,
      actor: process,
      now,
      others: { [contractId]: [opened, signed] },
    }).when('OpenObligation', { ...opening, rule, doneBy: [], ...more })
    const [fact] = 'accepted' in decision ? decision.accepted : []
    return fact?.data as { due: string; askAt?: string; turnOn?: string; basis: { day: string } }
  }
  const justBefore = '2026-04-15T15:59:59.999Z' as Instant
  const over = '2026-04-15T16:00:00.000Z' as Instant

  it('keeps a day that was agreed as long as it is not over, to the millisecond', () => {
    expect(turnAt(justBefore, 'agreed:deployment')).toMatchObject({ due: over, basis: { day: '2026-04-15' } })
    expect(turnAt(justBefore, 'agreed:deployment')).not.toHaveProperty('turnOn')
  })

  it('has two working days where its day was agreed, and says why', () => {
    expect(turnAt(over, 'agreed:deployment')).toMatchObject({
      due: '2026-04-20T16:00:00.000Z',
      turnOn: '2026-04-16',
      basis: { day: '2026-04-20', derivation: expect.arrayContaining([expect.stringContaining('自该日起2个工作日内')]) },
    })
  })

  it('keeps the day of the law, and is asked for it two working days on', () => {
    const { due, askAt } = turnAt(noon('2026-06-01'), 'contract-filing')
    expect({ due, askAt }).toEqual({ due: '2026-04-14T16:00:00.000Z', askAt: '2026-06-03T16:00:00.000Z' })
  })

  it('keeps a day that was agreed where it is the recording of what came before that was late', () => {
    const late: GivenFact = { type: 'ContractPublished', at: noon('2026-04-03'), recordedAt: noon('2026-04-20'), data: {} }
    const { decision } = given(obligation, `obligation/${contractId}/agreed:deployment`, [], {
      law,
      actor: process,
      now: noon('2026-04-20'),
      others: { [contractId]: [opened, signed, late] },
    }).when('OpenObligation', { ...opening, rule: 'agreed:deployment', doneBy: [] })
    const [fact] = 'accepted' in decision ? decision.accepted : []
    expect(fact?.data).toMatchObject({ due: over, askAt: '2026-04-22T16:00:00.000Z' })
    expect(fact?.data).not.toHaveProperty('turnOn')
  })

  it('is over where it is none but a window', () => {
    expect(turnAt(over, 'agreed:deployment', { mode: 'may' })).toMatchObject({ due: over })
  })
})

describe('a window of what was registered late', () => {
  const began = noon('2026-03-02')
  const started = (recordedAt: Instant): GivenFact => ({ ...signed, at: began, recordedAt })
  const opens = (recordedAt: Instant, more: object) => {
    const { decision } = asked([], recordedAt, [opened, started(recordedAt)]).when('OpenObligation', { ...opening, ...more })
    const [fact] = 'accepted' in decision ? decision.accepted : []
    return fact?.data as { due: Instant; askAt?: Instant }
  }
  const window = { mode: 'may' }
  const end = opens(began, window).due

  it('is over where it was over when that was registered, and runs its time where it was not', () => {
    expect(opens(end, window)).not.toHaveProperty('askAt')
    expect(opens('2026-11-02T02:00:00.000Z', window)).not.toHaveProperty('askAt')
    const justBefore = new Date(Date.parse(end) - 1).toISOString() as Instant
    expect(opens(justBefore, window)).toMatchObject({ due: end, askAt: expect.any(String) as string })
  })

  it('leaves what was owed from the same start its time to be registered', () => {
    expect(opens('2026-03-05T16:00:00.000Z', { mode: 'must' })).toMatchObject({
      due: end,
      askAt: expect.any(String) as string,
    })
  })

  it('ends long ago, and what is owed from its end is owed in days still to come', () => {
    const serviceEnd = `obligation/${contractId}/agreed:service` as const
    const closed = (recordedAt: Instant): GivenFact => ({ type: 'WindowClosed', at: noon('2026-04-14'), recordedAt, data: {} })
    const owed = (now: Instant) => {
      const { decision } = given(obligation, `obligation/${contractId}/agreed:self-assessment`, [], {
        law,
        actor: process,
        now,
        others: { [contractId]: [opened, signed], [serviceEnd]: [closed(now)] },
      }).when('OpenObligation', {
        ...opening,
        rule: 'agreed:self-assessment',
        from: { stream: serviceEnd, version: 1 },
        doneBy: [],
      })
      const [fact] = 'accepted' in decision ? decision.accepted : []
      return (fact?.data as { due: Instant } | undefined)?.due
    }
    expect(owed(noon('2026-04-15'))).toBe('2026-04-24T16:00:00.000Z')
    expect(owed(noon('2026-11-02'))).toBe('2026-11-04T16:00:00.000Z')
  })
})

describe('the bearer of an obligation', () => {
  const sites = [
    { site: 'tx-ly', host: 'tx-ly-host' },
    { site: 'sx-hc', host: 'sx-hc-host' },
  ]
  const twoHosts = [openedWith({ sites }, { host: ['tx-ly-host', 'sx-hc-host'] }), signed]
  const bearerOf = (site: string, bearer: string) => {
    const assignment: StreamId = `assignment/${award}/${site}`
    const { decision } = given(obligation, `obligation/${contractId}/agreed:assignment-reply/${site}`, [], {
      law,
      actor: process,
      now: noon('2026-04-08'),
      others: { [contractId]: twoHosts, [assignment]: [] },
    }).when('OpenObligation', {
      ...opening,
      rule: 'agreed:assignment-reply',
      bearer,
      act: 'AcceptAssignment',
      doneBy: [`AssignmentAccepted@${assignment}`],
    })
    const [fact] = 'accepted' in decision ? decision.accepted : []
    return (fact?.data as { bearer: object } | undefined)?.bearer
  }

  it('is the host of the site it is about, not the first of the contract', () => {
    expect(bearerOf('tx-ly', 'host')).toEqual({ role: 'host', org: 'tx-ly-host' })
    expect(bearerOf('sx-hc', 'host')).toEqual({ role: 'host', org: 'sx-hc-host' })
  })

  const bearerInPurchase = (bearer: string, act: string, facts: readonly GivenFact[]) => {
    const { decision } = given(obligation, `obligation/${way.stream}/agreed:x`, [], {
      law,
      actor: process,
      now: noon('2026-03-16'),
      others: { [way.stream]: facts },
    }).when('OpenObligation', {
      ...{ ...opening, rule: 'agreed:evaluation', bearer, act, from: { stream: way.stream, version: 1 } },
      doneBy: [`EvaluationReported@${way.stream}#1`],
    })
    const [fact] = 'accepted' in decision ? decision.accepted : []
    return (fact?.data as { bearer: object } | undefined)?.bearer
  }
  const engaged: GivenFact = { type: 'AgentEngaged', data: { agent: 'pa-1', scope: '', fee: '0' } }
  const here = [...way.prepared, ...way.issued, way.panel]

  it('of what an engaged agent may do for its purchaser is the agent', () => {
    expect(bearerInPurchase('purchaser', 'PublishResult', here)).toEqual({ role: 'purchaser', org: 'hs-mzj' })
    expect(bearerInPurchase('purchaser', 'PublishResult', [...here, engaged])).toEqual({ role: 'procurementAgent', org: 'pa-1' })
    expect(bearerInPurchase('purchaser', 'ConfirmAward', [...here, engaged])).toEqual({ role: 'purchaser', org: 'hs-mzj' })
  })

  it('of an evaluation is the panel, without a name; of one on the platform whoever runs the purchase and registers it', () => {
    expect(bearerInPurchase('panelist', 'ReportEvaluation', here)).toEqual({ role: 'panelist' })
    const there = elsewhere(here)
    expect(bearerInPurchase('panelist', 'ReportEvaluation', there)).toEqual({ role: 'purchaser', org: 'hs-mzj' })
    expect(bearerInPurchase('panelist', 'ReportEvaluation', [...there, engaged])).toEqual({
      ...{ role: 'procurementAgent', org: 'pa-1' },
    })
  })

  const bearerOfPost = (post: number, terms: object = { posts: 3 }) => {
    const stream: StreamId = `post/${award}/${post}`
    const placed = [
      { ...sites[0], posts: 1 },
      { ...sites[1], posts: 2 },
    ]
    const { decision } = given(obligation, `obligation/${contractId}/agreed:arrival/${post}`, [], {
      law,
      actor: process,
      now: noon('2026-04-08'),
      others: {
        [contractId]: [openedWith({ sites: placed, ...terms }, { host: ['tx-ly-host', 'sx-hc-host'] }), signed],
        [stream]: [],
      },
    }).when('OpenObligation', {
      ...{ ...opening, rule: 'agreed:arrival', bearer: 'host', act: 'ConfirmArrival', key: String(post) },
      doneBy: [`ArrivalConfirmed@${stream}#1`],
    })
    const [fact] = 'accepted' in decision ? decision.accepted : []
    return (fact?.data as { bearer: object } | undefined)?.bearer
  }

  it('of an arrival is the host of the post’s site: the first post is at the first site, two more at the second', () => {
    expect([1, 2, 3].map((post) => bearerOfPost(post))).toEqual([
      { role: 'host', org: 'tx-ly-host' },
      { role: 'host', org: 'sx-hc-host' },
      { role: 'host', org: 'sx-hc-host' },
    ])
    expect(bearerOfPost(2, { posts: 2, sites: [sites[1]] })).toEqual({ role: 'host', org: 'sx-hc-host' })
  })

  it('of an opinion on a payment is each host for itself', () => {
    const payment: StreamId = `payment/${award}/1`
    const of = (host: string) => {
      const { decision } = given(obligation, `obligation/${contractId}/agreed:payment-opinion/1/${host}`, [], {
        law,
        actor: process,
        now: noon('2026-04-08'),
        others: { [contractId]: twoHosts, [payment]: [] },
      }).when('OpenObligation', {
        ...{ ...opening, rule: 'agreed:payment-opinion', bearer: 'host', act: 'GiveHostOpinion', key: `1/${host}` },
        doneBy: [`HostOpinionGiven@${payment}#1/${host}`],
      })
      const [fact] = 'accepted' in decision ? decision.accepted : []
      return (fact?.data as { bearer: object } | undefined)?.bearer
    }
    expect(['tx-ly-host', 'sx-hc-host'].map(of)).toEqual([
      { role: 'host', org: 'tx-ly-host' },
      { role: 'host', org: 'sx-hc-host' },
    ])
  })

  it('is the contract’s where the part has none of its own', () => {
    expect(bearerOf('sx-hc', 'purchaser')).toEqual({ role: 'purchaser', org: 'hs-mzj' })
  })
})

describe('an open obligation', () => {
  it('is no breach a millisecond before its day is over, and one at that moment', () => {
    asked([open], '2026-04-07T15:59:59.999Z').when('RecordBreach').refused('NotYetDue')
    asked([open], due)
      .when('RecordBreach')
      .then([{ type: 'ObligationBreached', data: { due } }])
  })

  it('is no breach once it was met, however late that is asked', () => {
    asked([open], noon('2026-05-08'), [opened, signed, published]).when('RecordBreach').refused('ObligationMet')
  })

  it('is redated before it is called a breach where a stop has moved its day', () => {
    asked([open], noon('2026-05-08'), [opened, signed, stopped(noon('2026-04-03'), alone)])
      .when('RecordBreach')
      .refused('DueMoved')
  })

  it('is breached once', () => {
    asked([open, breached], noon('2026-05-08')).when('RecordBreach').refused('AlreadyBreached')
  })

  it('is redated for a reason alone', () => {
    asked([open], noon('2026-04-03')).when('RedateObligation', { why: '放假安排' }).refused('DueUnchanged')
    asked([open], noon('2026-04-07'), [opened, signed, stopped(noon('2026-04-03'), alone)])
      .when('RedateObligation', { why: '中止' })
      .then([{ type: 'ObligationRedated', data: { was: due } }])
  })

  it('takes its breach back where the day moves', () => {
    asked([open, breached], noon('2026-05-08'), [opened, signed, stopped(noon('2026-04-03'), alone)])
      .when('RedateObligation', { why: '中止' })
      .then([{ type: 'ObligationRedated' }, { type: 'BreachWithdrawn' }])
  })

  it('tells the leader three working days after, not a moment before, and once', () => {
    const leader = '2026-04-10T16:00:00.000Z'
    asked([open, breached], '2026-04-10T15:59:59.999Z').when('SendReminder', { rung: 'leader' }).refused('NotYetDue')
    asked([open, breached], leader)
      .when('SendReminder', { rung: 'leader' })
      .then([{ type: 'ReminderSent', key: 'leader' }])
    asked([open, breached, { type: 'ReminderSent', key: 'leader', data: { rung: 'leader' } }], leader)
      .when('SendReminder', { rung: 'leader' })
      .refused('ReminderAlreadySent')
  })

  it('takes a breach back only where a paper shows that it was done in time', () => {
    asked([open, breached], noon('2026-05-08')).when('WithdrawBreach').refused('NotDoneInTime')
    asked([open, breached], noon('2026-05-08'), [opened, signed, published])
      .when('WithdrawBreach')
      .then([{ type: 'BreachWithdrawn' }])
    asked([open], noon('2026-05-08'), [opened, signed, published]).when('WithdrawBreach').refused('NoBreach')
  })

  describe('met by what was registered once it was breached', () => {
    const on = { ...published, recordedAt: noon('2026-05-08') }
    const paper = (address?: string) => ({ ...on, paper: { number: 'G-1', ...(address === undefined ? {} : { address }) } })
    const answer = (type: string): GivenFact => ({ type, key: '3', at: noon('2026-05-09'), data: { of: { version: 3 } } })
    const withdrawing = (...contract: readonly GivenFact[]) =>
      asked([open, breached], noon('2026-05-10'), [opened, signed, ...contract]).when('WithdrawBreach')

    it('is in breach until somebody else says that it is so', () => {
      const asksFor = [{ type: 'BreachQuestioned', key: `3 ${contractId}` }]
      withdrawing(paper()).then(asksFor)
      withdrawing(paper('公告')).then(asksFor)
      withdrawing(paper(), answer('RegisteredDenied')).then(asksFor)
      withdrawing(paper(), answer('RegisteredConfirmed')).then([{ type: 'BreachWithdrawn' }])
      withdrawing(paper(), answer('RegisteredConfirmed'), answer('RegisteredDenied')).then(asksFor)
      withdrawing(paper(), answer('RegisteredDenied'), answer('RegisteredConfirmed')).then([{ type: 'BreachWithdrawn' }])
    })

    it('asks for that once, for each paper', () => {
      const questioned: GivenFact = { type: 'BreachQuestioned', key: `3 ${contractId}`, data: {} }
      const again = (...contract: readonly GivenFact[]) =>
        asked([open, breached, questioned], noon('2026-05-10'), [opened, signed, ...contract]).when('WithdrawBreach')
      again(paper()).refused('NotDoneInTime')
      again(paper(), answer('RegisteredConfirmed')).then([{ type: 'BreachWithdrawn' }])
    })

    it('is not in breach where a public notice says it, nor where it was recorded before its time was over', () => {
      withdrawing(paper('https://www.ccgp-anhui.gov.cn/g/1')).then([{ type: 'BreachWithdrawn' }])
      withdrawing({ ...paper(), recordedAt: due }).then([{ type: 'BreachWithdrawn' }])
      withdrawing({ ...paper(), recordedAt: '2026-04-07T16:00:00.001Z' }).then([{ type: 'BreachQuestioned' }])
    })

    it('is breached, met on time by its own word alone', () => {
      const recording = (fact: GivenFact) => asked([open], noon('2026-05-10'), [opened, signed, fact]).when('RecordBreach')
      recording(paper()).then([{ type: 'ObligationBreached' }])
      recording(paper('https://www.ccgp-anhui.gov.cn/g/1')).refused('ObligationMet')
      recording({ ...paper(), recordedAt: due }).refused('ObligationMet')
    })
  })

  it('lapses with what it was owed for, and nothing is asked of it then', () => {
    asked([open], noon('2026-04-03'))
      .when('LapseObligation', { why: '合同解除' })
      .then([{ type: 'ObligationLapsed' }])
    asked([open], noon('2026-04-03'), [opened, signed, published])
      .when('LapseObligation', { why: '合同解除' })
      .refused('ObligationMet')
    const lapsed: GivenFact = { type: 'ObligationLapsed', data: { why: '合同解除' } }
    for (const act of ['RecordBreach', 'LapseObligation', 'RedateObligation', 'SendReminder'])
      asked([open, lapsed], noon('2026-05-08')).when(act, { rung: 'leader', why: '' }).refused('ObligationClosed')
  })

  it.each(['RecordBreach', 'LapseObligation', 'RedateObligation', 'SendReminder'])(
    'that never was is not there, to %s as to all: it is not one that is done with',
    (act) => {
      asked([], noon('2026-05-08')).when(act, { rung: 'leader', why: '无' }).refused('ObligationUnknown')
    },
  )
})
