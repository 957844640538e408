import type { StreamId } from '#kernel'
import { elsewhere } from '../../test/elsewhere.js'
import { decideOn, given, type GivenFact } from '../../test/given.js'
import { award, contractId, law, noon, opened, people, signed, started } from '../../test/signed-contract.js'
import { delivery } from './delivery/delivery.decider.js'
import type { Route } from './plan/plan-line.js'
import { procurement } from './procurement/procurement.decider.js'
import * as way from './procurement/mz-06.fixture.js'
import type { AnyStream } from './stream.js'
import { streams } from './streams.js'

const routes = ['platform', 'here', 'selfRun'] as const

/** What is done on paper whatever the route: signed, announced, filed, decided in a meeting, paid, or said of the directory. */
const onPaper = [
  ...['GivePlanOpinion', 'DecidePlan', 'ApproveBudget', 'PublishPlan', 'EngageAgent'],
  ...[
    'SignContract',
    'PublishContract',
    'FileContract',
    'PublishAcceptance',
    'PublishYearAcceptance',
    'PublishEvaluation',
    'ConfirmPayment',
    'PayInterest',
  ],
  'AgreeClauses',
  ...['ProposeTermination', 'TerminateContract', 'DeclineTermination', 'WithdrawTermination'],
  ...['HandOver', 'ConfirmHandOver', 'ReturnHandOver'],
  ...['DecideRenewal', 'SignRenewal', 'DeclineRenewal'],
  ...['ProposeSupplement', 'AgreeSupplement', 'DeclineSupplement', 'WithdrawSupplement', 'PublishSupplement'],
  ...['RegisterAward', 'RegisterOrganization', 'RegisterPractitioner', 'RegisterSite', 'RecordCertificate', 'TakeWorker'],
]
/** What is done on the platform, and here where the purchase is run here; announcing is never done here. Where a route has no such act, that is what is said. */
const ofThePurchase = [
  ...[
    'SurveyNeeds',
    'WaiveIntention',
    'ReviewRequirement',
    'ChooseMethod',
    'FileImplementationPlan',
    'IssueDocument',
    'FormPanel',
    'ReplacePanelist',
    'ObtainDocument',
    'AmendDocument',
  ],
  ...['SubmitBid', 'WithdrawBid', 'SubmitFinalQuote', 'OpenBids', 'ScoreBid', 'ReportEvaluation', 'ConfirmAward'],
  ...['RepeatProcurement', 'RaiseQuestion', 'AnswerQuestion', 'WithdrawQuestion'],
]
/** What only a purchase below the limit has, by the unit’s own rule. */
const byOwnRule = ['InviteQuotes', 'DecideOwnPurchase', 'ShowResult', 'MakeAward']
/** What a panel does in person where the purchase is run here. */
const inPerson = ['DeclareTies', 'RejectBid', 'SignEvaluationReport']
const announced = ['PublishIntention', 'PublishResult', 'ReportChangedResult', 'AnnounceFailure']
/** What is between whoever complains and finance, and no purchase below the limit has. */
const complaints = [
  ...['RaiseComplaint', 'AcceptComplaint', 'DeclineComplaint', 'SuspendProcurement'],
  ...['PauseComplaint', 'ResumeComplaint', 'DecideComplaint', 'WithdrawComplaint'],
]

const mayBeRegistered: Readonly<Record<Route, readonly string[]>> = {
  platform: [...onPaper, ...announced, ...complaints, ...ofThePurchase, ...byOwnRule, ...inPerson],
  selfRun: [...onPaper, ...announced, ...complaints, ...ofThePurchase, ...byOwnRule.slice(0, 3), ...inPerson],
  here: [...onPaper, ...announced, ...complaints, ...byOwnRule],
}

const ids: Readonly<Record<string, StreamId>> = {
  plan: 'plan/hs-mzj-2026',
  procurement: way.stream,
  bid: way.bidOfAgency('ag-1'),
  challenge: `challenge/${way.caseId}/1`,
  award: 'award/a-1',
  contract: contractId,
  assignment: `assignment/${award}/tx-ly`,
  post: `post/${award}/1`,
  delivery: `delivery/${award}/2026-05`,
  'mid-term-check': `mid-term-check/${award}/1`,
  evaluation: `evaluation/${award}/1`,
  payment: `payment/${award}/1`,
  obligation: `obligation/${contractId}/contract-signing`,
  invoice: 'invoice/25342000000012345678',
  letter: 'letter/hs-sjj',
  organization: 'organization/ag-1',
  person: 'person/hs-mzj.jb',
  practitioner: 'practitioner/w-11',
  site: 'site/tx-ly',
}

