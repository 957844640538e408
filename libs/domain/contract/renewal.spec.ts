import { given, type GivenFact } from '../../../test/given.js'
import {
  contractId,
  graded,
  gradeEffect,
  law,
  noon,
  openedWith,
  people,
  signed,
  started,
  terms,
} from '../../../test/signed-contract.js'
import { contract } from './contract.decider.js'

const now = noon('2027-03-10')
const every = ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable']
const term = (years?: number) => ({ months: 12, ...(years === undefined ? {} : { renewableToYears: years }) })
const opened = (changed: object = {}) => openedWith({ term: term(3), gradeEffect, ...changed })
const facts: readonly GivenFact[] = [opened(), signed, started]
const budget = terms.amount
const renewing = { renew: true, reason: '服务稳定', grounds: every, budget, document: '黄财社1号', number: 'HT-2' }
const ending = { renew: false, reason: '另行采购' }

type More = Readonly<Record<string, unknown>>
const doing = (act: string, actor: object, before: readonly GivenFact[], asked: object = {}, more: More = {}) =>
  given(contract, contractId, before, { law, now, actor, ...more }).when(act, asked)
const deciding = (data: object = renewing, before = facts, more: More = {}) =>
  doing('DecideRenewal', people.purchaser, before, data, more)

const decided: GivenFact = { type: 'RenewalDecided', key: 'renew', at: noon('2027-03-08'), data: renewing }
const referred = (by: string, org: string): GivenFact => ({ type: 'RenewalReferred', key: `${by}/${org}`, data: { by, org } })
const asked: readonly GivenFact[] = [...facts, decided, referred('provider', 'ag-1'), referred('host', 'tx-ly-host')]
const signedBy = (by: string, org: string): GivenFact => ({ type: 'RenewalSigned', key: `${by}/${org}`, data: { by, org } })
const renewed: GivenFact = {
  type: 'ContractRenewed',
  key: 'hs-mzj-2026.mz-06.1:r2',
  at: noon('2027-03-09'),
  data: {
    award: 'hs-mzj-2026.mz-06.1:r2',
    number: 'HT-2',
    from: '2027-04-15',
    until: '2028-04-14',
    amount: budget,
    budget,
    document: '黄财社1号',
    sme: false,
  },
}

describe('whether a contract is renewed', () => {
  it('is decided by its purchaser, once, with the reason; each other who signed is asked for a signature', () => {
    deciding(ending).then([{ type: 'RenewalDecided', key: 'end', data: ending }])
    deciding().then([
      { type: 'RenewalDecided', key: 'renew', data: renewing },
      { type: 'RenewalReferred', key: 'provider/ag-1' },
      { type: 'RenewalReferred', key: 'host/tx-ly-host' },
    ])
    doing('DecideRenewal', people.provider, facts, renewing).refused('NotYours')
    deciding(ending, asked).refused('RenewalAlreadyDecided')
  })

  it('is asked of what was bid for as renewable alone, up to the years that were (令102 第二十四条)', () => {
    deciding(ending, [opened({ term: term() }), signed, started]).refused('NotRenewable', '第二十四条')
    deciding(ending, [opened({ term: term(1) }), signed, started]).refused('NotRenewable', '第二十四条')
    deciding(ending, [opened({ term: term(2) }), signed, started]).then([{ type: 'RenewalDecided' }])
    const second = { contract: 'contract/hs-mzj-2026.mz-06.0', months: 12, since: '2025-04-15', budget, document: '' }
    const further = (years: number, renews: object = second): GivenFact => {
      const { data, ...first } = opened({ term: term(years) })
      return { ...first, data: { ...data, renews } }
    }
    const others = { 'contract/hs-mzj-2026.mz-06.0': [] }
    deciding(ending, [further(3), signed, started], { others }).then([{ type: 'RenewalDecided' }])
    deciding(ending, [further(2), signed, started], { others }).refused('NotRenewable', '第二十四条')
    const third = { ...second, months: 24, since: '2024-04-15' }
    deciding(renewing, [further(4, third), signed, started], { others }).refused('TermTooLong', '第二十四条')
  })

  it('is a matter of its own year’s money: no less than the contract was signed for', () => {
    deciding({ ...renewing, budget: undefined }).refused('RenewalBudgetMissing')
    deciding({ ...renewing, document: undefined }).refused('RenewalBudgetMissing')
    deciding({ ...renewing, number: undefined }).refused('NumberMissing')
    deciding({ ...renewing, budget: String(Number(budget) - 1) }).refused('RenewalOverBudget')
    deciding({ ...renewing, budget: String(Number(budget) + 1) }).then([
      { type: 'RenewalDecided' },
      { type: 'RenewalReferred' },
      { type: 'RenewalReferred' },
    ])
  })

  it('needs every ground of 令102 第二十四条', () => {
    for (const ground of every)
      deciding({ ...renewing, grounds: every.filter((one) => one !== ground) }).refused('TermGroundsMissing', '第二十四条')
    deciding({ ...renewing, grounds: undefined }).refused('TermGroundsMissing', '第二十四条')
  })

  it('is no renewal at a grade that the region does not renew at, and waits for one that comes before the end', () => {
    const evaluation = 'evaluation/hs-mzj-2026.mz-06.1/1'
    deciding(renewing, facts, { others: { [evaluation]: graded('不合格', 'final') } }).refused('GradeBarsRenewal', '第八条第八款')
    deciding(ending, facts, { others: { [evaluation]: graded('不合格', 'final') } }).then([{ type: 'RenewalDecided' }])
    deciding(renewing, facts, { others: { [evaluation]: graded('合格') } }).then([
      { type: 'RenewalDecided', data: { grade: '合格' } },
      { type: 'RenewalReferred' },
      { type: 'RenewalReferred' },
    ])
    const early = [opened({ evaluationMonthsBefore: 2 }), signed, started]
    deciding(renewing, early).refused('EvaluationNotPublished', '第十五条第一款')
    deciding(ending, early).then([{ type: 'RenewalDecided' }])
    deciding(renewing, early, { others: { [evaluation]: graded('良好') } }).then([
      { type: 'RenewalDecided' },
      { type: 'RenewalReferred' },
      { type: 'RenewalReferred' },
    ])
  })

  it('is decided while the service runs', () => {
    deciding(ending, [opened(), signed]).refused('ServiceNotStarted')
    deciding(ending, facts, { now: noon('2027-04-15') }).refused('ServiceOver')
    deciding(ending, facts, { now: noon('2027-04-14') }).then([{ type: 'RenewalDecided' }])
    deciding(ending, facts, { registered: true, at: noon('2026-04-10') }).refused('ImpossibleOrder')
  })
})

