import { at, yuan, type Day } from '#kernel'
import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, graded, gradeEffect, law, openedWith, people, signed, terms } from '../../../test/signed-contract.js'
import { contract } from './contract.decider.js'

const tranches = [
  { n: 1, amount: yuan(60000), on: '合同签订' },
  { n: 2, amount: yuan(80000), on: '到岗满月', months: 3 },
  { n: 3, amount: yuan(19000), on: '评估结果公布', byGrade: { 合格: 80, 不合格: 0 } },
  { n: 4, amount: yuan(31000), on: '履约验收合格' },
]
const agreed = [openedWith({ ...terms, tranches }), signed]
const started: GivenFact = {
  type: 'ServiceStarted',
  at: at('2026-11-30'),
  data: { from: '2026-11-30', until: '2027-11-29', due: at('2027-11-30') },
}
const evaluated = (grade: string, published = true): GivenFact[] => [
  { type: 'EvaluationDrafted', data: { score: '76.95', grade, findings: '' } },
  ...(published ? [{ type: 'EvaluationPublished', data: { score: '76.95', grade, address: '', disclosureReview: '' } }] : []),
]
const meeting = (n: number, own: readonly GivenFact[], setting: object = {}) =>
  given(contract, contractId, [...agreed, ...own], { actor: people.process, law, ...setting }).when('MeetPaymentCondition', { n })

describe('a tranche that waits for months of service', () => {
  const on = (day: Day) => meeting(2, [started], { now: at(day) })

  it('is payable on the same day so many months later, the last of a month that has none', () => {
    on('2027-02-27').refused('ConditionNotYetMet')
    on('2027-02-28').then([{ type: 'PaymentConditionMet', key: '2', data: { n: 2, amount: yuan(80000) } }])
  })

  it('is not before the service has begun', () => {
    meeting(2, [], { now: at('2027-03-01') }).refused('ServiceNotStarted')
  })

  it('is payable later by the days on which the contract was suspended', () => {
    const stopped: GivenFact = {
      type: 'ClockStopped',
      key: 'q',
      at: at('2026-12-01'),
      data: {
        rule: 'question-suspends',
        scope: 'lot',
        from: at('2026-12-01'),
        basis: { instrument: '条例', article: '第五十四条', quote: '' },
      },
    }
    meeting(2, [started, stopped], { now: at('2027-02-28') }).refused('ConditionNotYetMet')
  })
})

describe('a tranche that waits for the grade', () => {
  const others = (facts: readonly GivenFact[]) => ({ others: { [`evaluation/${award}/1`]: facts }, now: at('2027-12-20') })

  it('is payable as far as was agreed for the grade; the rest of it is deducted', () => {
    meeting(3, [started], others(evaluated('合格'))).then([
      { type: 'PaymentConditionMet', key: '3', data: { n: 3, amount: yuan(15200), deducted: yuan(3800) } },
    ])
    meeting(3, [started], others(evaluated('不合格'))).then([
      { type: 'PaymentNotDue', key: '3', data: { amount: '0', deducted: yuan(19000) } },
    ])
  })

  it('is paid whole at a grade of which nothing was agreed', () => {
    const { decision } = meeting(3, [started], others(evaluated('优秀')))
    expect('accepted' in decision && decision.accepted[0]?.data).toEqual(tranches[2])
  })

  it('waits for the grade to be published', () => {
    meeting(3, [started], others(evaluated('合格', false))).refused('GradeNotPublished')
  })
})

it('a tranche that waits for an act on the contract itself has it with that act, once', () => {
  meeting(4, [started]).refused('NoSuchTranche')
  meeting(5, [started]).refused('NoSuchTranche')
  const met: GivenFact = { type: 'PaymentConditionMet', key: '2', data: tranches[1] as object }
  meeting(2, [started, met], { now: at('2027-03-01') }).refused('ConditionAlreadyMet')
})

describe('a tranche that waits for the grade and says nothing of its own about grades', () => {
  const whole = { n: 3, amount: yuan(19000), on: '评估结果公布' }
  const accepted = (deducted: number): GivenFact => ({
    type: 'AcceptancePassed',
    data: {
      items: [{ item: '个案工作', agreed: 3, delivered: 3, accepted: true, quantity: 1, deducted: yuan(deducted) }],
      userOpinions: 1,
      satisfied: 1,
      signedBy: [],
    },
  })
  const published: GivenFact = { type: 'AcceptancePublished', data: { address: '', disclosureReview: '' } }
  const taken = (amount: number): GivenFact => ({
    type: amount === 31000 ? 'PaymentNotDue' : 'PaymentConditionMet',
    key: '4',
    data: { n: 4, amount: yuan(31000 - amount), on: '履约验收合格', deducted: yuan(amount) },
  })
  const at = (grade: string, own: readonly GivenFact[]) =>
    given(
      contract,
      contractId,
      [openedWith({ ...terms, gradeEffect, tranches: [whole, tranches[3]] }), signed, started, ...own],
      {
        actor: people.process,
        law,
        now: '2027-12-20T02:00:00.000Z',
        others: { [`evaluation/${award}/1`]: graded(grade, grade === '不合格' ? 'final' : undefined) },
      },
    ).when('MeetPaymentCondition', { n: 3 })

  it('is payable at once at a grade that pays in full', () => {
    at('合格', []).then([{ type: 'PaymentConditionMet', key: '3', data: { amount: yuan(19000) } }])
  })

  it('waits for the acceptance at one that pays only what is accepted, and bears what the last tranche could not', () => {
    at('不合格', []).refused('AcceptanceNotPublished', '第八条第八款')
    at('不合格', [accepted(35000)]).refused('AcceptanceNotPublished')
    at('不合格', [accepted(35000), published, taken(31000)]).then([
      { type: 'PaymentConditionMet', key: '3', data: { amount: yuan(15000), deducted: yuan(4000) } },
    ])
    at('不合格', [accepted(60000), published, taken(31000)]).then([{ type: 'PaymentNotDue', key: '3', data: { amount: '0' } }])
    at('不合格', [accepted(1000), published, taken(1000)]).then([
      { type: 'PaymentConditionMet', key: '3', data: { amount: yuan(19000) } },
    ])
  })

  it('is not payable where the grade asks for a second evaluation', () => {
    given(contract, contractId, [openedWith({ ...terms, gradeEffect, tranches: [whole, tranches[3]] }), signed, started], {
      actor: people.process,
      law,
      others: { [`evaluation/${award}/1`]: graded('不合格', 'again') },
    })
      .when('MeetPaymentCondition', { n: 3 })
      .refused('GradeNotPublished')
  })
})
