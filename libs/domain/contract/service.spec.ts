import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import {
  award,
  contractId,
  graded,
  gradeEffect,
  hash,
  law,
  lawOfNoRegion,
  noon,
  opened,
  openedWith,
  people,
  phaseAccepted,
  signed,
  started,
} from '../../../test/signed-contract.js'
import { yuan, type StreamId } from '#kernel'
import { contract } from './contract.decider.js'

const arrived = (worker: string, on: string): GivenFact[] => [
  { type: 'WorkerDeployed', key: '1', data: { worker, certificate: '社会工作师' } },
  { type: 'ArrivalConfirmed', key: '1', data: { worker, on } },
]
const posts = (first: readonly GivenFact[], second: readonly GivenFact[]) => ({
  [`post/${award}/1`]: first,
  [`post/${award}/2`]: second,
})

describe('a signed contract', () => {
  const starting = (
    others: { [stream: StreamId]: readonly GivenFact[] },
    facts: readonly GivenFact[] = [opened, signed],
    more: object = {},
  ) =>
    given(contract, contractId, facts, { others, actor: people.process, now: noon('2026-04-15'), ...more }).when('StartService')

  it('starts its service on the day the last post arrived, for its months', () => {
    starting(posts(arrived('w-11', '2026-04-15'), arrived('w-12', '2026-04-13'))).then([
      { type: 'ServiceStarted', data: { from: '2026-04-15', until: '2027-04-14', due: '2027-04-14T16:00:00.000Z' } },
    ])
  })

  it('bears the first moment of that day', () => {
    const { decision } = starting(posts(arrived('w-11', '2026-04-15'), arrived('w-12', '2026-04-13')))
    expect(decision).toMatchObject({ accepted: [{ occurredAt: '2026-04-14T16:00:00.000Z' }] })
  })

  it('does not start while one arrival is not confirmed', () => {
    starting(posts(arrived('w-11', '2026-04-15'), arrived('w-12', '2026-04-13').slice(0, 1))).refused('ArrivalNotConfirmed')
    starting({}).refused('ArrivalNotConfirmed')
  })

  it('does not start twice, nor before it is signed, nor by a person', () => {
    const both = posts(arrived('w-11', '2026-04-15'), arrived('w-12', '2026-04-13'))
    starting(both, [opened, signed, started]).refused('ServiceAlreadyStarted')
    starting(both, [opened]).refused('ContractNotSigned')
    starting(both, [opened, signed], { actor: people.purchaser }).refused('NotYours')
  })

  it('is not held up, nor moved, by posts at a site whose host takes them in later than agreed', () => {
    const site = (answers: readonly GivenFact[]) => ({ [`assignment/${award}/tx-yd`]: answers })
    const proposed = (key: string, arrival?: string): GivenFact => ({
      type: 'AssignmentProposed',
      key,
      data: { site: 'tx-yd', provider: 'ag-1', ...(arrival === undefined ? {} : { arrival }) },
    })
    const refused: GivenFact = { type: 'AssignmentRefused', key: '1', data: { reason: '场地在修' } }
    const accepted: GivenFact = { type: 'AssignmentAccepted', data: { site: 'tx-yd', host: 'tx-yd-host' } }
    const sites = [
      { site: 'tx-ly', host: 'tx-ly-host', posts: 1 },
      { site: 'tx-yd', host: 'tx-yd-host', posts: 1 },
    ]
    const facts = [openedWith({ sites }), signed]
    const one = posts(arrived('w-11', '2026-04-15'), [])
    const begins = [{ type: 'ServiceStarted', data: { from: '2026-04-15', until: '2027-04-14' } }]
    starting(one, facts).refused('ArrivalNotConfirmed')
    starting({ ...one, ...site([proposed('1')]) }, facts).refused('ArrivalNotConfirmed')
    starting({ ...one, ...site([proposed('1'), refused]) }, facts).then(begins)
    starting({ ...one, ...site([proposed('1'), refused, proposed('2', '2026-04-22')]) }, facts).then(begins)
    const later = [proposed('1'), refused, proposed('2', '2026-04-22'), accepted]
    starting({ ...posts(arrived('w-11', '2026-04-15'), arrived('w-12', '2026-04-22')), ...site(later) }, facts).then(begins)
    const asAgreed = [proposed('1'), refused, proposed('2', '2026-04-15'), accepted]
    starting({ ...one, ...site(asAgreed) }, facts).refused('ArrivalNotConfirmed')
    starting(site([proposed('1'), refused]), [openedWith({ sites: sites.slice(1), posts: 1 }), signed]).then(begins)
    starting(site([proposed('1'), refused]), [openedWith({ sites: sites.slice(1), posts: 1 }), signed], {
      now: '2026-04-14T15:59:59.999Z',
    }).refused('ServiceNotDue')
  })

  it('starts on the day agreed where there are no posts', () => {
    const facts = [openedWith({ posts: 0 }), signed]
    starting({}, facts, { now: '2026-04-14T15:59:59.999Z' }).refused('ServiceNotDue')
    starting({}, facts, { now: '2026-04-14T16:00:00.000Z' }).then([{ type: 'ServiceStarted', data: { from: '2026-04-15' } }])
  })
})

