import { elsewhere } from '../../test/elsewhere.js'
import { given } from '../../test/given.js'
import { law } from './plan/mz-06.fixture.js'
import * as lots from './procurement/lots.fixture.js'
import { stream } from './procurement/mz-06.fixture.js'
import { procurement } from './procurement/procurement.decider.js'

const { one, two } = lots
const reporting = (lot: string, provider: string) =>
  given(procurement, stream, elsewhere([...lots.opened, ...lots.scored]), {
    law,
    registered: true,
    others: lots.allQuoted,
    now: '2026-03-17T03:00:00.000Z',
  }).when('ReportEvaluation', { lot, excluded: [{ provider, reason: '资格条件不符合' }] })

describe('what is chosen from a list', () => {
  it('is on it: nobody is left out of the ranking who did not bid', () => {
    reporting(two, 'ag-9').refused('NotOnTheList')
  })

  it('is on what the other fields leave of it: who bid for another lot did not bid for this one', () => {
    reporting(two, 'ag-1').refused('NotOnTheList')
    reporting(one, 'ag-1').then([{ type: 'LotFailed' }])
  })

  it('is refused with what there is to choose from', () => {
    expect(reporting(two, 'ag-9').decision).toMatchObject({
      refused: [{ says: '供应商中没有«ag-9»：请从ag-2、ag-4中选择' }],
    })
  })
})
