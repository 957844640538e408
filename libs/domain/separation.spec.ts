import { given, type Setting } from '../../test/given.js'
import { law } from '../../test/signed-contract.js'
import * as way from './procurement/mz-06.fixture.js'
import { procurement } from './procurement/procurement.decider.js'
import { handsOf, separated, type Deed, type Done } from './separation.js'
import { streams } from './streams.js'

const acts = streams.flatMap((one) => one.acts as readonly { readonly name: string; readonly deed?: Deed }[])
const actOf = (deed: Deed) => streams.flatMap((one) => one.acts).find((act) => act.deed === deed)

/** Whether somebody who did the one may not do the other. */
const shutOut = (doing: Deed, done: Partial<Done>, context: object = {}): boolean => {
  const act = actOf(doing)
  if (!act) throw new Error(`nobody does ${doing}`)
  const before = [{ person: 'a', says: '先前的事', ...done }]
  const asked = { actor: { person: 'a', org: 'hs-mzj', roles: [] }, done: before, registered: false, ...context }
  return separated(act, undefined, asked as never).length > 0
}

const deeds: readonly Deed[] = [
  'planned',
  'reviewed',
  'scored',
  'confirmed',
  'signed',
  'accepted',
  'requested',
  'approved',
  'paid',
  'evaluated',
]

describe('what one person does in a case', () => {
  it('shuts out what the table says, whichever comes first, and nothing else', () => {
    const pairs = deeds.flatMap((one, at) =>
      deeds.slice(at).flatMap((other) => (shutOut(one, { deed: other }) ? [`${one}–${other}`] : [])),
    )
    expect(pairs.filter((pair) => !pair.includes('evaluated'))).toEqual([
      'planned–scored',
      'reviewed–scored',
      'scored–confirmed',
      'scored–signed',
      'scored–accepted',
      'accepted–paid',
      'requested–approved',
      'approved–paid',
    ])
    for (const one of deeds) for (const other of deeds) expect(shutOut(one, { deed: other })).toBe(shutOut(other, { deed: one }))
  })

  it('is not evaluated by them, whatever it was; and an evaluator does nothing else', () => {
    for (const other of deeds) expect(shutOut('evaluated', { deed: other })).toBe(other !== 'evaluated')
    expect(shutOut('evaluated', {})).toBe(true)
    expect(shutOut('paid', {})).toBe(false)
  })

  it('is another’s where another did it, or where it happened elsewhere and is only recorded', () => {
    expect(shutOut('paid', { deed: 'accepted', person: 'b' })).toBe(false)
    expect(shutOut('paid', { deed: 'accepted' }, { registered: true })).toBe(false)
  })

  it('is what they drafted, and what they issued where the last signer answers for it', () => {
    expect(handsOf('scored', 'a')).toEqual(['a'])
    expect(handsOf('planned', 'qf', 'jb')).toEqual(['jb'])
    for (const deed of ['confirmed', 'signed', 'accepted', 'approved', 'paid'] as const)
      expect(handsOf(deed, 'qf', 'jb')).toEqual(['jb', 'qf'])
    expect(handsOf(undefined, 'qf', 'jb')).toEqual(['jb'])
    expect(shutOut('paid', { deed: 'accepted', person: 'jb' }, { drafter: 'jb' })).toBe(true)
    expect(shutOut('scored', { deed: 'planned' }, { drafter: 'jb' })).toBe(false)
  })

  it('is said by each act that counts', () => {
    expect(Object.fromEntries(acts.flatMap(({ name, deed }) => (deed === undefined ? [] : [[name, deed]])))).toEqual({
      AddPlanLine: 'planned',
      RevisePlanLine: 'planned',
      ReviewRequirement: 'reviewed',
      ScoreBid: 'scored',
      RejectBid: 'scored',
      SignEvaluationReport: 'scored',
      ConfirmAward: 'confirmed',
      DecideOwnPurchase: 'confirmed',
      SignContract: 'signed',
      AcceptMonthlyReport: 'accepted',
      AcceptPhase: 'accepted',
      AcceptYear: 'accepted',
      AcceptContract: 'accepted',
      RequestPayment: 'requested',
      ReviewPayment: 'approved',
      ApprovePayment: 'approved',
      ConfirmPayment: 'paid',
      PayInterest: 'paid',
      ScoreIndicator: 'evaluated',
      ScoreParts: 'evaluated',
      DraftEvaluation: 'evaluated',
      SignEvaluation: 'evaluated',
      ReviseEvaluation: 'evaluated',
      UpholdEvaluation: 'evaluated',
    })
  })
})

describe('whoever is picked for a panel', () => {
  const forms = (setting: Setting) =>
    given(procurement, way.stream, way.prepared, { law, ...setting }).when('FormPanel', {
      experts: ['ex-01', 'ex-02'],
      representative: 'hs-mzj.dl',
    })
  const by = (person: string, deed: Deed): Setting => ({ done: [{ person, says: '增加计划项目', deed }] })

  it('has neither planned nor reviewed what is bought: the refusal names them and what they did', () => {
    forms(by('hs-mzj.jb', 'planned')).then([{ type: 'PanelFormed' }])
    const { decision } = forms(by('hs-mzj.dl', 'planned'))
    expect(decision).toMatchObject({
      refused: [
        {
          code: 'SamePerson',
          says: 'hs-mzj.dl在本项目中办理过增加计划项目，不能再担任采购人代表：请换人办理，人手不够的由本单位管理员指定代理人',
          owner: { role: 'purchaser', org: 'hs-mzj' },
        },
      ],
    })
    forms(by('ex-02', 'reviewed')).refused('SamePerson')
  })
})
