import { createLaw, modelContract, type ContractTemplate } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, noon, opened, openedWith, people } from '../../../test/signed-contract.js'
import { obligation } from '../obligation/obligation.decider.js'
import { agreedTerms } from './agreed-terms.js'
import { clauseOf, clausesBy, dayBy, type OwnClause } from './clauses.js'
import type { Terms } from './contract.facts.js'
import { contract } from './contract.decider.js'

const law = createLaw()
const replacement = (n: number): OwnClause => ({
  clause: 'replacement',
  quote: `社工离岗的，乙方应当自报告之日起${n}日内补派社工`,
  n,
  unit: 'day',
})
const { clauses } = modelContract
const quick: ContractTemplate = {
  ...modelContract,
  region: '341000',
  title: '黄山市2027年版',
  validFrom: '2027-01-01',
  clauses: {
    ...clauses,
    replacement: { article: '第五条', quote: '社工离岗的，乙方应当在7个工作日内补派', term: { n: 7, unit: 'workingDay' } },
  },
}
const withClauses = (clauses: Terms['clauses']) => ({ clauses }) as Terms
const left = { stream: contractId, version: 1, kind: 'WorkerLeft', key: '1', on: '2027-03-01T02:00:00.000Z' } as const
const owed = (terms: Terms | undefined) => agreedTerms.deployment({ from: left, key: '1', law, terms })

describe('what a contract says', () => {
  it('is owed by its own text: two contracts of two editions side by side', () => {
    expect(owed(withClauses(clausesBy(modelContract)))).toMatchObject({
      day: '2027-03-16',
      basis: { instrument: '服务合同（示范文本第一版）', article: '第四条第四款' },
    })
    expect(owed(withClauses(clausesBy(quick)))).toMatchObject({
      day: '2027-03-10',
      basis: { instrument: '服务合同（黄山市2027年版）', article: '第五条', quote: '社工离岗的，乙方应当在7个工作日内补派' },
    })
  })

  it('is owed by it also what is owed about a stream below it: the draft of the evaluation', () => {
    const own: OwnClause = { clause: 'evaluation', quote: '评估机构应当在5个工作日内提出初稿', n: 5, unit: 'workingDay' }
    const below = `evaluation/${award}/1` as const
    const assessed = { type: 'SelfAssessmentSubmitted', at: '2027-04-19T02:00:00.000Z', data: {} } as const
    given(obligation, `obligation/${below}/agreed:evaluation`, [], {
      law,
      actor: people.process,
      now: '2027-04-19T02:00:00.000Z',
      others: { [contractId]: [openedWith({ clauses: clausesBy(modelContract, [own]) })], [below]: [assessed] },
    })
      .when('OpenObligation', {
        rule: 'agreed:evaluation',
        says: '第三方评估',
        mode: 'must',
        from: { stream: below, version: 1 },
        bearer: 'evaluator',
        act: 'DraftEvaluation',
        doneBy: [`EvaluationDrafted@${below}`],
      })
      .then([
        {
          type: 'ObligationOpened',
          data: { basis: { day: '2027-04-26', basis: { instrument: '服务合同（本合同另行约定）', quote: own.quote } } },
        },
      ])
  })

  it('is its own where it differs, in words, days and number', () => {
    expect(owed(withClauses(clausesBy(quick, [replacement(3)])))).toMatchObject({
      day: '2027-03-04',
      basis: { instrument: '服务合同（本合同另行约定）', article: '第五条', quote: expect.stringContaining('3日内') as string },
    })
    expect(clauseOf(withClauses(clausesBy(quick, [{ ...replacement(3), article: '补充条款' }])), 'replacement').article).toBe(
      '补充条款',
    )
  })

  it('is the model contract’s where it was written before contracts named their template', () => {
    expect(owed({} as Terms)).toMatchObject({ day: '2027-03-16', basis: { instrument: '服务合同（示范文本第一版）' } })
  })

  it('is the house’s habit where the contract says nothing of it: templates have had the clause only since it was drafted', () => {
    const { replacement: _later, ...text } = modelContract.clauses
    const before = { ...clausesBy(quick), text }
    expect(owed(withClauses(before))).toMatchObject({
      day: '2027-03-16',
      basis: { instrument: '惯例（本合同没有约定，参照示范文本第一版）', article: '第四条第四款' },
    })
    expect(owed(withClauses({ ...before, own: [replacement(3)] })).basis.instrument).toBe('服务合同（本合同另行约定）')
  })

  it('is the house’s habit where there is no contract yet, a draft’s while it is to be signed', () => {
    expect(owed(undefined)).toMatchObject({ day: '2027-03-16', basis: { instrument: '惯例（尚无合同，参照示范文本第一版）' } })
    expect(clauseOf(withClauses(clausesBy(quick)), 'signing').instrument).toBe('服务合同草案（黄山市2027年版）')
  })

  it('names the day of an order by its own unit', () => {
    const friday = '2026-09-25'
    expect(dayBy(law, { n: 30, unit: 'day' }, friday)).toBe('2026-10-25')
    expect(dayBy(law, { n: 2, unit: 'workingDay' }, friday)).toBe('2026-09-29')
    expect(dayBy(law, { n: 1, unit: 'month' }, friday)).toBe('2026-10-25')
  })
})

