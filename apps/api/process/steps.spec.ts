import { instant, type Instant, type StreamId } from '#kernel'
import type { Named } from '../../../workflows/kit/record.js'
import { definitions } from '../../../workflows/recorded.js'
import { drawn } from './drawing.js'
import { inOrder } from './order.js'
import { rowsOf } from './rows.js'
import { stepsOf, type OwedTold } from './steps.js'

const id = 'contract/hs-mzj-2026.mz-06.1'
const now = instant('2026-05-25T02:00:00.000Z')
const owed = (rule: string, openedOn: string, more: Partial<OwedTold> = {}): OwedTold => ({
  id: `obligation/${id}/${rule}` as StreamId,
  rule: rule.replace(/\/.*/, ''),
  says: rule,
  mode: 'must',
  standing: 'open',
  met: null,
  openedOn: openedOn as Instant,
  due: now,
  day: '2026-06-01',
  weekday: '周一',
  workingDaysLeft: 5,
  stopped: false,
  when: '',
  ...more,
})
const met = (on: string): Partial<OwedTold> => ({ standing: 'met', met: { stream: id, version: 1, on: on as Instant } })

/** The steps of a signed contract with two posts, one site and three tranches, of which some things happened. */
async function stepsWith(all: readonly OwedTold[], facts: readonly Named[] = []) {
  const signed = { kind: 'ContractSigned', stream: id, key: null } as const
  const there = (named: Named) =>
    [signed, ...facts].some(
      ({ kind, stream, key }) => kind === named.kind && stream === named.stream && (named.key === null || key === named.key),
    )
  const counted = {
    CorrectionReferred: [],
    BreachQuestioned: [],
    TrancheAgreed: ['1', '2', '3'],
    SiteAgreed: ['tx-ly'],
    PostAgreed: ['1/tx-ly', '2/tx-ly'],
    CheckAgreed: ['1'],
  }
  const steps = await definitions.contract({ id, counted, happened: there })
  return stepsOf(rowsOf(steps, now), { owed: all, happened: (named) => (there(named) ? now : undefined), today: '2026-05-25' })
}

describe('the steps of a process', () => {
  it('stand in the order in which they began, what has not begun after them, each with how it stands', async () => {
    const steps = await stepsWith([
      owed('contract-publication', '2026-03-20T02:00:00.000Z', { standing: 'breached', workingDaysLeft: -1 }),
      owed('contract-signing', '2026-03-19T02:00:00.000Z', met('2026-03-20T02:00:00.000Z')),
      owed('agreed:service', '2026-04-15T02:00:00.000Z', { mode: 'may', standing: 'closed' }),
      owed('contract-filing', '2026-03-20T03:00:00.000Z', { stopped: true, day: null }),
    ])
    expect(steps.slice(0, 4).map(({ says, state, stateSays }) => [says, state, stateSays])).toEqual([
      ['contract-signing', 'met', '3月20日办结'],
      ['contract-publication', 'late', '应在6月1日前，逾期'],
      ['contract-filing', 'stopped', '中止计时'],
      ['agreed:service', 'over', '期间届满'],
    ])
    const archive = steps.findIndex(({ says }) => says === '归档')
    expect(archive).toBeGreaterThan(3)
    expect(steps[archive]).toMatchObject({ state: 'ahead', stateSays: '未开始', owed: [] })
  })

  it('an open one is late from the first working day after its last, not on it', async () => {
    const [today] = await stepsWith([owed('contract-signing', '2026-03-19T02:00:00.000Z', { workingDaysLeft: 0 })])
    const [after] = await stepsWith([owed('contract-signing', '2026-03-19T02:00:00.000Z', { workingDaysLeft: -1 })])
    expect([today?.state, after?.state]).toEqual(['open', 'late'])
  })

  it('each begins after the one whose fact its time runs from', async () => {
    const steps = await stepsWith([owed('contract-signing', '2026-03-19T02:00:00.000Z', met('2026-03-20T02:00:00.000Z'))])
    const filing = steps.find(({ says }) => says === '合同备案')
    expect(filing?.after.map((n) => steps[n]?.says)).toContain('contract-signing')
  })

  it('of several there are as many as were agreed, and none is late for another', async () => {
    const steps = await stepsWith([
      owed('agreed:payment-request/1', '2026-03-20T02:00:00.000Z', met('2026-03-23T02:00:00.000Z')),
      owed('agreed:payment-request/2', '2026-05-20T02:00:00.000Z', { standing: 'breached' }),
    ])
    expect(steps.find(({ says }) => says.startsWith('申请支付第'))).toMatchObject({
      several: true,
      state: 'late',
      stateSays: '已办 1/3，应在6月1日前，逾期',
    })
  })

  it('what happened is the straight way, and what it left out is another’s', async () => {
    const refused: Named = { kind: 'AssignmentRefused', stream: 'assignment/hs-mzj-2026.mz-06.1/tx-ly', key: '1' }
    const again = owed('agreed:assignment/tx-ly.2', '2026-04-01T02:00:00.000Z')
    const sideOf = async (...facts: Named[]) => (await stepsWith([again], facts)).find((step) => step.owed.length > 0)?.side
    expect([await sideOf(), await sideOf(refused)]).toEqual([true, false])
  })

  it('that nobody was asked for by the fact it runs from is told apart', async () => {
    // The contract is signed, and its publication is owed to nobody: below the limit nothing asks for it.
    const steps = await stepsWith([])
    expect(steps.find(({ says }) => says === '公告合同')).toMatchObject({ side: true, state: 'ahead' })
  })
})

describe('the order of steps', () => {
  const step = (name: string, ...after: number[]) => ({ name, after })
  it('follows what they begin after, also where that comes later in the definition, and a loop to its end', () => {
    const told = inOrder([
      { step: step('c', 2), since: undefined },
      { step: step('loop', 0, 1), since: undefined },
      { step: step('a'), since: '2026-01-01T00:00:00.000Z' },
    ])
    expect(told).toEqual([step('a'), step('c', 0), step('loop', 1, 2)])
  })
})

describe('the drawing', () => {
  it('shows what has begun and what is to come, and keeps what people typed from being markup', () => {
    const step = {
      who: '购买主体',
      several: false,
      stateSays: '未开始',
      after: [],
      step: 'owe',
      state: 'ahead',
      side: false,
    } as const
    const svg = drawn('图', [
      { ...step, says: '签订<合同>' },
      { ...step, says: '另一种', side: true },
      { ...step, says: '已经开始', side: true, state: 'open', after: [0] },
    ])
    expect(svg).toContain('签订&lt;合同&gt;')
    expect(svg).toContain('已经开始')
    expect(svg).not.toContain('另一种')
  })
})