const record = (item: string, quantity: number): GivenFact => ({
  type: 'ServiceRecorded',
  key: '1',
  data: { item, quantity, on: '2026-05-06', participants: 1, users: [], evidence: hash },
})
const supervised: GivenFact = {
  type: 'SupervisionHeld',
  key: '1',
  data: { on: '2026-05-07', supervisor: 'w-90', topic: '', workers: 2, evidence: hash },
}
const reported: GivenFact = { type: 'MonthlyReportSubmitted', data: { month: '', totals: [], participants: 0, supervisions: 0 } }

describe('a phase of the service', () => {
  const check = `mid-term-check/${award}/1` as const
  const passed: GivenFact = { type: 'MidTermPassed', data: { score: 86, findings: '', pass: 60 } }
  const accepting = (
    checked: readonly GivenFact[],
    facts: readonly GivenFact[] = [opened, signed, started],
    actor: object = people.purchaser,
  ) =>
    given(contract, contractId, facts, {
      others: { [check]: checked, [`delivery/${award}/2026-05`]: [record('个案工作', 2)] },
      actor,
    }).when('AcceptPhase', { phase: 1 })

  it('is accepted after its mid-term check was passed, with what the records say', () => {
    accepting([passed]).then([
      {
        type: 'PhaseAccepted',
        key: '1',
        data: {
          items: [
            { item: '个案工作', agreed: 3, delivered: 2, accepted: true },
            { item: '专业督导', agreed: 1, delivered: 0, accepted: false },
          ],
        },
      },
      { type: 'PaymentConditionMet', key: '2' },
    ])
  })

  it('is accepted after a check that failed twice where the contract says what is paid then, rounded down to the 分', () => {
    const failed: GivenFact = { type: 'MidTermFailed', key: 'reduce', data: { score: 58, findings: '', pass: 60 } }
    const of = (more: object) => accepting([failed], [openedWith(more), signed, started])
    const tranches = [{ n: 2, amount: '101', on: '中期检查合格并阶段验收' }]
    of({ midTermFailedPays: 50, tranches }).then([
      { type: 'PhaseAccepted' },
      { type: 'PaymentConditionMet', key: '2', data: { amount: '50', deducted: '51' } },
    ])
    of({ midTermFailedPays: 0 }).then([{ type: 'PhaseAccepted' }, { type: 'PaymentNotDue', key: '2' }])
    of({}).refused('MidTermNotPassed')
  })

  it('is not accepted while a rectification is open or nothing was checked', () => {
    accepting([
      {
        type: 'RectificationOrdered',
        key: '1',
        data: { score: 59, findings: '', pass: 60, by: '2026-11-19', due: '2026-11-19T16:00:00.000Z' },
      },
    ]).refused('MidTermNotPassed')
    accepting([]).refused('MidTermNotPassed')
  })

  it('is none where no check was agreed', () => {
    accepting([], [openedWith({ midTermAfterMonths: undefined }), signed, started]).refused('NoPhaseAgreed')
  })

  it('is not accepted twice, nor by the provider, nor before the service', () => {
    accepting([passed], [opened, signed, started, phaseAccepted]).refused('PhaseAlreadyAccepted')
    accepting([passed], [opened, signed, started], people.provider).refused('NotYours')
    accepting([passed], [opened, signed]).refused('ServiceNotStarted')
  })
})

