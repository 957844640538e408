import { createLaw } from '#law'
import { dayOf, type Instant } from '#kernel'
import { terms } from '../../../test/signed-contract.js'
import { agreedTerms } from './agreed-terms.js'
import type { Terms } from './contract.facts.js'

const law = createLaw()
const service = { from: '2026-04-15', until: '2027-04-14', agreed: '2027-04-14' } as const
const due = (name: keyof typeof agreedTerms, on: Instant, key?: string, more: { due?: Instant; kind?: string } = {}) =>
  agreedTerms[name]({
    from: { stream: 'contract/hs-mzj-2026.mz-06.1', version: 1, kind: 'x', key: null, on, ...more },
    key,
    law,
    terms: terms as unknown as Terms,
    service,
  })
const signedOn: Instant = '2026-04-02T02:00:00.000Z'
const startedOn: Instant = '2026-04-14T16:00:00.000Z'

describe('the terms agreed in a contract', () => {
  it('are the contract’s own, and say so', () => {
    expect(due('assignment', signedOn)).toMatchObject({
      status: 'agreed',
      basis: { instrument: '服务合同（示范文本第一版）', article: '第三条第一款' },
    })
  })

  it('put the arrival on the day agreed, and later where a post is filled later', () => {
    expect(due('arrival', signedOn).day).toBe('2026-04-15')
    expect(due('arrival', '2026-04-15T02:00:00.000Z').day).toBe('2026-04-15')
    expect(due('arrival', '2026-04-16T02:00:00.000Z').day).toBe('2026-04-23')
  })

  it('ask for another worker fifteen days after one was reported to have left', () => {
    expect(due('deployment', signedOn).day).toBe('2026-04-15')
    expect(due('deployment', '2026-08-03T02:00:00.000Z', '1', { kind: 'WorkerLeft' })).toMatchObject({
      day: '2026-08-18',
      basis: { article: '第四条第四款' },
    })
  })

  it('ask for the next proposal within three working days of a refusal', () => {
    expect(due('assignment', '2026-03-25T02:00:00.000Z', 'hz-ys.2', { kind: 'AssignmentRefused' })).toMatchObject({
      day: '2026-03-30',
      basis: { article: '第三条第四款' },
    })
  })

  it('ask for worker, arrival and room by the day that was agreed instead of the contract’s; of who is sent later, as many days from then', () => {
    const moved = { kind: 'AssignmentAccepted', due: '2026-04-22T16:00:00.000Z' } as const
    for (const [name, article] of [
      ['moved-deployment', '第四条第五款'],
      ['moved-arrival', '第四条第五款'],
      ['room', '第三条第五款'],
    ] as const)
      expect(due(name, '2026-03-27T02:00:00.000Z', '1', moved)).toMatchObject({ day: '2026-04-22', basis: { article } })
    expect(due('moved-arrival', '2026-04-23T02:00:00.000Z', '1', { kind: 'WorkerDeployed' }).day).toBe('2026-04-30')
  })

  it('ask for the acceptance of what was performed within ten working days of a termination', () => {
    expect(due('acceptance', '2026-08-03T02:00:00.000Z', undefined, { kind: 'EvaluationPublished' })).toMatchObject({
      day: '2026-08-17',
      basis: { article: '第九条第一款' },
    })
    expect(due('acceptance', '2026-08-03T02:00:00.000Z', undefined, { kind: 'ContractTerminated' })).toMatchObject({
      day: '2026-08-17',
      basis: { article: '第九条第三款' },
    })
  })

  it('ask for the report of a month by the fifth of the next, or the working day after', () => {
    expect(due('monthly-report', startedOn, '2026-05').day).toBe('2026-06-05')
    // 2026-09-05 is a Saturday
    expect(due('monthly-report', startedOn, '2026-08').day).toBe('2026-09-07')
  })

  it('end the service at 24:00 of its last day, weekend or not', () => {
    expect(due('service', startedOn).at).toBe('2027-04-14T16:00:00.000Z')
  })

  it('end the quarters with the service year', () => {
    expect(['1', '2', '3', '4'].map((quarter) => due('supervision-quarter', startedOn, quarter).day)).toEqual([
      '2026-07-14',
      '2026-10-14',
      '2027-01-14',
      '2027-04-14',
    ])
  })

  it('give twenty working days for the mid-term check after six months of service', () => {
    expect(law.workingDaysBetween('2026-10-15', due('mid-term-check', startedOn).day)).toBe(20)
  })

  it('take the day of a rectification from its order, else thirty days', () => {
    expect(due('rectification', '2026-10-20T02:00:00.000Z', '1', { due: '2026-11-10T16:00:00.000Z' })).toMatchObject({
      day: '2026-11-10',
      at: '2026-11-10T16:00:00.000Z',
    })
    expect(due('rectification', '2026-10-20T02:00:00.000Z', '1').day).toBe('2026-11-19')
  })

  it('ask for the acceptance of a service that nobody evaluates within ten working days of its end', () => {
    expect(due('acceptance', '2027-04-14T16:00:00.000Z', undefined, { kind: 'WindowClosed' })).toMatchObject({
      day: '2027-04-28',
      basis: { article: '第九条第四款' },
    })
  })

  it('let the service begin on the day agreed where it needs no posts: until the day before it is prepared', () => {
    expect(due('preparation', signedOn)).toMatchObject({ day: '2026-04-14', basis: { article: '第二条' } })
  })

  it('count self-assessment and the choice of the evaluator from the end of the service', () => {
    // 2027-04-24 is a Saturday
    expect(due('self-assessment', startedOn).day).toBe('2027-04-26')
    expect(due('appoint-evaluator', startedOn).day).toBe('2027-04-26')
  })

  it('count a check and an acceptance from the months and the end of their own service year', () => {
    const long = { ...terms, term: { months: 24 } } as unknown as Terms
    const ofTwoYears = (name: 'mid-term-check' | 'year-acceptance', key: string) =>
      agreedTerms[name]({
        from: { stream: 'contract/hs-mzj-2026.mz-06.1', version: 1, kind: 'x', key: null, on: startedOn },
        key,
        law,
        terms: long,
        service: { ...service, until: '2028-04-14', agreed: '2028-04-14' },
      })
    expect([ofTwoYears('mid-term-check', '1').day, ofTwoYears('mid-term-check', '2').day]).toEqual(['2026-11-12', '2027-11-12'])
    expect(ofTwoYears('year-acceptance', '1')).toMatchObject({ day: '2027-04-28', basis: { article: '第九条第五款' } })
  })

  it('have a renewal decided thirty days before the end, and what is not renewed handed over after it', () => {
    expect(due('renewal', startedOn)).toMatchObject({ day: '2027-03-15', basis: { article: '第十五条第一款' } })
    expect(due('hand-over', '2027-04-14T16:00:00.000Z')).toMatchObject({
      day: '2027-04-28',
      basis: { article: '第十四条第一款' },
    })
  })

  it('count every other term from the fact that starts it', () => {
    const fixed = [
      'arrival',
      'deployment',
      'moved-deployment',
      'moved-arrival',
      'payment-at-once',
      'preparation',
      'service',
      'monthly-report',
      'supervision-quarter',
      'mid-term-check',
      'self-assessment',
      'appoint-evaluator',
      'acceptance',
      'year-acceptance',
      'renewal',
      'hand-over',
    ]
    for (const name of Object.keys(agreedTerms).filter((one) => !fixed.includes(one)) as (keyof typeof agreedTerms)[]) {
      expect(due(name, '2027-05-10T02:00:00.000Z').day > dayOf('2027-05-10T02:00:00.000Z')).toBe(true)
    }
  })
})
