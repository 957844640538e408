import { attemptAt, awardOf, belonging, caseOf, mainStream, startedBy, subjectOf, type SlimFact } from './process.js'

const caseId = 'hs-mzj-2026.mz-01'
const fact = (kind: string, key: string | null = null): SlimFact => ({
  stream: `procurement/${caseId}/1`,
  version: 1,
  kind,
  key,
  on: '2026-03-27T02:00:00.000Z',
})

describe('the number of a case', () => {
  it('carries its plan, so that two units may both call a line the same', () => {
    expect([caseOf('hs-yjj-2026', 'jy-01'), caseOf('hs-jyj-2026', 'jy-01')]).toEqual(['hs-yjj-2026.jy-01', 'hs-jyj-2026.jy-01'])
  })

  it('is in all that belongs to the case, whatever the attempt, the lot and the award', () => {
    const process = `purchase/${caseId}`
    expect(belonging(`procurement/${caseId}/2`)).toEqual({ process, caseId })
    expect(belonging(`bid/${caseId}/2/tx-yd/ag-1`)).toEqual({ process, caseId, lot: 'tx-yd' })
    const award = awardOf(caseId, 'tx-yd')
    expect(belonging(`payment/${award}/1`)).toEqual({ process: `contract/${award}`, caseId, lot: 'tx-yd' })
    expect(belonging(`contract/${award}:2`)).toEqual({ process: `contract/${award}:2`, caseId, lot: 'tx-yd' })
    expect(belonging(`obligation/procurement/${caseId}/2/award-confirmation`)).toEqual({ process, caseId })
  })

  it('names the process of the purchase and of each of its contracts', () => {
    expect(startedBy(fact('ProcurementOpened'))).toBe(`purchase/${caseId}`)
    expect(startedBy(fact('AwardMade', 'tx-yd'))).toBe(`contract/${caseId}.tx-yd`)
    expect(startedBy(fact('AwardMade', 'tx-yd:2'))).toBe(`contract/${caseId}.tx-yd:2`)
    expect(mainStream(`purchase/${caseId}`)).toBe(attemptAt(caseId, 1))
  })
})

it('an obligation is about an attempt, a bid or a part of a contract, whole', () => {
  expect(subjectOf(`obligation/procurement/${caseId}/2/agreed:panel`)).toBe(`procurement/${caseId}/2`)
  expect(subjectOf(`obligation/bid/${caseId}/2/tx-yd/ag-1/agreed:quote`)).toBe(`bid/${caseId}/2/tx-yd/ag-1`)
  expect(subjectOf(`obligation/payment/${caseId}.tx-yd/1/sme-payment`)).toBe(`payment/${caseId}.tx-yd/1`)
})