/** The kind of stream as anybody may act in it. */
const ofAnybody = (definition: AnyStream): AnyStream => ({
  ...definition,
  acts: definition.acts.map(({ parties: _parties, ...one }) => ({ ...one, by: ['operator'] })),
})
const raised = (route: Route): GivenFact => ({
  type: 'QuestionRaised',
  data: { provider: 'ag-2', parties: {}, region: '341000', method: null, attempt: 1, lots: ['1'], route },
})

/** Whether registering an act of today is refused as it is done here. It says nothing of whether all else is in order. */
function isRefusedAsDoneHere(definition: AnyStream, act: string, route: Route): boolean {
  const stream = ids[definition.kind] as StreamId
  const of: GivenFact[] = [way.openedAs({ route }), ...way.prepared.slice(1), ...way.issued]
  const facts: Readonly<Record<string, readonly GivenFact[]>> = {
    procurement: of,
    contract: [opened, signed],
    challenge: act === 'AnswerQuestion' || act === 'WithdrawQuestion' ? [raised(route)] : [],
  }
  const others = { [way.stream]: of, [contractId]: [opened, signed, started] }
  try {
    const decision = decideOn(
      ofAnybody(definition),
      {
        stream,
        facts: facts[definition.kind] ?? [],
        setting: { law, actor: people.operator, now: noon('2026-06-01'), others, registered: true },
      },
      { act, data: undefined },
    )
    return 'refused' in decision && decision.refused.some(({ code }) => code === 'DoneHere')
  } catch {
    // Asked with nothing filled in, a guard of its data may throw: then it was not refused before.
    return false
  }
}

const acts = streams.flatMap((definition) =>
  definition.acts.flatMap(({ name }) => routes.map((route) => [name, route, definition] as const)),
)

describe('an act that is registered', () => {
  it.each(acts)('%s on the route %s', (name, route, definition) => {
    expect(isRefusedAsDoneHere(definition, name, route)).toBe(!mayBeRegistered[route].includes(name))
  })

  it('is one that there is', () => {
    const names = new Set(acts.map(([name]) => name))
    expect(mayBeRegistered.platform.filter((name) => !names.has(name))).toEqual([])
  })

  it('is told, where it is done here, with what may be registered there and by whom', () => {
    const { decision } = given(procurement, way.stream, way.prepared, { law, registered: true }).when('SurveyNeeds', {})
    expect('refused' in decision && decision.refused).toEqual([
      {
        code: 'DoneHere',
        says: '需求调查在本系统办理，不能补登；采购中可以补登的有：公开采购意向（购买主体、采购代理机构）、委托采购代理机构（购买主体）、公告结果并发出成交通知书（购买主体、采购代理机构）、报告中标、成交结果改变（购买主体、采购代理机构）、公告采购终止（购买主体、采购代理机构）',
      },
    ])
  })

  it('is refused first as not theirs, where it is somebody else’s', () => {
    given(procurement, way.stream, way.prepared, { law, registered: true, actor: people.provider })
      .when('SurveyNeeds', {})
      .refused('NotYours')
  })
})

describe('what happened before its contract was recorded here', () => {
  const record = (now: string, at: string, contract: readonly GivenFact[]) =>
    given(delivery, `delivery/${award}/2026-04`, [], {
      law,
      actor: people.provider,
      registered: true,
      now: noon(now),
      at: noon(at),
      others: { [contractId]: contract },
    }).when('RecordService', {
      on: '2026-04-16',
      item: '个案工作',
      quantity: 1,
      participants: 1,
      summary: '',
      evidence: 'a'.repeat(64),
    })
  const recorded = { ...signed, recordedAt: noon('2026-04-20') }

  it('is registered from its paper, and nothing that came after', () => {
    record('2026-05-01', '2026-04-16', [opened, recorded, started]).then([{ type: 'ServiceRecorded' }])
    record('2026-05-01', '2026-04-20', [opened, recorded, started]).refused('DoneHere')
    record('2026-05-01', '2026-04-21', [opened, recorded, started]).refused('DoneHere')
  })

  it('is nothing where the contract was signed here', () => {
    record('2026-05-01', '2026-04-16', [opened, signed, started]).refused('DoneHere')
    record('2026-05-01', '2026-04-16', elsewhere([opened, signed, started])).then([{ type: 'ServiceRecorded' }])
  })
})
