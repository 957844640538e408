import type { Instant } from '#kernel'
import { createLaw } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { contract } from './contract.decider.js'

const award = 'contract/hs-mzj-2026.mz-06.1'
const opened: GivenFact = {
  type: 'ContractOpened',
  at: '2026-03-27T02:00:00.000Z',
  data: {
    caseId: 'hs-mzj-2026.mz-06',
    procurement: 'procurement/hs-mzj-2026.mz-06/1',
    lot: '1',
    region: '341000',
    plan: 'hs-mzj-2026',
    line: 'mz-06',
    route: 'here',
    method: '竞争性磋商',
    parties: { purchaser: ['hs-mzj'], provider: ['ag-1'], host: ['tx-ly-host'] },
    terms: {
      title: '屯溪区黎阳镇社工站运营服务',
      amount: '19000000',
      items: [],
      posts: 2,
      term: { months: 12 },
      arrival: '2026-04-15',
      midTermAfterMonths: 6,
      evaluation: true,
      station: true,
      tranches: [{ n: 1, amount: '5700000', on: '合同签订' }],
      sites: [{ site: 'tx-ly', host: 'tx-ly-host' }],
    },
    awardedOn: '2026-03-27T02:00:00.000Z',
  },
}
const by = (party: string, org: string, at: Instant = '2026-04-01T02:00:00.000Z'): GivenFact => ({
  type: 'PartySigned',
  key: `${party}/${org}`,
  at,
  data: { party, org, ...(party === 'purchaser' ? { number: 'HT-1' } : {}) },
})
const signed: GivenFact = { type: 'ContractSigned', at: '2026-04-02T02:00:00.000Z', data: { amount: '19000000', number: 'HT-1' } }

const madeAs = (nth: string): GivenFact => ({
  type: 'AwardMade',
  key: nth,
  data: { award: `hs-mzj-2026.mz-06.${nth}`, lot: '1', provider: 'ag-1', price: '1' },
})
const purchase: GivenFact[] = [
  { type: 'ProcurementOpened', data: { caseId: 'hs-mzj-2026.mz-06', detail: {}, parties: {} } },
  madeAs('1'),
]
const aside = (lot: string): GivenFact => ({
  type: 'ResultSetAside',
  key: lot,
  data: { lot, question: 'challenge/hs-mzj-2026.mz-06/ag-2.1', remedy: 'nextCandidate' },
})

describe('a contract whose result was set aside (条例 第七十一条)', () => {
  const process = { org: '#process', person: '#process', roles: ['process' as const] }
  const procurement = 'procurement/hs-mzj-2026.mz-06/1' as const
  const voiding = (facts: readonly GivenFact[], bought: readonly GivenFact[], paid: readonly GivenFact[] = []) =>
    given(contract, award, facts, {
      law: createLaw(),
      now: '2026-04-02T02:00:00.000Z',
      actor: process,
      others: { [procurement]: bought, 'payment/hs-mzj-2026.mz-06.1/1': paid },
    }).when('VoidContract', { procurement })

  it('is voided, signed or not, and what was paid on it comes back', () => {
    voiding([opened], [...purchase, aside('1')]).then([
      { type: 'ContractVoided', data: { signed: false, released: '0', basis: { article: '第七十一条' } } },
    ])
    voiding([opened, signed], [...purchase, aside('1')]).then([
      { type: 'ContractVoided', data: { signed: true, released: '19000000' } },
    ])
    const advance: GivenFact = { type: 'PaymentConfirmed', data: { request: 1, amount: '5700000', voucher: 'Z-1' } }
    voiding(
      [opened, signed],
      [...purchase, aside('1')],
      [{ type: 'PaymentRequested', data: { amount: '5700000' } }, advance],
    ).then([{ type: 'ContractVoided', data: { released: '13300000', refund: '5700000' } }])
  })

  it('is voided for that alone, once, and by no party', () => {
    voiding([opened], purchase).refused('AwardStands')
    voiding([opened], [...purchase, aside('2')]).refused('AwardStands')
    voiding([], [...purchase, aside('1')]).refused('NoContract')
    const voided: GivenFact = { type: 'ContractVoided', data: { procurement, signed: true, released: '0' } }
    voiding([opened, signed, voided], [...purchase, aside('1')]).refused('ContractHasEnded')
    given(contract, award, [opened, signed], { others: { [procurement]: [...purchase, aside('1')] } })
      .when('VoidContract', { procurement })
      .refused('NotYours')
  })

  it('begins no service while it is not voided yet', () => {
    given(contract, award, [opened, signed], {
      law: createLaw(),
      actor: process,
      others: { [procurement]: [...purchase, aside('1')] },
    })
      .when('StartService')
      .refused('AwardSetAside', '第十六条')
  })

  it('is signed, published and performed by nobody any more, and is closed with nothing left to do', () => {
    const voided: GivenFact = { type: 'ContractVoided', data: { procurement, signed: true, released: '0' } }
    const then = (act: string, data: object, actor = {}) =>
      given(contract, award, [opened, signed, voided], {
        law: createLaw(),
        actor,
        others: { [procurement]: [...purchase, aside('1')] },
      }).when(act, data)
    then('SignContract', { as: 'purchaser', number: 'HT-1' }).refused('ContractVoided')
    then('PublishContract', { address: 'https://www.ccgp.gov.cn/1', disclosureReview: 'S' }).refused('ContractVoided')
    then('StartService', {}, process).refused('ContractVoided')
    then('CloseContract', {}, process).then([{ type: 'ContractClosed', data: { amount: '0', paid: '0', voided: true } }])
  })
})