describe('a renewal that was decided on', () => {
  it('is there with the last signature: the same price, from the day after to as many months later', () => {
    doing('SignRenewal', people.host, asked).then([signedBy('host', 'tx-ly-host')])
    doing('SignRenewal', people.provider, [...asked, signedBy('host', 'tx-ly-host')]).then([
      signedBy('provider', 'ag-1'),
      { type: 'ContractRenewed', key: 'hs-mzj-2026.mz-06.1:r2', data: renewed.data ?? {} },
    ])
    doing('SignRenewal', people.purchaser, asked).refused('RenewalAnswered')
    doing('SignRenewal', people.host, [...asked, signedBy('host', 'tx-ly-host')]).refused('RenewalAnswered')
  })

  it('comes to nothing where one of them declines', () => {
    const reason = { reason: '人员不足' }
    const declined: GivenFact = { type: 'RenewalDeclined', data: { by: 'provider', org: 'ag-1', ...reason } }
    doing('DeclineRenewal', people.provider, asked, reason).then([declined])
    doing('SignRenewal', people.host, [...asked, declined]).refused('RenewalFellThrough')
    doing('DeclineRenewal', people.host, [...asked, signedBy('host', 'tx-ly-host')], reason).refused('RenewalAnswered')
  })

  it('is signed and declined only once it was decided on, and before the end', () => {
    for (const act of ['SignRenewal', 'DeclineRenewal']) {
      doing(act, people.provider, facts, { reason: '' }).refused('RenewalNotDecided')
      doing(act, people.provider, [...facts, { ...decided, key: 'end', data: ending }], { reason: '' }).refused(
        'RenewalFellThrough',
      )
      doing(
        act,
        people.provider,
        [...asked, renewed].filter(({ type }) => type !== 'RenewalReferred'),
        { reason: '' },
      ).refused('AlreadyRenewed')
      doing(act, people.provider, asked, { reason: '' }, { registered: true, at: noon('2027-03-07') }).refused('ImpossibleOrder')
    }
    doing('SignRenewal', people.provider, asked, {}, { now: noon('2027-04-15') }).refused('ServiceOver')
  })

  it('is looked at again with each signature: a grade may have come', () => {
    const others = { 'evaluation/hs-mzj-2026.mz-06.1/1': graded('不合格', 'final') }
    doing('SignRenewal', people.provider, asked, {}, { others }).refused('GradeBarsRenewal')
  })

  it('is handed over by nobody: the service goes on', () => {
    const handing = { catalogue: 'YJ-1', list: 'a'.repeat(64), users: 42 }
    const after = { now: noon('2027-04-15') }
    doing('HandOver', people.provider, [...asked, renewed], handing, after).refused('AlreadyRenewed')
    doing('HandOver', people.provider, facts, handing, after).then([
      { type: 'HandedOver' },
      { type: 'HandOverReferred' },
      { type: 'HandOverReferred' },
    ])
    doing('HandOver', people.provider, facts, handing, { now: noon('2027-04-14') }).refused('ServiceNotEnded')
  })
})

describe('the contract of a further year', () => {
  const next = 'contract/hs-mzj-2026.mz-06.1:r2'
  const opening = (before: readonly GivenFact[]) =>
    given(contract, next, [], { law, now: noon('2027-03-09'), actor: people.process, others: { [contractId]: before } }).when(
      'OpenRenewed',
      { renews: contractId },
    )

  it('is drawn up as it was signed, for its own days and money, and is signed by those who signed the renewal', () => {
    opening([...asked, renewed]).then([
      {
        type: 'ContractOpened',
        data: {
          terms: { amount: budget, arrival: '2027-04-15', term: term(3) },
          renews: { contract: contractId, months: 12, since: '2026-04-15', budget, document: '黄财社1号' },
        },
      },
      { type: 'ProcurementLawApplies', key: 'public' },
      { type: 'PartySigned', key: 'purchaser/hs-mzj', data: { number: 'HT-2' } },
      { type: 'PartySigned', key: 'provider/ag-1' },
      { type: 'PartySigned', key: 'host/tx-ly-host' },
      { type: 'TrancheAgreed' },
      { type: 'TrancheAgreed' },
      { type: 'TrancheAgreed' },
      { type: 'SiteAgreed' },
      { type: 'PostAgreed' },
      { type: 'PostAgreed' },
      { type: 'CheckAgreed' },
      { type: 'EvaluationAgreed' },
      { type: 'RenewalForeseen', data: { years: 3 } },
      { type: 'ContractSigned', data: { amount: budget, number: 'HT-2' } },
      { type: 'PaymentConditionMet', key: '1' },
    ])
  })

  it('is not drawn up before all have signed', () => {
    opening(asked).refused('NotRenewed')
  })
})
