import { refusedFor } from './process-commands.js'

const of = { act: 'StartService', stream: 'contract/hs-mzj-2026.mz-06.1' as const, key: '' }

describe('what a process is told of a refusal', () => {
  it('says whether people are to do what is missing, not the process or the operator', () => {
    const refusal = { code: 'ArrivalNotConfirmed', says: '第2岗尚未到岗' }
    expect(refusedFor([{ ...refusal, owner: { role: 'host' } }], of).refused).toEqual([
      { code: 'ArrivalNotConfirmed', byPeople: true },
    ])
    for (const owner of [{ role: 'process' }, { role: 'operator' }, undefined])
      expect(refusedFor([{ ...refusal, ...(owner === undefined ? {} : { owner }) }], of).refused).toEqual([
        { code: 'ArrivalNotConfirmed' },
      ])
  })
})