describe('a drafted contract', () => {
  it('is signed by each party, the last of whom agrees tranches, sites, posts, check and evaluation in the same append', () => {
    given(contract, award, [opened, by('purchaser', 'hs-mzj'), by('provider', 'ag-1')], { actor: { org: 'tx-ly-host' } })
      .when('SignContract', { as: 'host', number: 'HT-1' })
      .then([
        { type: 'PartySigned', key: 'host/tx-ly-host' },
        { type: 'TrancheAgreed', key: '1' },
        { type: 'SiteAgreed', key: 'tx-ly' },
        { type: 'PostAgreed', key: '1/tx-ly' },
        { type: 'PostAgreed', key: '2/tx-ly' },
        { type: 'CheckAgreed', key: '1', data: { check: 1, afterMonths: 6 } },
        { type: 'EvaluationAgreed', key: '1' },
        { type: 'ContractSigned' },
        { type: 'PaymentConditionMet', key: '1' },
      ])
  })

  it('says whether its provider is an SME, by what the directory has it for on the day of the signing, medium included (条例802 第三条)', () => {
    const signedBy = (size: string | undefined, creditCode: string) => {
      const { decision } = given(contract, award, [opened, by('purchaser', 'hs-mzj'), by('provider', 'ag-1')], {
        actor: { org: 'tx-ly-host' },
        others: {
          'organization/ag-1': [
            {
              type: 'OrganizationRegistered',
              data: { name: 'ag-1', kind: 'provider', region: '341000', roles: [], size, creditCode },
            },
          ],
        },
      }).when('SignContract', { as: 'host', number: 'HT-1' })
      const made = 'accepted' in decision ? decision.accepted.find(({ type }) => type === 'ContractSigned') : undefined
      return (made?.data as { sme: boolean } | undefined)?.sme
    }
    const enterprise = '91341000SAMPLE0004'
    expect(['中型企业', '小型企业', '微型企业'].map((size) => signedBy(size, enterprise))).toEqual([true, true, true])
    expect([signedBy('大型企业', enterprise), signedBy(undefined, enterprise)]).toEqual([false, false])
    // A 民办非企业单位 is no enterprise, whatever it says.
    expect(signedBy('微型企业', '52341000SAMPLE0004')).toBe(false)
  })

  it('is signed with nobody where a question has set its award aside (令94 第十六条)', () => {
    const signing = (facts: readonly GivenFact[]) =>
      given(contract, award, [opened], {
        law: createLaw(),
        now: '2026-04-02T02:00:00.000Z',
        others: { 'procurement/hs-mzj-2026.mz-06/1': facts },
      }).when('SignContract', { as: 'purchaser', number: 'HT-1' })
    signing([...purchase, aside('2')]).then([{ type: 'PartySigned' }])
    signing([...purchase, aside('1')]).refused('AwardSetAside', '第十六条')
    signing([...purchase, aside('1'), madeAs('1:2')]).refused('AwardSetAside')
  })

  it('says of each post at which site it is', () => {
    const hosts = [
      { site: 'tx-ly', host: 'tx-ly-host', posts: 1 },
      { site: 'sx-hc', host: 'sx-hc-host', posts: 1 },
    ]
    const { terms } = opened.data as { terms: object }
    const twoSites = { ...opened, data: { ...opened.data, terms: { ...terms, sites: hosts } } }
    given(contract, award, [twoSites, by('purchaser', 'hs-mzj'), by('provider', 'ag-1')], { actor: { org: 'tx-ly-host' } })
      .when('SignContract', { as: 'host', number: 'HT-1' })
      .then([
        { type: 'PartySigned' },
        { type: 'TrancheAgreed' },
        { type: 'SiteAgreed', key: 'tx-ly' },
        { type: 'SiteAgreed', key: 'sx-hc' },
        { type: 'PostAgreed', key: '1/tx-ly', data: { post: 1, site: 'tx-ly' } },
        { type: 'PostAgreed', key: '2/sx-hc', data: { post: 2, site: 'sx-hc' } },
        { type: 'CheckAgreed' },
        { type: 'EvaluationAgreed' },
        { type: 'ContractSigned' },
        { type: 'PaymentConditionMet', key: '1' },
      ])
  })

  it('agrees no site, post, check or evaluation where the service has none, and says which tranches wait for a day or a grade', () => {
    const { midTermAfterMonths: _none, ...terms } = (opened.data as { terms: { midTermAfterMonths: number } }).terms
    const training = {
      ...terms,
      sites: [],
      posts: 0,
      evaluation: false,
      tranches: [
        { n: 1, amount: '5700000', on: '合同签订' },
        { n: 2, amount: '5700000', on: '到岗满月', months: 3 },
        { n: 3, amount: '7600000', on: '评估结果公布' },
      ],
    }
    const drafted = {
      ...opened,
      data: { ...opened.data, terms: training, parties: { purchaser: ['hs-mzj'], provider: ['ag-1'] } },
    }
    given(contract, award, [drafted, by('purchaser', 'hs-mzj')], { actor: { org: 'ag-1' } })
      .when('SignContract', { as: 'provider' })
      .then([
        { type: 'PartySigned', key: 'provider/ag-1' },
        ...['1', '2', '3'].map((key) => ({ type: 'TrancheAgreed', key })),
        { type: 'PaymentDayAgreed', key: '2', data: { n: 2, months: 3 } },
        { type: 'PaymentByGradeAgreed', key: '3', data: { n: 3 } },
        { type: 'ContractSigned' },
        { type: 'PaymentConditionMet', key: '1' },
      ])
  })

  it('is signed by every host, and is no contract before the last', () => {
    const two = {
      ...opened,
      data: { ...opened.data, parties: { purchaser: ['hs-mzj'], provider: ['ag-1'], host: ['tx-ly-host', 'sx-hc-host'] } },
    }
    const bySome = [two, by('purchaser', 'hs-mzj'), by('provider', 'ag-1')]
    const sign = (facts: readonly GivenFact[], org: string) =>
      given(contract, award, facts, { actor: { org } }).when('SignContract', { as: 'host' })
    sign(bySome, 'tx-ly-host').then([{ type: 'PartySigned', key: 'host/tx-ly-host' }])
    sign([...bySome, by('host', 'tx-ly-host')], 'tx-ly-host').refused('PartyAlreadySigned')
    const { decision } = sign([...bySome, by('host', 'tx-ly-host')], 'sx-hc-host')
    expect('accepted' in decision && decision.accepted.map(({ type }) => type)).toContain('ContractSigned')
  })

  it('has the purchaser’s number, whoever signs last; nobody signs it under another', () => {
    const last = (data: object) =>
      given(contract, award, [opened, by('purchaser', 'hs-mzj'), by('provider', 'ag-1')], { actor: { org: 'tx-ly-host' } }).when(
        'SignContract',
        { as: 'host', ...data },
      )
    last({ number: 'HT-9' }).refused('NumberDiffers')
    for (const data of [{}, { number: 'HT-1' }]) {
      const { decision } = last(data)
      const made = 'accepted' in decision ? decision.accepted.find(({ type }) => type === 'ContractSigned') : undefined
      expect(made?.data).toMatchObject({ number: 'HT-1' })
    }
    given(contract, award, [opened]).when('SignContract', { as: 'purchaser' }).refused('NumberMissing')
  })

  it('is of the day of the last signature, in whatever order they are registered', () => {
    const late = by('provider', 'ag-1', '2026-04-02T02:00:00.000Z')
    const { decision } = given(contract, award, [opened, by('purchaser', 'hs-mzj'), late], {
      actor: { org: 'tx-ly-host' },
      registered: true,
      at: '2026-03-30T02:00:00.000Z',
      now: '2026-04-10T02:00:00.000Z',
    }).when('SignContract', { as: 'host' })
    const made = 'accepted' in decision ? decision.accepted : []
    const on = (type: string) => (made.find((fact) => fact.type === type) as { occurredAt?: string } | undefined)?.occurredAt
    expect([on('PartySigned'), on('ContractSigned')]).toEqual([undefined, late.at])
  })

  it('is no contract while a party is missing', () => {
    given(contract, award, [opened])
      .when('SignContract', { as: 'purchaser', number: 'HT-1' })
      .then([{ type: 'PartySigned' }])
  })

  it('is not signed twice by one party', () => {
    given(contract, award, [opened, by('purchaser', 'hs-mzj')])
      .when('SignContract', { as: 'purchaser', number: 'HT-1' })
      .refused('PartyAlreadySigned')
  })

  it('is not signed by one party for another', () => {
    given(contract, award, [opened]).when('SignContract', { as: 'provider', number: 'HT-1' }).refused('NotThisParty')
  })

  it('is no matter for an organization that is no party', () => {
    given(contract, award, [opened], { actor: { org: 'ag-2' } })
      .when('SignContract', { as: 'provider', number: 'HT-1' })
      .refused('NotYours')
  })

  it('cannot be published', () => {
    given(contract, award, [opened])
      .when('PublishContract', { address: 'https://example.cn/1', disclosureReview: 'X-1' })
      .refused('ContractNotSigned')
  })
})

