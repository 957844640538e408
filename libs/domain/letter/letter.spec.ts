import { given, type GivenFact } from '../../../test/given.js'
import * as way from '../procurement/mz-06.fixture.js'
import { people } from '../../../test/signed-contract.js'
import { letter } from './letter.decider.js'
import { lettersOn, type LetterState } from './letter.state.js'

const stream = 'letter/hs-sjj'
const paper = 'a'.repeat(64)
const data = {
  number: '黄审通〔2027〕12号',
  signedBy: '示例签发人',
  paper,
  from: '2027-03-01',
  until: '2027-03-31',
  purchasers: ['hs-mzj'],
}
const granted: GivenFact = {
  type: 'LetterGranted',
  key: data.number,
  data: { ...data, auditor: 'hs-sjj', cases: [], regions: [] },
}
const asked = (facts: readonly GivenFact[] = [], more: object = {}) =>
  given(letter, stream, facts, { actor: people.operator, ...more })

describe('a letter of an office of audit', () => {
  it('is granted by the operator alone, who has the signed paper', () => {
    asked().when('GrantLetter', data).then([granted])
    given(letter, stream, [], { actor: { org: 'hs-sjj', person: 'hs-sjj.jb', roles: ['auditor'] } })
      .when('GrantLetter', data)
      .refused('NotYours')
    given(letter, stream, []).when('GrantLetter', data).refused('NotYours')
  })

  it('is for an office that is registered as one', () => {
    given(letter, 'letter/hs-mzj', [], { actor: people.operator }).when('GrantLetter', data).refused('UnitNotInRole')
    given(letter, 'letter/nobody', [], { actor: people.operator }).when('GrantLetter', data).refused('UnitUnknown')
  })

  it('names what may be read: cases that there are, purchasers, regions by their six digits', () => {
    const { purchasers: _none, ...nothing } = data
    asked().when('GrantLetter', nothing).refused('ScopeMissing')
    asked()
      .when('GrantLetter', { ...nothing, regions: ['黄山'] })
      .refused('RegionMalformed')
    asked()
      .when('GrantLetter', { ...nothing, regions: ['341000'] })
      .then([{ type: 'LetterGranted', data: { regions: ['341000'], purchasers: [], cases: [] } }])
    asked()
      .when('GrantLetter', { ...nothing, cases: ['hs-mzj-2026.mz-06'] })
      .refused('CaseUnknown')
    asked([], { others: { [way.stream]: [way.opened] } })
      .when('GrantLetter', { ...nothing, cases: ['hs-mzj-2026.mz-06'] })
      .then([{ type: 'LetterGranted' }])
  })

  it('is for a day at least', () => {
    asked()
      .when('GrantLetter', { ...data, until: data.from })
      .then([{ type: 'LetterGranted' }])
    asked()
      .when('GrantLetter', { ...data, until: '2027-02-28' })
      .refused('DaysReversed')
  })

  it('is granted once under its number, also once it was revoked', () => {
    const revoked: GivenFact = { type: 'LetterRevoked', key: data.number, data: { number: data.number, why: '' } }
    asked([granted]).when('GrantLetter', data).refused('LetterAlreadyGranted')
    asked([granted, revoked]).when('GrantLetter', data).refused('LetterAlreadyGranted')
  })

  it('is revoked by the operator, where it is there', () => {
    const why = '审计已经结束'
    asked([granted])
      .when('RevokeLetter', { number: data.number, why })
      .then([{ type: 'LetterRevoked', key: data.number }])
    asked().when('RevokeLetter', { number: data.number, why }).refused('NotOnTheList')
    given(letter, stream, [granted]).when('RevokeLetter', { number: data.number, why }).refused('NotYours')
  })

  it('holds from its first day to its last, and not once it was revoked', () => {
    const numbers = (facts: readonly GivenFact[], on: `${number}-${number}-${number}`) =>
      lettersOn(asked(facts).state as LetterState, on).map(({ number }) => number)
    expect(numbers([granted], '2027-02-28')).toEqual([])
    expect(numbers([granted], '2027-03-01')).toEqual([data.number])
    expect(numbers([granted], '2027-03-31')).toEqual([data.number])
    expect(numbers([granted], '2027-04-01')).toEqual([])
    expect(numbers([granted, { type: 'LetterRevoked', key: data.number, data: { number: data.number } }], '2027-03-15')).toEqual(
      [],
    )
  })
})
