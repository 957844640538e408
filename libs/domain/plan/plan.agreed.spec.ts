import type { Instant } from '#kernel'
import { createLaw } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { huangshan, law, mz06 } from './mz-06.fixture.js'
import { planTerms } from './plan.agreed.js'
import { plan } from './plan.decider.js'
import type { PlanState } from './plan.state.js'

const id = 'plan/hs-mzj-2026'
const at = (text: string) => text as Instant
const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
const facts: readonly GivenFact[] = [
  { type: 'PlanOpened', data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties } },
  { type: 'PlanLineAdded', key: 'mz-06', data: mz06 },
  { type: 'PlanLineReleased', key: 'mz-06', data: { line: 'mz-06', procurementStarts: '2026-03-02' } },
]

describe('the terms of a plan', () => {
  const due = (name: keyof typeof planTerms, on: string, key?: string, by = law) => {
    const { state } = given(plan, id, facts, { law })
    return planTerms[name]({
      state: state as PlanState,
      from: { stream: id, version: 1, kind: 'X', key: null, on: at(on) },
      key,
      law: by,
    })
  }

  it('gives the lead the working days of the region’s pack', () => {
    expect(due('plan-opinion', '2025-09-02T02:00:00.000Z')).toMatchObject({
      day: '2025-09-16',
      status: 'agreed',
      basis: { article: 'planOpinionWorkingDays' },
    })
  })

  it('expects the budget by the end of January, or twenty working days after a later request', () => {
    expect(due('budget-approval', '2025-10-20T02:00:00.000Z').day).toBe('2026-01-31')
    expect(due('budget-approval', '2026-03-02T02:00:00.000Z').day).toBe('2026-03-30')
  })

  it('looks back and reports in the year after', () => {
    expect([
      due('performance-check', '2025-12-22T02:00:00.000Z').day,
      due('execution-report', '2025-12-22T02:00:00.000Z').day,
    ]).toEqual(['2027-08-31', '2027-09-30'])
  })

  it('goes on to the next year in the autumn of its own, on the day of the region’s planning calendar', () => {
    const submitted = '2025-09-02T02:00:00.000Z'
    expect(due('next-plan', submitted)).toMatchObject({ day: '2026-08-31', basis: { article: '时间安排' } })
    const calendar = createLaw({ packs: [{ ...huangshan, planningCalendar: { compileFrom: '10-08' } }] })
    expect(due('next-plan', submitted, undefined, calendar)).toMatchObject({
      day: '2026-10-07',
      status: 'agreed',
      basis: { article: 'planningCalendar.compileFrom', quote: '自2026-10-08起编制下一年度计划' },
    })
  })
})