describe('a contract that is drafted', () => {
  const agreeing = (clauses: readonly object[], more: object = {}, facts: readonly GivenFact[] = [opened]) =>
    given(contract, contractId, facts, { law, actor: people.purchaser, now: noon('2026-03-30'), ...more }).when('AgreeClauses', {
      clauses,
    })
  const signedBy = (party: string, org: string) => ({ type: 'PartySigned', key: `${party}/${org}`, data: { party, org } })
  // A statutory contract that is not as it was bid for is looked at again.
  const agreed = [{ type: 'ClausesAgreed' }, { type: 'IrregularityFound' }]
  const paying = (n: number): OwnClause => ({
    clause: 'invoice-payment',
    quote: `甲方应当自收到发票之日起${n}日内支付`,
    n,
    unit: 'day',
  })

  it('says by its purchaser what it has otherwise than its template, all of it each time', () => {
    agreeing([replacement(10)]).then([
      { type: 'ClausesAgreed', data: { clauses: [{ clause: 'replacement', n: 10 }] } },
      { type: 'IrregularityFound' },
    ])
    agreeing([replacement(10)], { actor: people.provider }).refused('NotYours')
    const said = (clauses: readonly OwnClause[]) => ({ type: 'ClausesAgreed', data: { clauses } })
    const { state } = given(contract, contractId, [opened, said([replacement(10), paying(20)]), said([paying(25)])])
    expect((state as { terms: Terms }).terms.clauses).toMatchObject({ template: '示范文本第一版', own: [{ n: 25 }] })
    agreeing([]).then([{ type: 'ClausesAgreed' }])
  })

  it('says each clause once, with the days in its words, and otherwise than the template', () => {
    agreeing([replacement(10), replacement(9)]).refused('ClauseTwice')
    agreeing([{ ...replacement(10), n: 9 }]).refused('ClauseWordsDiffer')
    agreeing([{ ...replacement(15), n: 5 }]).refused('ClauseWordsDiffer')
    agreeing([{ ...replacement(10), unit: 'workingDay' }]).refused('ClauseWordsDiffer')
    agreeing([replacement(15)]).refused('ClauseSame')
    agreeing([{ ...replacement(15), article: '第九条' }]).then(agreed)
  })

  it('takes nobody to agree before his days are over', () => {
    const opinion = (n: number, deemed: number) => [
      { clause: 'payment-opinion', quote: `落地单位${n}个工作日内出具意见`, n, unit: 'workingDay' },
      { clause: 'payment-opinion-deemed', quote: `${deemed}个工作日内未出具的视为没有异议`, n: deemed, unit: 'workingDay' },
    ]
    agreeing(opinion(6, 6)).then(agreed)
    agreeing(opinion(6, 7)).then(agreed)
    agreeing(opinion(7, 6)).refused('DeemedTooEarly')
    agreeing(opinion(6, 9).slice(0, 1)).refused('DeemedTooEarly')
  })

  it('agrees nothing away that the law fixes: payment within thirty days (财库〔2019〕38号 三)', () => {
    agreeing([paying(29)]).then(agreed)
    agreeing([paying(31)]).refused('TermBeyondTheLaw', '三')
    const own = (sme: boolean) => {
      const drafted = openedWith({ sme })
      return { ...drafted, data: { ...drafted.data, route: 'selfRun' } }
    }
    agreeing([paying(60)], {}, [own(true)]).then([{ type: 'ClausesAgreed' }])
    agreeing([paying(61)], {}, [own(true)]).refused('TermBeyondTheLaw', '第九条')
    agreeing([paying(61)], {}, [own(false)]).then([{ type: 'ClausesAgreed' }])
    agreeing([paying(31)], { registered: true }).then([...agreed, { type: 'IrregularityFound' }])
  })

  it('keeps to the text that was bid by: otherwise that is found beside it, by method (令87 第七十一条, 214号 第三十条, 令74 第十九条)', () => {
    const asBid = openedWith({ clauses: clausesBy(modelContract, [replacement(10), paying(20)]) })
    agreeing([paying(20), replacement(10)], {}, [asBid]).then([{ type: 'ClausesAgreed' }])
    agreeing([replacement(10)], {}, [asBid]).then(agreed)
    const before: GivenFact = { type: 'ClausesAgreed', data: { clauses: [] } }
    agreeing([replacement(10), paying(20)], {}, [asBid, before]).then([{ type: 'ClausesAgreed' }])
    for (const [method, article] of [
      ['公开招标', '第七十一条'],
      ['竞争性磋商', '第三十条'],
      ['竞争性谈判', '第十九条'],
    ] as const) {
      const by = { ...opened, data: { ...opened.data, method } }
      agreeing([replacement(10)], {}, [by]).then([
        { type: 'ClausesAgreed' },
        { type: 'IrregularityFound', data: { found: { code: 'ClausesAfterTheBid', basis: { article } } } },
      ])
    }
  })

  it('leaves the days to sign in, which run already', () => {
    const signing = { clause: 'signing', quote: '双方应当在5个工作日内签订合同', n: 5, unit: 'workingDay' } as const
    agreeing([signing]).refused('TermIsRunning')
    const drafted = openedWith({ clauses: clausesBy(modelContract, [signing]) })
    agreeing([signing, replacement(10)], {}, [drafted]).then(agreed)
    agreeing([replacement(10)], {}, [drafted]).refused('TermIsRunning')
  })

  it('is changed before anybody has signed it; where it was signed elsewhere, before all are registered', () => {
    const provider = signedBy('provider', 'ag-1')
    agreeing([replacement(10)], {}, [opened, provider]).refused('PartyHasSigned')
    agreeing([replacement(10)], { registered: true }, [opened, provider]).then(agreed)
    const all = [opened, { type: 'ContractSigned', data: { amount: '100', number: 'HT-1' } }]
    agreeing([replacement(10)], {}, all).refused('ContractAlreadySigned')
    agreeing([replacement(10)], { registered: true, now: noon('2026-04-30') }, all).refused('ContractAlreadySigned')
    const voided = { type: 'ContractVoided', data: { signed: false, released: '0' } }
    agreeing([replacement(10)], {}, [opened, voided]).refused('ContractVoided')
  })
})
