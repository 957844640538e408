import type { StreamId } from '#kernel'
import { openEnded } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, law, noon, opened, people, signed } from '../../../test/signed-contract.js'
import { contract } from '../contract/contract.decider.js'
import { obligation } from '../obligation/obligation.decider.js'
import * as way from '../procurement/mz-06.fixture.js'
import { standsAs } from '../process.js'

const purchase = way.stream
const issued = [...way.prepared, ...way.issued, way.panel]
const basis = { instrument: '政府采购法', article: '第五十七条', quote: '' }
const stop = (rule: string, more: object = {}): GivenFact => ({
  type: 'ClockStopped',
  key: 'q',
  at: noon('2026-03-30'),
  data: { rule, scope: 'case', from: noon('2026-03-30'), basis, ...more },
})
const awardMade: GivenFact = {
  type: 'AwardMade',
  key: '1',
  at: '2026-03-27T02:00:00.000Z',
  data: { award, lot: '1', provider: 'ag-1', price: '1' },
}

/** The day of an obligation by the stops there are: of a fact of a stream, about a stream. */
const dayOf = (
  { rule, about, from, key }: { rule: string; about: StreamId; from: readonly [StreamId, number]; key?: string },
  others: { readonly [stream: StreamId]: readonly GivenFact[] },
): string | undefined => {
  const id: StreamId = `obligation/${about}/${rule}${key === undefined ? '' : `/${key}`}`
  const { decision } = given(obligation, id, [], { law, actor: people.process, now: noon('2026-06-01'), others }).when(
    'OpenObligation',
    {
      ...{ rule, says: rule, mode: 'must', from: { stream: from[0], version: from[1] }, bearer: 'purchaser', act: rule },
      ...{ doneBy: [], ...(key === undefined ? {} : { key }) },
    },
  )
  const [fact] = 'accepted' in decision ? decision.accepted : []
  return (fact?.data as { basis: { day: string } } | undefined)?.basis.day
}

describe('a purchase suspended over a complaint (法 第五十七条)', () => {
  const bought = [...issued, awardMade]
  const at = bought.length
  const signing = { rule: 'contract-signing', about: contractId, from: [purchase, at] } as const
  const suspended = (more: object = {}) => [...bought, stop('complaint-suspension', more)]

  it('holds the signing of what it awarded: the term runs on when it is lifted', () => {
    expect(dayOf(signing, { [purchase]: bought, [contractId]: [opened] })).toBe('2026-04-27')
    expect(dayOf(signing, { [purchase]: suspended(), [contractId]: [opened] })).toBe(openEnded)
    const lifted = [...suspended(), { type: 'ClockResumed', key: 'q', data: { until: noon('2026-04-04') } }]
    // Five days on from 26 April: 1 to 5 May are 劳动节.
    expect(dayOf(signing, { [purchase]: lifted, [contractId]: [opened] })).toBe('2026-05-06')
  })

  it('of one lot holds that lot’s contract alone', () => {
    expect(dayOf(signing, { [purchase]: suspended({ scope: 'lot', lot: '1' }), [contractId]: [opened] })).toBe(openEnded)
    expect(dayOf(signing, { [purchase]: suspended({ scope: 'lot', lot: '2' }), [contractId]: [opened] })).toBe('2026-04-27')
  })

  it('of one obligation holds nothing else', () => {
    const only = (what: StreamId) => suspended({ scope: 'obligation', obligation: what })
    const others = { [contractId]: [opened] }
    expect(dayOf(signing, { ...others, [purchase]: only(`obligation/${contractId}/contract-signing`) })).toBe(openEnded)
    expect(dayOf(signing, { ...others, [purchase]: only(`obligation/${purchase}/award-confirmation`) })).toBe('2026-04-27')
  })

  it('holds what is owed about a lot in it, where it is of the case or of that lot', () => {
    const confirming = { rule: 'award-confirmation', about: purchase, from: [purchase, at], key: '1' } as const
    const day = (facts: readonly GivenFact[]) => dayOf(confirming, { [purchase]: facts })
    expect(day(bought)).not.toBe(openEnded)
    expect(day(suspended())).toBe(openEnded)
    expect(day(suspended({ scope: 'lot', lot: '1' }))).toBe(openEnded)
    expect(day(suspended({ scope: 'lot', lot: '2' }))).toBe(day(bought))
  })

  it('does not take from anybody the days in which to question a result (法 第五十二条)', () => {
    const question = { rule: 'question', about: purchase, from: [purchase, at], key: '1' } as const
    expect(dayOf(question, { [purchase]: suspended() })).toBe(dayOf(question, { [purchase]: bought }))
  })

  it('leaves the contract unsigned until it is lifted', () => {
    const sign = (facts: readonly GivenFact[], now: string) =>
      given(contract, contractId, [opened], { law, now: noon(now), actor: people.purchaser, others: { [purchase]: facts } }).when(
        'SignContract',
        { as: 'purchaser', number: 'HT-1' },
      )
    sign(suspended(), '2026-04-02').refused('SigningSuspended', '第五十七条')
    sign(suspended({ scope: 'lot', lot: '2' }), '2026-04-02').then([{ type: 'PartySigned' }])
    sign([...suspended(), { type: 'ClockResumed', key: 'q', data: { until: noon('2026-04-04') } }], '2026-04-05').then([
      { type: 'PartySigned' },
    ])
  })

  it('does not move the moment at which bids are due: only a change of the document does (条例 第三十一条)', () => {
    const document = issued.findIndex(({ type }) => type === 'DocumentIssued') + 1
    for (const rule of ['agreed:bids', 'agreed:panel']) {
      const bids = { rule, about: purchase, from: [purchase, document] } as const
      const day = dayOf(bids, { [purchase]: issued })
      expect(day).toMatch(/^2026-/)
      for (const from of [-1, 0, 1].map((days) => new Date(Date.parse(noon(day ?? '')) + days * 86_400_000).toISOString()))
        expect(dayOf(bids, { [purchase]: [...issued, stop('complaint-suspension', { from })] })).toBe(day)
    }
  })
})

describe('a contract whose performance is suspended (条例 第五十四条)', () => {
  const others = { [contractId]: [opened, signed, stop('question-suspends', { scope: 'lot', from: noon('2026-04-02') })] }
  const from = [contractId, 2] as const

  it('is performed by nobody', () => {
    expect(dayOf({ rule: 'agreed:assignment', about: contractId, from }, others)).toBe(openEnded)
  })

  it('is published and filed all the same (条例 第五十条, 法 第四十七条)', () => {
    expect(dayOf({ rule: 'contract-publication', about: contractId, from }, others)).toBe('2026-04-07')
    expect(dayOf({ rule: 'contract-filing', about: contractId, from }, others)).toBe('2026-04-14')
  })
})

it('what is below a contract stands as the contract does', () => {
  expect([
    standsAs(`evaluation/${award}/1`, 'agreed:evaluation'),
    standsAs(contractId, 'contract-signing'),
    standsAs(contractId, 'contract-filing'),
    standsAs(purchase, 'agreed:evaluation'),
    standsAs('plan/hs-mzj-2026', 'agreed:plan-decision'),
  ]).toEqual(['performance', 'signing', undefined, 'purchase', undefined])
})