describe('a contract whose publication is registered from papers', () => {
  const published = (now: `${string}T${string}Z`) =>
    given(contract, award, [opened, signed], { now, registered: true }).when('PublishContract', {
      address: 'https://example.cn/1',
      disclosureReview: 'X-1',
    })

  it('leaves no irregularity when it was published two working days after signing (条例 第五十条)', () => {
    published('2026-04-07T15:59:59.999Z').then([{ type: 'ContractPublished' }])
  })

  it('leaves one, with the article, when it was published a day later', () => {
    published('2026-04-07T16:00:00.001Z').then([
      { type: 'ContractPublished' },
      {
        type: 'IrregularityFound',
        key: 'DoneLate',
        data: { act: 'PublishContract', found: { basis: { article: expect.stringContaining('第五十条') as string } } },
      },
    ])
  })
})

describe('an act registered from papers', () => {
  const publish = (now: `${string}T${string}Z`, at?: `${string}T${string}Z`) =>
    given(contract, award, [opened, signed], { now, registered: true, ...(at === undefined ? {} : { at }) }).when(
      'PublishContract',
      {
        address: 'https://example.cn/1',
        disclosureReview: 'X-1',
      },
    )

  it('cannot have happened before what it rests on', () => {
    publish('2026-04-01T15:59:59.999Z').refused('ImpossibleOrder')
    // By days, as papers are dated: on the day of signing it may have been published before noon.
    publish('2026-04-01T16:00:00.000Z').then([{ type: 'ContractPublished' }])
  })

  it('cannot have happened in the future', () => {
    publish('2026-04-03T02:00:00.000Z', '2026-04-03T02:00:00.001Z').refused('NotYetHappened')
  })
})

describe('a contract held by a question', () => {
  const basis = { instrument: '政府采购法实施条例', article: '第五十四条', quote: '暂停签订合同' }
  const stopped: GivenFact = { type: 'ClockStopped', key: 'challenge/x/1', data: { from: '2026-03-28T02:00:00.000Z', basis } }
  const resumed: GivenFact = { type: 'ClockResumed', key: 'challenge/x/1', data: { until: '2026-04-01T02:00:00.000Z' } }
  const sign = (facts: GivenFact[], now: `${string}T${string}Z`) =>
    given(contract, award, [opened, ...facts], { now }).when('SignContract', { as: 'purchaser', number: 'HT-1' })

  it('is not signed while the question is open', () => {
    sign([stopped], '2026-03-30T02:00:00.000Z').refused('SigningSuspended', '第五十四条')
    sign([stopped, resumed], '2026-04-01T01:59:59.999Z').refused('SigningSuspended', '第五十四条')
  })

  it('is signed from its answer on', () => {
    sign([stopped, resumed], '2026-04-01T02:00:00.000Z').then([{ type: 'PartySigned' }])
  })
})
