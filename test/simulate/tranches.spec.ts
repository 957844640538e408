import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredFact } from '#event-store'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { award, contract, does, invoiced, on } from './asides.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
type Agreed = readonly (readonly [share: number, on: string])[]
const withTranches = (tranches: Agreed, from = yaml) =>
  // Another line's second tranche is paid in parts.
  from
    .replace(/^ {2}- \{ kind: paymentInParts.*\n/m, '')
    .replace(/^ {2}tranches: .*$/m, `  tranches: ${JSON.stringify(tranches.map(([share, on]) => ({ share, on })))}`)

const [signing, phase, acceptance] = ['合同签订', '中期检查合格并阶段验收', '履约验收合格']

describe('a tranche is owed when what it waits for is there, and only then', () => {
  const shapes: readonly Agreed[] = [
    [[100, acceptance]],
    [
      [50, phase],
      [50, acceptance],
    ],
    [
      [30, acceptance],
      [40, phase],
      [30, signing],
    ],
    [
      [20, signing],
      [20, phase],
      [20, phase],
      [20, acceptance],
      [20, acceptance],
    ],
  ]

  it.each(shapes.map((shape) => [shape.map(([, on]) => on).join('、'), shape] as const))(
    '%s',
    async (_says, shape) => {
      const { broken, last } = await simulate({
        programme: programmeFrom(withTranches(shape)),
        lines: ['mz-06'],
        seed: 1,
        sentences,
      })
      expect(unknown(broken)).toEqual([])
      const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
      const condition = { [signing]: 'ContractSigned', [phase]: 'PhaseAccepted', [acceptance]: 'AcceptancePublished' }
      const asked = of('ObligationOpened').filter(({ stream }) => stream.includes('agreed:payment-request/'))
      expect(asked).toHaveLength(shape.length)
      for (const [index, [, on]] of shape.entries()) {
        const { occurredAt } = of(condition[on] ?? '')[0] ?? {}
        const request = asked.find(({ stream }) => stream.endsWith(`/${index + 1}`))
        expect(request?.data).toMatchObject({ from: { on: occurredAt } })
      }
      expect(of('ContractClosed')[0]?.data).toMatchObject({ paid: '19000000' })
      expect(of('ObligationBreached')).toEqual([])
    },
    60_000,
  )
})

describe('a tranche is asked for in parts, and each part paid in parts', () => {
  const inParts = yaml.replace('paidAfterDays: 10 }', 'paidAfterDays: 10, parts: [60, 40], vouchers: [50, 50] }')

  it.each([1, 2])(
    'to its full sum, with every sentence kept (seed %i)',
    async (seed) => {
      const { broken, last } = await simulate({ programme: programmeFrom(inParts), lines: ['mz-06'], seed, sentences })
      expect(unknown(broken)).toEqual([])
      const of = (kind: string, tranche: number) =>
        last.facts
          .filter(({ type, stream }) => type === kind && stream === `payment/hs-mzj-2026.mz-06.1/${tranche}`)
          .map(
            ({ data }) =>
              (data as { readonly amount?: string; readonly paid?: string }).amount ?? (data as { paid: string }).paid,
          )
      expect(of('PaymentRequested', 1)).toEqual(['3420000', '2280000'])
      expect(of('PaymentPartPaid', 1)).toEqual(['1710000', '1140000'])
      expect(of('PaymentConfirmed', 1)).toEqual(['1710000', '1140000'])
      expect([1, 2, 3].flatMap((tranche) => of('TrancheSettled', tranche))).toEqual(['5700000', '7600000', '5700000'])
      const paying = last.obligations.all.filter(({ act, id }) => act === 'ConfirmPayment' && id.includes('mz-06'))
      expect(paying.map(({ key }) => key).sort()).toEqual(['1', '1.2', '2', '2.2', '3', '3.2'])
      const closed = last.facts.filter(({ type }) => type === 'ContractClosed').map(({ data }) => data)
      expect(closed).toEqual([{ amount: '19000000', paid: '19000000' }])
      expect(last.facts.filter(({ type }) => type === 'ObligationBreached')).toEqual([])
    },
    60_000,
  )

  it('what was asked for by then is paid where the contract ends early, and the rest is the settlement’s', async () => {
    const asked = does(on('2026-03-25 10:05'), 'hs-mzj.qf', 'ProposeTermination', contract, {
      ground: 'agreement',
      reason: '街道撤并',
      settled: '5000000',
    })
    const ended = does(on('2026-03-25 11:05'), 'ag-1.jb', 'TerminateContract', contract, { proposal: 1 })
    const paying = (n: number, amount: string) =>
      does(on(`2026-04-1${n} 10:05`), 'hs-mzj.fz', 'ConfirmPayment', `payment/${award}/4`, { amount, voucher: `Z-${n}` })
    const settling = [
      invoiced('2026-03-26 10:05', '26342000000012345678', 4),
      does(on('2026-03-26 10:05'), 'ag-1.jb', 'RequestPayment', `payment/${award}/4`, {
        invoice: '26342000000012345678',
        amount: '1580000',
      }),
      paying(3, '80000'),
      paying(4, '1500000'),
    ]
    const also = [asked, ended, ...settling]
    const { broken, last } = await simulate({ programme: programmeFrom(inParts), lines: ['mz-06'], seed: 1, sentences, also })
    expect(unknown(broken)).toEqual([])
    const settled = last.facts.filter(({ type }) => type === 'TrancheSettled')
    expect(Object.fromEntries(settled.map(({ stream, data }) => [stream.at(-1), (data as { paid: string }).paid]))).toEqual({
      1: '3420000',
      2: '0',
      3: '0',
      4: '1580000',
    })
    const closed = last.facts.filter(({ type }) => type === 'ContractClosed').map(({ data }) => data)
    expect(closed).toEqual([{ amount: '19000000', paid: '5000000' }])
  }, 60_000)
})

const paidInFull = (facts: readonly StoredFact[]) => {
  const closed = facts.filter(({ type }) => type === 'ContractClosed').map(({ data }) => data)
  expect(closed).toEqual([{ amount: '19000000', paid: '19000000' }])
}

describe('a request that is returned', () => {
  it.each(['review', 'approval', 'payment'])(
    'at the %s is made anew, with another invoice, and paid',
    async (step) => {
      const returned = yaml.replace('paidAfterDays: 10 }', `paidAfterDays: 10, returned: ${step} }`)
      const { broken, last } = await simulate({ programme: programmeFrom(returned), lines: ['mz-06'], seed: 1, sentences })
      expect(unknown(broken)).toEqual([])
      const of = (kind: string) =>
        last.facts.filter(({ type, stream }) => type === kind && stream === `payment/${award}/1`).map(({ key }) => key)
      expect([of('PaymentRequested'), of('PaymentReturned'), of('PaymentConfirmed')]).toEqual([['1', '2'], ['1'], ['2']])
      const lapsed = last.obligations.all.filter(({ closed, id }) => closed && id.includes('/invoice-payment/'))
      expect(lapsed.map(({ key }) => key).sort()).toEqual(['1', '2', '3'])
      paidInFull(last.facts)
    },
    60_000,
  )

  it('is withdrawn by the provider itself before it is reviewed, also of a contract that ended meanwhile, and made anew', async () => {
    const end = [
      does(on('2026-03-23 10:10'), 'hs-mzj.qf', 'ProposeTermination', contract, {
        ground: 'agreement',
        reason: '街道撤并',
        settled: '5700000',
      }),
      does(on('2026-03-23 10:20'), 'ag-1.jb', 'TerminateContract', contract, { proposal: 1 }),
    ]
    const withdrawn = does(on('2026-03-23 10:30'), 'ag-1.jb', 'WithdrawPayment', `payment/${award}/1`, { reason: '金额有误' })
    const anew = [
      invoiced('2026-03-26 10:05', '26342000000012345678', 1),
      does(on('2026-03-26 10:05'), 'ag-1.jb', 'RequestPayment', `payment/${award}/1`, {
        invoice: '26342000000012345678',
        amount: '5700000',
      }),
      does(on('2026-04-10 10:05'), 'hs-mzj.fz', 'ConfirmPayment', `payment/${award}/1`, { amount: '5700000', voucher: 'Z-1' }),
    ]
    const also = [...end, withdrawn, ...anew]
    const { broken, last } = await simulate({ programme: programmeFrom(yaml), lines: ['mz-06'], seed: 1, sentences, also })
    expect(unknown(broken)).toEqual([])
    const requested = last.facts.filter(({ type, stream }) => type === 'PaymentRequested' && stream === `payment/${award}/1`)
    expect(requested.map(({ key }) => key)).toEqual(['1', '2'])
    const closed = last.facts.filter(({ type }) => type === 'ContractClosed').map(({ data }) => data)
    expect(closed).toEqual([{ amount: '19000000', paid: '5700000' }])
  }, 60_000)
})

it('a micro enterprise is owed thirty days from what was settled or accepted, not from its invoice (条例802 第九、十条)', async () => {
  const won = yaml
    .replace(/qualityScores: \{.*\}/, 'qualityScores: { ag-1: [72, 70, 71], ag-2: [74, 75, 73], ag-4: [85, 84, 86] }')
    .replace('invoices: { afterConditionDays: 3, paidAfterDays: 10 }', 'invoices: { afterConditionDays: 9, paidAfterDays: 29 }')
  const { broken, last } = await simulate({ programme: programmeFrom(won), lines: ['mz-06'], seed: 1, sentences })
  expect(unknown(broken)).toEqual([])
  const paying = last.obligations.all.filter(({ act, id }) => act === 'ConfirmPayment' && id.includes('mz-06'))
  const first = (kind: string) => last.facts.find(({ type }) => type === kind)?.occurredAt
  expect(paying.map(({ key, from, basis }) => [key, from.on, basis.basis.instrument])).toEqual([
    ['1', first('PaymentRequested'), '财库〔2019〕38号'],
    ['2', first('PhaseAccepted'), '国务院令第802号'],
    ['3', first('AcceptancePassed'), '国务院令第802号'],
  ])
  expect(paying[1]?.due).toBe('2026-11-18T16:00:00.000Z')
}, 60_000)

describe('a host that stays silent', () => {
  it('is late, is deemed to have nothing against the payment after its days, and holds nothing up', async () => {
    const silent = yaml.replace('paidAfterDays: 10 }', 'paidAfterDays: 20, silentHosts: true }')
    const { broken, last } = await simulate({ programme: programmeFrom(silent), lines: ['mz-06'], seed: 1, sentences })
    expect(unknown(broken)).toEqual([])
    const late = last.facts.filter(({ type }) => type === 'ObligationBreached')
    expect(late.map(({ stream, data }) => [stream.slice(`obligation/${contract}/`.length), data])).toMatchObject(
      [1, 2, 3].map((n) => [`agreed:payment-opinion/${n}/tx-ly-host`, { bearer: { role: 'host', org: 'tx-ly-host' } }]),
    )
    const [deemed] = last.facts.filter(({ type }) => type === 'HostOpinionDeemed')
    // Asked on Monday 23 March: three working days to speak, five until it is deemed.
    expect([late[0]?.occurredAt, deemed?.occurredAt]).toEqual(['2026-03-26T16:00:00.000Z', '2026-03-30T16:00:00.000Z'])
    expect(deemed?.data).toMatchObject({
      host: 'tx-ly-host',
      basis: { instrument: '服务合同（示范文本第一版）', article: '第十条第三款' },
    })
    paidInFull(last.facts)
  }, 60_000)
})

it('the close waits for the last of the payments, wherever it stands among the tranches', async () => {
  const late = yaml.replace('paidAfterDays: 10 }', 'paidAfterDays: 29 }')
  const shape: Agreed = [
    [70, acceptance],
    [30, signing],
  ]
  const { last } = await simulate({
    programme: programmeFrom(withTranches(shape, late)),
    lines: ['mz-06'],
    seed: 1,
    sentences: [],
  })
  const [paid] = last.facts.filter(({ type, stream }) => type === 'PaymentConfirmed' && stream.endsWith('/1'))
  const [closing] = last.facts.filter(
    ({ type, stream }) => type === 'ObligationOpened' && stream.endsWith('agreed:final-account'),
  )
  expect(closing?.data).toMatchObject({ from: { on: paid?.occurredAt } })
}, 60_000)