describe('the acceptance of the whole service', () => {
  const months = [
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
    '2027-03',
    '2027-04',
  ]
  const delivered = (cases: number, { without = '' } = {}) => ({
    ...recorded(cases, without),
    [`evaluation/${award}/1`]: graded(),
  })
  const recorded = (cases: number, without: string): { readonly [stream: StreamId]: readonly GivenFact[] } =>
    Object.fromEntries(
      months.map((month) => [
        `delivery/${award}/${month}`,
        [...(month === '2026-05' ? [record('个案工作', cases), supervised] : []), ...(month === without ? [] : [reported])],
      ]),
    )
  const said = {
    items: [
      { item: '个案工作', accepted: true },
      { item: '专业督导', accepted: true },
    ],
    userOpinions: 30,
    satisfied: 28,
    signedBy: ['hs-mzj.jb', 'tx-ly-host.jb'],
  }
  const facts = [opened, signed, started, phaseAccepted]
  const accepting = (changed: object = {}, more: object = {}, own: readonly GivenFact[] = facts) =>
    given(contract, contractId, own, { others: delivered(3), now: noon('2027-05-28'), ...more }).when('AcceptContract', {
      ...said,
      ...changed,
    })

  it('is passed item by item, with what was delivered and the opinions of service users', () => {
    accepting().then([
      {
        type: 'AcceptancePassed',
        data: {
          items: [
            { item: '个案工作', agreed: 3, delivered: 3, accepted: true },
            { item: '专业督导', agreed: 1, delivered: 1, accepted: true },
          ],
          userOpinions: 30,
          satisfied: 28,
        },
      },
    ])
  })

  it('needs the opinion of one service user at least (条例 第四十五条 第二款)', () => {
    accepting({ userOpinions: 1, satisfied: 1 }).then([{ type: 'AcceptancePassed' }])
    accepting({ userOpinions: 0, satisfied: 0 }).refused('AcceptanceIncomplete', '第二十四条')
    accepting({ userOpinions: 0, satisfied: 0 }, {}, [openedWith({ publicService: false }), ...facts.slice(1)]).then([
      { type: 'AcceptancePassed' },
    ])
  })

  it('leaves an irregularity where it was held without them and is registered', () => {
    accepting({ userOpinions: 0, satisfied: 0 }, { registered: true }, elsewhere(facts)).then([
      { type: 'AcceptancePassed' },
      { type: 'IrregularityFound', key: 'AcceptanceIncomplete' },
    ])
  })

  it('needs every item, the signatures and the phase', () => {
    accepting({ items: said.items.slice(0, 1) }).refused('AcceptanceIncomplete')
    accepting({ signedBy: [] }).refused('AcceptanceIncomplete')
    accepting({}, {}, [opened, signed, started]).refused('AcceptanceIncomplete')
  })

  it('does not accept an item of which one too few was delivered', () => {
    accepting({}, { others: delivered(2) }).refused('ItemNotDelivered')
  })

  const part = (changed: object) => ({
    items: [{ item: '个案工作', accepted: true, reason: '一个没有记录', ...changed }, said.items[1]],
  })

  it('takes a part of an item, with the reason: the rest of its amount is not paid', () => {
    const two = [
      { type: 'AcceptancePassed', data: { items: [{ quantity: 2, reason: '一个没有记录', deducted: '5000000' }, {}] } },
    ]
    accepting(part({ quantity: 2 }), { others: delivered(2) }).then(two)
    accepting(part({ quantity: 2 })).then(two)
    accepting(part({ quantity: 0 }), { others: delivered(0) }).then([
      { type: 'AcceptancePassed', data: { items: [{ quantity: 0, deducted: '15000000' }, {}] } },
    ])
    accepting(part({ quantity: 2 }), { others: delivered(1) }).refused('ItemNotDelivered')
    accepting(part({ quantity: 4 }), { others: delivered(4) }).refused('PartOutsideItem')
    accepting(part({ quantity: 2, reason: ' ' })).refused('ReasonMissing')
    accepting(part({ quantity: 2, accepted: false })).refused('TurnedDownInPart')
  })

  it('deducts nothing where all of an item was accepted', () => {
    const { decision } = accepting(part({ quantity: 3 }))
    const [fact] = 'accepted' in decision ? decision.accepted : []
    expect((fact?.data as { items: object[] }).items[0]).toEqual({ item: '个案工作', agreed: 3, delivered: 3, accepted: true })
  })

  describe('of a service that a third party evaluates', () => {
    const agreed = [openedWith({ gradeEffect }), signed, started, phaseAccepted]
    const after = (first: readonly GivenFact[], second: readonly GivenFact[] = []) => ({
      others: { ...delivered(3), [`evaluation/${award}/1`]: first, [`evaluation/${award}/1.2`]: second },
    })
    const all = (quantity?: number) => ({
      items: said.items.map((one) => (one.item === '个案工作' && quantity !== undefined ? { ...one, quantity } : one)),
    })
    const each = {
      items: [
        { ...said.items[0], quantity: 3 },
        { ...said.items[1], quantity: 1 },
      ],
    }

    it('waits for the published result, and for that of the second where the first grade asks for one', () => {
      accepting({}, after([]), agreed).refused('EvaluationNotPublished', '第九条第一款')
      accepting({}, after(graded().slice(0, 1)), agreed).refused('EvaluationNotPublished')
      accepting({}, after(graded()), agreed).then([{ type: 'AcceptancePassed' }])
      accepting(each, after(graded('不合格', 'again')), agreed).refused('EvaluationNotPublished')
      accepting(each, after(graded('不合格', 'again'), graded('不合格', 'final')), agreed).then([{ type: 'AcceptancePassed' }])
    })

    it('does not wait where none was agreed', () => {
      accepting({}, after([]), [openedWith({ evaluation: false }), signed, started, phaseAccepted]).then([
        { type: 'AcceptancePassed' },
      ])
    })

    it('names how much of each item is accepted where the grade that counts pays only that', () => {
      const failing = after(graded('不合格', 'again'), graded('不合格', 'final'))
      accepting(all(3), failing, agreed).refused('QuantityMissing', '第八条第八款')
      accepting(each, failing, agreed).then([{ type: 'AcceptancePassed' }])
      accepting(all(3), after(graded('不合格', 'again'), graded('合格')), agreed).then([{ type: 'AcceptancePassed' }])
    })
  })

  describe('with posts that were vacant', () => {
    const items = [
      { item: '驻点专业服务', unit: '月', quantity: 12, price: yuan(9000), amount: yuan(109500) },
      { item: '专业督导', unit: '次', quantity: 1, price: yuan(80500), amount: yuan(80500) },
    ]
    const of = (own: object) => [openedWith(own), signed, started, phaseAccepted]
    const all = { items: items.map(({ item }) => ({ item, accepted: true })) }
    const records = { ...delivered(3), [`delivery/${award}/2026-06`]: [record('驻点专业服务', 12), reported] }
    const left = (key: string, on: string): GivenFact => ({
      type: 'WorkerLeft',
      key,
      data: { worker: 'w-11', on, reason: '辞职' },
    })
    const came = (key: string, on: string): GivenFact[] => [
      { type: 'WorkerDeployed', key, data: { worker: 'w-12', certificate: '社会工作师' } },
      { type: 'ArrivalConfirmed', key, data: { worker: 'w-12', on } },
    ]
    const first = came('1', '2026-04-15')
    const vacant = (facts: readonly GivenFact[], own: object = { items }, what: object = all, more: object = {}) =>
      accepting(what, { others: { ...records, [`post/${award}/2`]: facts }, law, ...more }, of(own))
    const deducts = (vacancies: readonly object[]) => [{ type: 'AcceptancePassed', data: { vacancies } }]

    it('deducts the days beyond those of grace: the item named ÷ posts ÷ days of the term', () => {
      // 109,500.00 ÷ 2 ÷ 365 = 150.00 a day
      vacant([...first, left('1', '2026-08-11'), ...came('2', '2026-09-21')]).then(
        deducts([{ post: 2, days: 41, charged: 26, deducted: yuan(3900) }]),
      )
      vacant([...first, left('1', '2026-08-11'), ...came('2', '2026-08-27')]).then(
        deducts([{ days: 16, charged: 1, deducted: yuan(150) }]),
      )
      vacant([...first, left('1', '2026-08-11'), ...came('2', '2026-08-26')]).then(
        deducts([{ days: 15, charged: 0, deducted: '0' }]),
      )
    })

    it('counts who was sent and never came with what was vacant before, and a post that nobody fills to the last day', () => {
      const never = [...came('2', '2026-09-01').slice(0, 1), left('2', '2026-09-01'), ...came('3', '2026-09-21')]
      vacant([...first, left('1', '2026-08-11'), ...never]).then(deducts([{ days: 41, charged: 26 }]))
      vacant([...first, left('1', '2027-03-16')]).then(deducts([{ days: 30, charged: 15, deducted: yuan(2250) }]))
    })

    it('deducts nothing where the contract has no such item, and nothing is passed where the region says nothing', () => {
      const two = [...first, left('1', '2026-08-11'), ...came('2', '2026-09-21')]
      vacant(two, {}, said).then(deducts([{ days: 41, charged: 26, deducted: '0' }]))
      vacant(two, { items }, all, { law: lawOfNoRegion }).refused('NotEncodedForRegion')
      vacant(first, { items }, all, { law: lawOfNoRegion }).then([{ type: 'AcceptancePassed' }])
    })
  })

  it('turns an item down once, with the reason: it is put right within thirty days, then accepted as far as it is', () => {
    const down = { items: [said.items[0], { item: '专业督导', accepted: false, reason: '没有签到表' }] }
    const turnedDown: GivenFact = {
      type: 'ItemsTurnedDown',
      key: '1',
      data: { items: [{ item: '专业督导', reason: '没有签到表' }], due: '2027-06-27T16:00:00.000Z' },
    }
    accepting(down).then([turnedDown as object as { type: string }])
    accepting({ items: [said.items[0], { item: '专业督导', accepted: false }] }).refused('ReasonMissing')
    const again = [...facts, turnedDown]
    accepting({}, {}, again).refused('RectificationNotSubmitted')
    accepting({}, { now: '2027-06-27T16:00:00.000Z' }, again).then([{ type: 'AcceptancePassed' }])
    const rectifying = (own: readonly GivenFact[], actor: object = people.provider) =>
      given(contract, contractId, own, { actor, now: noon('2027-06-03') }).when('ReportRectified', {
        report: '补交签到表',
        evidence: hash,
      })
    rectifying(again).then([{ type: 'ItemsRectified', key: '1' }])
    rectifying(again, people.purchaser).refused('NotYours')
    rectifying(facts).refused('NothingToRectify')
    const rectified: GivenFact = { type: 'ItemsRectified', key: '1', data: { report: '补交签到表', evidence: hash } }
    rectifying([...again, rectified]).refused('NothingToRectify')
    rectifying([opened, ...facts.slice(2)]).refused('ContractNotSigned')
    accepting(down, {}, [...again, rectified]).refused('ItemTurnedDown')
    accepting({}, {}, [...again, rectified]).then([{ type: 'AcceptancePassed' }])
  })

  it('is not passed with more content than asked', () => {
    accepting({ satisfied: 30 }).then([{ type: 'AcceptancePassed' }])
    accepting({ satisfied: 31 }).refused('OpinionsDoNotAddUp')
  })

  it('waits for the end of the service, and for no monthly report that does not come', () => {
    accepting({}, { others: delivered(3, { without: '2027-04' }) }).then([{ type: 'AcceptancePassed' }])
    accepting({}, { now: '2027-04-14T15:59:59.999Z' }).refused('ServiceNotEnded')
    accepting({}, { now: '2027-04-14T16:00:00.000Z' }).then([{ type: 'AcceptancePassed' }])
  })

  it('is not the provider’s, and is not passed twice', () => {
    accepting({}, { actor: people.provider }).refused('NotYours')
    accepting({}, {}, [
      ...facts,
      { type: 'AcceptancePassed', data: { items: [], userOpinions: 1, satisfied: 1, signedBy: [] } },
    ]).refused('AlreadyAccepted')
  })
})
