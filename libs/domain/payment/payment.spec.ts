import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import {
  acceptancePassed,
  acceptancePublished,
  award,
  conditionMet,
  contractId,
  law,
  lawOfNoRegion,
  lawWith,
  noon,
  opened,
  openedWith,
  pack,
  people,
  signed,
} from '../../../test/signed-contract.js'
import { minus, sum, yuan, type Fen, type Instant, type StreamId } from '#kernel'
import { modelContract } from '#law'
import { clausesBy } from '../contract/clauses.js'
import { payment } from './payment.decider.js'

const tranche = (n: number): StreamId => `payment/${award}/${n}`
const invoice = '25342000000012345678'
const invoiced = (n: number): GivenFact[] => [
  { type: 'InvoiceRegistered', key: 'ag-1', data: { provider: 'ag-1', payment: tranche(n) } },
]
const due = [opened, signed, conditionMet(1)]
const others = { [contractId]: due }
const fen: Fen = '1'

const requested: GivenFact = {
  type: 'PaymentRequested',
  at: '2026-04-10T02:00:00.000Z',
  data: { tranche: 1, amount: yuan(57000), invoice, invoiceReceived: '2026-04-10T02:00:00.000Z', requestedBy: 'ag-1.jb' },
}
const hostAsked: GivenFact = {
  type: 'PaymentCheckAsked',
  key: '1/host/tx-ly-host',
  data: { by: 'host', org: 'tx-ly-host' },
}
const financeAsked: GivenFact = { type: 'PaymentCheckAsked', key: '1/finance', data: { by: 'finance' } }
const asked = [hostAsked, financeAsked, requested]
const opinionOf = (host: string): GivenFact => ({
  type: 'HostOpinionGiven',
  key: `1/${host}`,
  data: { host, agrees: true, opinion: '' },
})
const opinion = opinionOf('tx-ly-host')
const reviewed: GivenFact = { type: 'PaymentReviewed', data: { reviewedBy: 'hs-mzj.jb', remark: '' } }
const approved: GivenFact = { type: 'PaymentApproved', data: { approvedBy: 'hs-czj.qf', remark: '' } }
const paid: GivenFact = { type: 'PaymentConfirmed', data: { amount: yuan(57000), voucher: 'Z-1', paidOn: '2026-04-20' } }

const wholly = [{ type: 'PaymentConfirmed', key: '1' }, { type: 'TrancheSettled' }]
const checks = [
  { type: 'PaymentCheckAsked', key: '1/host/tx-ly-host' },
  { type: 'PaymentCheckAsked', key: '1/finance' },
]

describe('a tranche nobody asked for yet', () => {
  const requesting = (n: number, contract: readonly GivenFact[], data: object = {}, more: object = {}) =>
    given(payment, tranche(n), [], {
      others: { [contractId]: contract, [`invoice/${invoice}`]: invoiced(n) },
      law,
      actor: people.provider,
      now: noon('2026-04-10'),
      ...more,
    }).when('RequestPayment', { invoice, amount: yuan(57000), ...data })

  it('is asked for by the provider once the contract is signed', () => {
    requesting(1, due).then([
      ...checks,
      { type: 'PaymentRequested', data: { amount: '5700000', requestedBy: 'ag-1.jb', invoiceReceived: noon('2026-04-10') } },
    ])
    requesting(1, [opened]).refused('ContractNotSigned')
    requesting(1, [opened, signed], {}, { actor: people.purchaser }).refused('NotYours')
  })

  it('waits for what it is bound to, and for nothing else', () => {
    requesting(1, [opened, signed, conditionMet(2)]).refused('TrancheConditionNotMet', '第十条')
    requesting(2, due, { amount: yuan(76000) }).refused('TrancheConditionNotMet')
    requesting(2, [opened, signed, conditionMet(2)], { amount: yuan(76000) }).then([...checks, { type: 'PaymentRequested' }])
    requesting(3, [...due, conditionMet(2)]).refused('TrancheConditionNotMet')
    requesting(3, [...due, conditionMet(3)]).then([...checks, { type: 'PaymentRequested' }])
  })

  it('leaves an irregularity where it was asked for too early and is registered', () => {
    requesting(2, elsewhere([opened, signed]), { amount: yuan(76000) }, { registered: true }).then([
      ...checks,
      { type: 'PaymentRequested' },
      { type: 'IrregularityFound', key: 'TrancheConditionNotMet' },
    ])
  })

  it('asks for the opinion of the host where there is one, and for the approval of finance where the region says so on that day', () => {
    requesting(1, [openedWith({}, { host: [] }), signed, conditionMet(1)]).then([
      { type: 'PaymentCheckAsked', key: '1/finance' },
      { type: 'PaymentRequested' },
    ])
    const without = lawWith({ switches: { ...pack.switches, financeApprovesEachPayment: false } })
    requesting(1, due, {}, { law: without }).then([
      { type: 'PaymentCheckAsked', key: '1/host/tx-ly-host' },
      { type: 'PaymentRequested' },
    ])
    requesting(1, [opened, signed], {}, { law: lawOfNoRegion }).refused('NotEncodedForRegion')
  })

  it('is asked for up to its amount', () => {
    requesting(1, due, { amount: minus(yuan(57000), fen) }).then([
      ...checks,
      { type: 'PaymentRequested', key: '1' },
      { type: 'PaymentRestLeft', key: '2', data: { amount: fen } },
    ])
    requesting(1, [opened, signed], { amount: sum([yuan(57000), fen]) }).refused('AboveTranche')
    requesting(1, [opened, signed], { amount: '0' }).refused('AmountNotPositive')
  })

  it('must be one of the tranches agreed', () => {
    requesting(4, [opened, signed]).refused('NoSuchTranche')
  })

  it('needs an invoice that is said to be for this tranche, and for no other', () => {
    const withInvoice = (facts: readonly GivenFact[]) =>
      requesting(1, due, {}, { others: { [contractId]: due, [`invoice/${invoice}`]: facts } })
    withInvoice([]).refused('InvoiceNotRegistered')
    withInvoice(invoiced(2)).refused('InvoiceNotRegistered')
    withInvoice(invoiced(1)).then([...checks, { type: 'PaymentRequested' }])
  })

  it('by an invoice whose file bore another number in this tranche or an earlier one is found against', () => {
    const file = 'c'.repeat(64)
    const [own] = invoiced(2) as [GivenFact]
    const filed = (earlier: object) => {
      const first: GivenFact = { ...requested, data: { ...requested.data, ...earlier } }
      const contract = [opened, signed, conditionMet(1), conditionMet(2)]
      const with2 = { ...own, data: { ...own.data, file } }
      return requesting(
        2,
        contract,
        { amount: yuan(76000) },
        {
          others: { [contractId]: contract, [`invoice/${invoice}`]: [with2], [tranche(1)]: [first] },
        },
      )
    }
    const plain = [...checks, { type: 'PaymentRequested', data: { file } }]
    filed({ invoice: '25342000000000000009' }).then(plain)
    filed({ invoice: '25342000000000000009', file: 'd'.repeat(64) }).then(plain)
    filed({ invoice: '25342000000000000009', file }).then([...plain, { type: 'IrregularityFound', key: 'SameInvoiceFile' }])
  })

  it('cannot be reviewed, approved or paid', () => {
    given(payment, tranche(1), [], { others, law }).when('ReviewPayment').refused('PaymentNotRequested')
    given(payment, tranche(1), [], { others, law, actor: people.finance }).when('ApprovePayment').refused('PaymentNotRequested')
    given(payment, tranche(1), [], { others, law })
      .when('ConfirmPayment', { amount: '1', voucher: 'Z-1' })
      .refused('PaymentNotRequested')
  })
})

describe('a tranche that was asked for', () => {
  it('is not asked for twice', () => {
    given(payment, tranche(1), asked, { others, law, actor: people.provider })
      .when('RequestPayment', { invoice, amount: yuan(57000) })
      .refused('PaymentAlreadyRequested')
  })

  it('has the opinion of the host, once', () => {
    given(payment, tranche(1), asked, { others, law, actor: people.host })
      .when('GiveHostOpinion', { agrees: true, opinion: '' })
      .then([{ type: 'HostOpinionGiven', key: '1/tx-ly-host' }])
    given(payment, tranche(1), [...asked, opinion], { others, law, actor: people.host })
      .when('GiveHostOpinion', { agrees: true, opinion: '' })
      .refused('OpinionAlreadyGiven')
  })

  it('is reviewed by the purchaser after the host, or at once where there is none', () => {
    given(payment, tranche(1), [...asked, opinion], { others, law })
      .when('ReviewPayment')
      .then([{ type: 'PaymentReviewed', data: { reviewedBy: 'hs-mzj.qf' } }])
    given(payment, tranche(1), asked, { others, law }).when('ReviewPayment').refused('HostOpinionMissing')
    given(payment, tranche(1), [financeAsked, requested], { others, law })
      .when('ReviewPayment')
      .then([{ type: 'PaymentReviewed' }])
  })

  it('has the opinion of each host of a contract with several, and is reviewed after the last', () => {
    const hosts = ['tx-ly-host', 'sx-hc-host']
    const two = { [contractId]: [openedWith({}, { host: hosts }), signed, conditionMet(1)] }
    given(payment, tranche(1), [], { others: { ...two, [`invoice/${invoice}`]: invoiced(1) }, law, actor: people.provider })
      .when('RequestPayment', { invoice, amount: yuan(57000) })
      .then([
        ...hosts.map((host) => ({ type: 'PaymentCheckAsked', key: `1/host/${host}`, data: { by: 'host', org: host } })),
        { type: 'PaymentCheckAsked', key: '1/finance' },
        { type: 'PaymentRequested' },
      ])
    const both = hosts.map((org): GivenFact => ({ type: 'PaymentCheckAsked', key: `1/host/${org}`, data: { by: 'host', org } }))
    const request = [...both, financeAsked, requested]
    const other = { person: 'sx-hc-host.jb', org: 'sx-hc-host', roles: ['host'] as const }
    given(payment, tranche(1), [...request, opinion], { others: two, law, actor: other })
      .when('GiveHostOpinion', { agrees: false, opinion: '无人到岗' })
      .then([{ type: 'HostOpinionGiven', key: '1/sx-hc-host', data: { agrees: false } }])
    given(payment, tranche(1), [...request, opinion], { others: two, law })
      .when('ReviewPayment')
      .refused('HostOpinionMissing')
    given(payment, tranche(1), [...request, opinion, opinionOf('sx-hc-host')], { others: two, law })
      .when('ReviewPayment')
      .then([{ type: 'PaymentReviewed' }])
  })

  it('is not reviewed by the person who asked for it, for another unit as well', () => {
    const done = [{ person: 'ag-1.jb', says: '申请支付', deed: 'requested' as const }]
    given(payment, tranche(1), [...asked, opinion], { others, law, done, actor: { ...people.purchaser, person: 'ag-1.jb' } })
      .when('ReviewPayment')
      .refused('SamePerson')
  })

  it('is not reviewed by finance', () => {
    given(payment, tranche(1), [...asked, opinion], { others, law, actor: people.finance })
      .when('ReviewPayment')
      .refused('NotYours')
  })
})

describe('a reviewed payment', () => {
  const facts = [...asked, opinion, reviewed]

  it('is approved by finance, by another person than reviewed it', () => {
    given(payment, tranche(1), facts, { others, law, actor: people.finance })
      .when('ApprovePayment')
      .then([{ type: 'PaymentApproved' }])
    given(payment, tranche(1), facts, { others, law, actor: { ...people.finance, person: 'hs-mzj.jb' } })
      .when('ApprovePayment')
      .refused('SamePerson')
    given(payment, tranche(1), facts, { others, law }).when('ApprovePayment').refused('NotYours')
  })

  it('is not approved before it is reviewed, nor twice', () => {
    given(payment, tranche(1), asked, { others, law, actor: people.finance }).when('ApprovePayment').refused('PaymentNotReviewed')
    given(payment, tranche(1), [...facts, approved], { others, law, actor: people.finance })
      .when('ApprovePayment')
      .refused('PaymentAlreadyApproved')
  })

  it('needs the approval where the region says so, and only there', () => {
    const confirming = (before: readonly GivenFact[]) =>
      given(payment, tranche(1), before, { others, law, now: noon('2026-04-20') }).when('ConfirmPayment', {
        amount: yuan(57000),
        voucher: 'Z-1',
      })
    const without = [hostAsked, requested, opinion, reviewed]
    confirming(facts).refused('PaymentNotApproved')
    confirming(without).then(wholly)
    given(payment, tranche(1), without, { others, law, actor: people.finance }).when('ApprovePayment').refused('ApprovalNotAsked')
  })
})

describe('an approved payment', () => {
  const facts = [...asked, opinion, reviewed, approved]
  const confirming = (data: object, more: object = {}) =>
    given(payment, tranche(1), facts, { others, law, now: noon('2026-04-20'), ...more }).when('ConfirmPayment', {
      amount: yuan(57000),
      voucher: 'Z-1',
      ...data,
    })

  it('is confirmed by the payer with its voucher', () => {
    confirming({}).then([
      { type: 'PaymentConfirmed', key: '1', data: { amount: '5700000', voucher: 'Z-1', paidOn: '2026-04-20' } },
      { type: 'TrancheSettled', data: { tranche: 1, paid: '5700000' } },
    ])
    confirming({}, { actor: people.provider }).refused('NotYours')
    confirming({ voucher: ' ' }).refused('VoucherMissing')
  })

  it('is never above what was asked for', () => {
    confirming({ amount: sum([yuan(57000), fen]) }).refused('AboveRequest')
    confirming({ amount: '0' }).refused('AmountNotPositive')
    confirming({ amount: '1' }, { others: { [contractId]: [openedWith({ tranches: [] }), signed] } }).refused('NoSuchTranche')
  })

  it('was not paid tomorrow', () => {
    confirming({ paidOn: '2026-04-20' }).then(wholly)
    confirming({ paidOn: '2026-04-21' }).refused('PaidInTheFuture')
  })

  it('was not paid before it was asked for, reviewed and approved', () => {
    confirming({ paidOn: '2026-04-10' }).then(wholly)
    confirming({ paidOn: '2026-04-09' }).refused('PaidBeforeApproval')
    confirming({ paidOn: '2020-01-01' }).refused('PaidBeforeApproval')
    const on = (last: GivenFact, facts: readonly GivenFact[]) =>
      given(payment, tranche(1), [...facts, { ...last, at: noon('2026-04-15') }], { others, law, now: noon('2026-04-20') })
    const confirmed = { amount: yuan(57000), voucher: 'Z-1', paidOn: '2026-04-14' }
    on(approved, [...asked, opinion, reviewed])
      .when('ConfirmPayment', confirmed)
      .refused('PaidBeforeApproval')
    on(reviewed, [hostAsked, requested, opinion]).when('ConfirmPayment', confirmed).refused('PaidBeforeApproval')
    on(approved, [...asked, opinion, reviewed])
      .when('ConfirmPayment', { ...confirmed, paidOn: '2026-04-15' })
      .then(wholly)
  })

  it('leaves an irregularity when it is registered and came later than thirty days from the invoice (财库〔2019〕38号 三)', () => {
    // the thirtieth day, 2026-05-10, is a Sunday and rolls to the 11th
    confirming({}, { registered: true, now: '2026-05-11T16:00:00.000Z' }).then(wholly)
    confirming({}, { registered: true, now: '2026-05-11T16:00:00.001Z' }).then([
      ...wholly,
      { type: 'IrregularityFound', key: 'DoneLate', data: { found: { basis: { article: '三' } } } },
    ])
  })

  it('is not paid twice', () => {
    given(payment, tranche(1), [...facts, paid], { others, law, now: noon('2026-04-20') })
      .when('ConfirmPayment', { amount: yuan(57000), voucher: 'Z-1' })
      .refused('AlreadyPaid')
  })
})

describe('a tranche of 57,000 asked for and paid in parts', () => {
  const part = (n: number, amount: Fen): GivenFact[] => [
    { type: 'PaymentCheckAsked', key: `${n}/host/tx-ly-host`, data: { request: n, by: 'host', org: 'tx-ly-host' } },
    { type: 'PaymentCheckAsked', key: `${n}/finance`, data: { request: n, by: 'finance' } },
    { type: 'PaymentRequested', key: String(n), data: { ...requested.data, request: n, amount } },
  ]
  const about = (type: string, n: number, data: object): GivenFact => ({ type, key: String(n), data: { request: n, ...data } })
  const agreed = (n: number): GivenFact[] => [
    { type: 'HostOpinionGiven', key: `${n}/tx-ly-host`, data: { request: n, host: 'tx-ly-host', agrees: true, opinion: '' } },
    about('PaymentReviewed', n, { reviewedBy: 'hs-mzj.jb', remark: '' }),
    about('PaymentApproved', n, { approvedBy: 'hs-czj.qf', remark: '' }),
  ]
  const two = [...part(1, yuan(20000)), ...part(2, yuan(37000))]
  const on = (facts: readonly GivenFact[], actor: object = {}) =>
    given(payment, tranche(1), facts, { others, law, actor, now: noon('2026-04-20') })
  const paying = (facts: readonly GivenFact[], amount: Fen, more: object = {}) =>
    on(facts).when('ConfirmPayment', { amount, voucher: 'Z-1', ...more })

  it('is asked for until its full sum, each time with an invoice of its own, and never above it', () => {
    const asking = (facts: readonly GivenFact[], amount: Fen, number = '25342000000000000002') =>
      given(payment, tranche(1), facts, {
        others: { ...others, [`invoice/${number}`]: invoiced(1) },
        law,
        actor: people.provider,
        now: noon('2026-04-20'),
      }).when('RequestPayment', { invoice: number, amount })
    asking(part(1, yuan(20000)), yuan(37000), invoice).refused('InvoiceAlreadyUsed')
    asking([], yuan(20000)).then([
      ...checks,
      { type: 'PaymentRequested', key: '1', data: { request: 1, amount: yuan(20000) } },
      { type: 'PaymentRestLeft', key: '2', data: { request: 2, amount: yuan(37000) } },
    ])
    const first = part(1, yuan(20000))
    asking(first, sum([yuan(37000), fen])).refused('AboveTranche')
    asking(first, yuan(37000)).then([
      { type: 'PaymentCheckAsked', key: '2/host/tx-ly-host' },
      { type: 'PaymentCheckAsked', key: '2/finance' },
      { type: 'PaymentRequested', key: '2', data: { request: 2, amount: yuan(37000) } },
    ])
    asking(two, fen).refused('PaymentAlreadyRequested')
  })

  it('goes its way request by request: the one named, else the first that waits', () => {
    const opinion = { agrees: true, opinion: '' }
    on(two, people.host)
      .when('GiveHostOpinion', opinion)
      .then([{ type: 'HostOpinionGiven', key: '1/tx-ly-host' }])
    on(two, people.host)
      .when('GiveHostOpinion', { ...opinion, request: 2 })
      .then([{ type: 'HostOpinionGiven', key: '2/tx-ly-host' }])
    const secondSeen = [...two, ...agreed(2).slice(0, 1)]
    on(secondSeen, people.host)
      .when('GiveHostOpinion', { ...opinion, request: 2 })
      .refused('AnotherRequest')
    on(secondSeen)
      .when('ReviewPayment')
      .then([{ type: 'PaymentReviewed', key: '2' }])
    on(secondSeen).when('ReviewPayment', { request: 1 }).refused('AnotherRequest')
    const secondReviewed = [...two, ...agreed(2).slice(0, 2)]
    on(secondReviewed, people.finance)
      .when('ApprovePayment')
      .then([{ type: 'PaymentApproved', key: '2' }])
    on(secondReviewed, people.finance).when('ApprovePayment', { request: 1 }).refused('AnotherRequest')
    paying([...two, ...agreed(2)], yuan(37000)).then([{ type: 'PaymentConfirmed', key: '2' }])
    paying([...two, ...agreed(2)], yuan(20000), { request: 1 }).refused('AnotherRequest')
  })

  it('is paid in several vouchers, and done with the last of them alone', () => {
    const facts = [...two, ...agreed(1), ...agreed(2)]
    const left = { amount: yuan(5000), left: yuan(15000) }
    paying(facts, yuan(5000)).then([{ type: 'PaymentPartPaid', key: '1/1', data: left }])
    const five = [
      ...facts,
      { type: 'PaymentPartPaid', key: '1/1', data: { request: 1, ...left, voucher: 'Z-1', paidOn: '2026-04-20' } },
    ]
    paying(five, sum([yuan(15000), fen])).refused('AboveRequest')
    paying(five, yuan(1000)).then([{ type: 'PaymentPartPaid', key: '1/2', data: { left: yuan(14000) } }])
    paying(five, yuan(15000)).then([{ type: 'PaymentConfirmed', key: '1' }])
    const first = [...five, about('PaymentConfirmed', 1, { amount: yuan(15000), voucher: 'Z-2', paidOn: '2026-04-20' })]
    paying(first, yuan(37000)).then([
      { type: 'PaymentConfirmed', key: '2', data: { amount: yuan(37000) } },
      { type: 'TrancheSettled', data: { paid: yuan(57000) } },
    ])
  })

  it('is not paid beyond what its contract still pays of it', () => {
    const tranches = [{ n: 1, amount: yuan(30000), on: '合同签订' }]
    const less = { [contractId]: [openedWith({ tranches }), signed, { ...conditionMet(1), data: tranches[0] as object }] }
    const facts = [...two, ...agreed(2)]
    given(payment, tranche(1), facts, { others: less, law, now: noon('2026-04-20') })
      .when('ConfirmPayment', { amount: sum([yuan(30000), fen]), voucher: 'Z-1' })
      .refused('AboveTranche')
  })
})

describe('a request that comes to nothing', () => {
  const at = { others, law, now: noon('2026-04-20') }
  const returning = (facts: readonly GivenFact[], actor: object = people.purchaser, data: object = {}) =>
    given(payment, tranche(1), facts, { ...at, actor }).when('ReturnPayment', { reason: '抬头有误', ...data })
  const returned = (by: string) => [
    { type: 'PaymentReturned', key: '1', data: { request: 1, amount: yuan(57000), by, reason: '抬头有误' } },
    { type: 'PaymentRestLeft', key: '2', data: { amount: yuan(57000) } },
  ]
  const payer = { person: 'hs-czj.zf', org: 'hs-czj', roles: ['finance'] as const }

  it('is returned with the reason by who would go on with it: purchaser, finance, payer', () => {
    returning(asked).then(returned('purchaser'))
    returning([...asked, opinion]).then(returned('purchaser'))
    returning([...asked, opinion, reviewed], people.finance).then(returned('finance'))
    returning([...asked, opinion, reviewed, approved]).then(returned('payer'))
    returning([hostAsked, requested, opinion, reviewed]).then(returned('payer'))
  })

  it('is returned by nobody whose turn it is not, nor once a part of it is paid', () => {
    returning(asked, people.finance).refused('NotTheirTurn')
    returning([...asked, opinion, reviewed]).refused('NotTheirTurn')
    returning([...asked, opinion, reviewed, approved], payer).refused('NotTheirTurn')
    returning(asked, people.host).refused('NotYours')
    returning(asked, people.provider).refused('NotYours')
    returning([]).refused('PaymentNotRequested')
    const part: GivenFact = {
      type: 'PaymentPartPaid',
      key: '1/1',
      data: { request: 1, amount: yuan(5000), left: yuan(52000), voucher: 'Z-1', paidOn: '2026-04-20' },
    }
    returning([...asked, opinion, reviewed, approved, part]).refused('PartlyPaid')
    returning(asked, people.purchaser, { request: 2 }).refused('AnotherRequest')
    given(payment, tranche(1), asked, { law, others: { [contractId]: [opened] } })
      .when('ReturnPayment', { reason: '抬头有误' })
      .refused('ContractNotSigned')
  })

  it('is withdrawn by the provider as long as it is not reviewed', () => {
    const withdrawing = (facts: readonly GivenFact[], data: object = {}, more: object = {}) =>
      given(payment, tranche(1), facts, { ...at, actor: people.provider, ...more }).when('WithdrawPayment', {
        reason: '金额有误',
        ...data,
      })
    withdrawing([...asked, opinion]).then([
      { type: 'PaymentWithdrawn', key: '1', data: { request: 1, amount: yuan(57000), reason: '金额有误' } },
      { type: 'PaymentRestLeft', key: '2' },
    ])
    withdrawing([...asked, opinion, reviewed]).refused('PaymentAlreadyReviewed')
    withdrawing([]).refused('PaymentNotRequested')
    withdrawing(asked, { request: 2 }).refused('AnotherRequest')
    withdrawing(asked, {}, { actor: people.purchaser }).refused('NotYours')
    withdrawing(asked, {}, { others: { [contractId]: [opened] } }).refused('ContractNotSigned')
  })

  it('leaves its sum, and its invoice, to be asked for anew, and is not seen, reviewed or paid any more', () => {
    const back: GivenFact = {
      type: 'PaymentReturned',
      key: '1',
      data: { request: 1, amount: yuan(57000), by: 'purchaser', reason: '' },
    }
    const facts = [...asked, opinion, reviewed, approved, back]
    const on = (actor: object, act: string, data: object) =>
      given(payment, tranche(1), facts, {
        ...at,
        others: { ...others, [`invoice/${invoice}`]: invoiced(1) },
        actor,
      }).when(act, data)
    on(people.provider, 'RequestPayment', { invoice, amount: yuan(57000) }).then([
      { type: 'PaymentCheckAsked', key: '2/host/tx-ly-host' },
      { type: 'PaymentCheckAsked', key: '2/finance' },
      { type: 'PaymentRequested', key: '2', data: { request: 2, invoice } },
    ])
    on(people.host, 'GiveHostOpinion', { agrees: true, opinion: '' }).refused('PaymentNotRequested')
    on(people.purchaser, 'ConfirmPayment', { amount: yuan(57000), voucher: 'Z-1' }).refused('PaymentNotRequested')
    on(people.purchaser, 'ConfirmPayment', { amount: yuan(57000), voucher: 'Z-1', request: 1 }).refused('AnotherRequest')
  })

  it('says once that something is left to be asked for', () => {
    const half = { ...requested, data: { ...requested.data, amount: yuan(20000) } }
    returning([hostAsked, financeAsked, half]).then([{ type: 'PaymentReturned' }])
  })
})

describe('a host', () => {
  it('that does not agree is not passed over: the purchaser says why it goes on, or returns the request', () => {
    const against: GivenFact = { ...opinion, data: { host: 'tx-ly-host', agrees: false, opinion: '无人到岗' } }
    const reviewing = (data: object) =>
      given(payment, tranche(1), [...asked, against], { others, law }).when('ReviewPayment', data)
    reviewing({}).refused('ObjectionUnanswered')
    reviewing({ remark: ' ' }).refused('ObjectionUnanswered')
    reviewing({ remark: '已核实到岗' }).then([{ type: 'PaymentReviewed', data: { remark: '已核实到岗' } }])
  })

  it('that stays silent is deemed to have nothing against it five working days from the request, by the process alone', () => {
    const deeming = (now: string, facts: readonly GivenFact[] = asked, data: object = {}, actor: object = people.process) =>
      given(payment, tranche(1), facts, { others, law, actor, now: now as `${string}T${string}Z` }).when('DeemHostOpinion', {
        request: 1,
        host: 'tx-ly-host',
        ...data,
      })
    // Requested on Friday 10 April.
    const [before, over] = ['2026-04-17T15:59:59.999Z', '2026-04-17T16:00:00.000Z'] as const
    const keyed = [hostAsked, financeAsked, { ...requested, key: '1' }]
    deeming(before, keyed).refused('OpinionNotYetDeemed')
    deeming(over, keyed).then([
      { type: 'HostOpinionDeemed', key: '1/tx-ly-host', data: { host: 'tx-ly-host', basis: { article: '第十条第三款' } } },
    ])
    deeming(over, [...keyed, opinion]).refused('OpinionNotWaitedFor')
    deeming(over, keyed, { host: 'sx-hc-host' }).refused('OpinionNotWaitedFor')
    deeming(over, keyed, { request: 2 }).refused('OpinionNotWaitedFor')
    deeming(over, keyed, {}, people.host).refused('NotYours')
    const deemed: GivenFact = {
      type: 'HostOpinionDeemed',
      key: '1/tx-ly-host',
      data: { request: 1, host: 'tx-ly-host', basis: {} },
    }
    given(payment, tranche(1), [...keyed, deemed], { others, law })
      .when('ReviewPayment')
      .then([{ type: 'PaymentReviewed' }])
    given(payment, tranche(1), keyed, { law, others: { [contractId]: [opened] }, actor: people.process, now: over })
      .when('DeemHostOpinion', { request: 1, host: 'tx-ly-host' })
      .refused('ContractNotSigned')
  })
})

describe('silence of a host', () => {
  it('is no consent where the region carries it to the supervising body', () => {
    const keyed = [hostAsked, financeAsked, { ...requested, key: '1' }]
    const deeming = (host: 'deemed' | 'escalate' | 'none') =>
      given(payment, tranche(1), keyed, {
        others,
        law: lawWith({ silence: { host, finance: 'escalate', lead: 'none' } }),
        actor: people.process,
        now: '2026-04-17T16:00:00.000Z',
      }).when('DeemHostOpinion', { request: 1, host: 'tx-ly-host' })
    deeming('escalate').refused('SilenceIsCarried')
    deeming('deemed').then([{ type: 'HostOpinionDeemed' }])
    deeming('none').then([{ type: 'HostOpinionDeemed' }])
  })
})

describe('interest that is owed beside a late voucher', () => {
  const owed: GivenFact = {
    type: 'InterestOwed',
    key: '1/1',
    at: noon('2026-06-01'),
    data: { request: 1, interest: yuan(80), principal: yuan(20000), due: '2026-05-10', paidOn: '2026-06-01', days: 8, basis: {} },
  }
  const base = [...asked, opinion, reviewed, approved, paid]
  const paying = (data: object, { facts = [...base, owed], actor }: { facts?: readonly GivenFact[]; actor?: object } = {}) =>
    given(payment, tranche(1), facts, { others, law, actor: { ...people.purchaser, ...actor }, now: noon('2026-06-10') }).when(
      'PayInterest',
      {
        amount: yuan(80),
        voucher: 'Z-2',
        ...data,
      },
    )

  it('is paid by the payer with a voucher of its own, all of it or a part, and no more than is left', () => {
    paying({}).then([{ type: 'InterestPaid', key: '1', data: { amount: yuan(80), paidOn: '2026-06-10', left: '0' } }])
    paying({ amount: yuan(30) }).then([{ type: 'InterestPaid', data: { left: yuan(50) } }])
    const part: GivenFact = {
      type: 'InterestPaid',
      key: '1',
      data: { amount: yuan(30), voucher: 'Z-2', paidOn: '2026-06-10', left: yuan(50) },
    }
    const after = { facts: [...base, owed, part] }
    paying({ amount: yuan(50) }, after).then([{ type: 'InterestPaid', key: '2', data: { left: '0' } }])
    paying({ amount: yuan('50.01') }, after).refused('AboveInterest')
    paying({ amount: '0' }).refused('AmountNotPositive')
    paying({ voucher: ' ' }).refused('VoucherMissing')
    paying({}, { actor: people.provider }).refused('NotYours')
  })

  it('is not paid where none is owed, nor before it was, nor on a day to come', () => {
    paying({}, { facts: base }).refused('NoInterestOwed')
    paying({ paidOn: '2026-05-31' }).refused('PaidBeforeOwed')
    paying({ paidOn: '2026-06-01' }).then([{ type: 'InterestPaid', data: { paidOn: '2026-06-01' } }])
    paying({ paidOn: '2026-06-11' }).refused('PaidInTheFuture')
    const registeredOf = (at: Instant) =>
      given(payment, tranche(1), [...base, owed], {
        others,
        law,
        actor: people.purchaser,
        now: noon('2026-06-10'),
        registered: true,
        at,
      }).when('PayInterest', { amount: yuan(80), voucher: 'Z-2' })
    registeredOf(noon('2026-05-31')).refused('ImpossibleOrder')
    registeredOf(noon('2026-06-01')).then([{ type: 'InterestPaid' }])
    given(payment, tranche(1), [...base, owed], { others: { [contractId]: [opened] }, law, now: noon('2026-06-10') })
      .when('PayInterest', { amount: yuan(80), voucher: 'Z-2' })
      .refused('ContractNotSigned')
  })
})

describe('a payment to an SME', () => {
  it('is late thirty days from the acceptance even where the invoice came later (条例802 第十条)', () => {
    const contract = [openedWith({ sme: true }), signed, acceptancePassed, acceptancePublished]
    const late: GivenFact = {
      ...requested,
      at: '2027-06-10T02:00:00.000Z',
      data: { ...requested.data, tranche: 3, invoiceReceived: '2027-06-10T02:00:00.000Z' },
    }
    const confirming = (now: `${string}T${string}Z`, facts = contract) =>
      given(payment, tranche(3), [hostAsked, financeAsked, late, opinion, reviewed, approved], {
        others: { [contractId]: facts },
        law,
        registered: true,
        now,
      }).when('ConfirmPayment', {
        amount: yuan(57000),
        voucher: 'Z-3',
      })
    // accepted 2027-05-28; the thirtieth day, 06-27, is a Sunday and rolls to the 28th
    confirming('2027-06-28T16:00:00.000Z').then(wholly)
    confirming('2027-06-28T16:00:00.001Z').then([
      ...wholly,
      { type: 'IrregularityFound', data: { found: { basis: { instrument: '国务院令第802号', article: '第十条第一款' } } } },
    ])
    confirming('2027-06-28T16:00:00.001Z', [opened, signed, acceptancePassed, acceptancePublished]).then(wholly)
  })

  const smeIn = (more: object = {}) => [
    openedWith({ sme: true, ...more }),
    signed,
    conditionMet(3),
    acceptancePassed,
    acceptancePublished,
  ]
  const asking = (on: string, facts: readonly GivenFact[] = smeIn()) =>
    given(payment, tranche(3), [], {
      others: { [contractId]: facts, [`invoice/${invoice}`]: invoiced(3) },
      law,
      actor: people.provider,
      now: noon(on),
    }).when('RequestPayment', { invoice, amount: yuan(57000) })
  const at3 = (rule: string, key: string, data: object = {}) => [
    ...checks,
    { type: 'PaymentTermSet', key, data: { request: 1, rule, ...data } },
    { type: 'PaymentRequested' },
  ]

  it('is due by what is first: thirty days from its acceptance, from its invoice, or below the limit by the contract’s clause', () => {
    // accepted 2027-05-28: due 06-28
    asking('2027-06-10').then(at3('sme-payment', '1/sme-payment/验收合格', { by: '验收合格' }))
    asking('2027-06-10', [opened, signed, conditionMet(3), acceptancePassed, acceptancePublished]).then([
      ...checks,
      { type: 'PaymentRequested' },
    ])
    const below = openedWith({}, {})
    const selfRun = { ...below, data: { ...(below.data as object), route: 'selfRun' } }
    const voluntary: GivenFact = { type: 'ProcurementLawApplies', key: 'choice', data: { route: 'here' } }
    asking('2027-06-10', [below, voluntary, signed, conditionMet(3), acceptancePassed, acceptancePublished]).then(
      at3('agreed:invoice-payment', '1/agreed:invoice-payment'),
    )
    asking('2027-06-10', [selfRun, signed, conditionMet(3), acceptancePassed, acceptancePublished]).then(
      at3('agreed:invoice-payment', '1/agreed:invoice-payment'),
    )
  })

  it('is due by the contract’s own clause where that is sooner than the law', () => {
    const agreed = (n: number) =>
      clausesBy(modelContract, [{ clause: 'invoice-payment', quote: `甲方应当自收到发票之日起${n}日内支付`, n, unit: 'day' }])
    const of = (n: number) => [openedWith({ clauses: agreed(n) }), signed, conditionMet(3), acceptancePassed, acceptancePublished]
    asking('2027-06-10', of(29)).then(at3('agreed:invoice-payment', '1/agreed:invoice-payment'))
    asking('2027-06-10', of(30)).then([...checks, { type: 'PaymentRequested' }])
  })

  it('is due at once where it is asked for after that day', () => {
    asking('2027-06-28').then(at3('sme-payment', '1/sme-payment/验收合格'))
    asking('2027-06-29').then(at3('agreed:payment-at-once', '1/agreed:payment-at-once'))
  })

  it('bears 0.05 % a day of what came late, voucher by voucher (条例802 第十七条), and none that came in time or to no SME', () => {
    const term: GivenFact = {
      type: 'PaymentTermSet',
      key: '1/sme-payment/验收合格',
      data: { request: 1, rule: 'sme-payment', by: '验收合格' },
    }
    const third: GivenFact = {
      ...requested,
      key: '1',
      at: '2027-06-10T02:00:00.000Z',
      data: { ...requested.data, tranche: 3, request: 1, invoiceReceived: '2027-06-10T02:00:00.000Z' },
    }
    const facts = [hostAsked, financeAsked, term, third, opinion, reviewed, approved]
    const paying = (paidOn: string, amount: Fen, contract = smeIn(), before = facts) =>
      given(payment, tranche(3), before, { others: { [contractId]: contract }, law, now: noon('2027-07-20') }).when(
        'ConfirmPayment',
        {
          amount,
          voucher: 'Z-3',
          paidOn,
        },
      )
    paying('2027-06-28', yuan(57000)).then(wholly)
    // 57,000 × 0.0005 × 1 and × 8 days
    paying('2027-06-29', yuan(57000)).then([
      { type: 'PaymentConfirmed' },
      { type: 'InterestOwed', key: '1/1', data: { interest: yuan('28.50'), due: '2027-06-28', paidOn: '2027-06-29', days: 1 } },
      { type: 'TrancheSettled' },
    ])
    const eight = { principal: yuan(57000), interest: yuan(228), days: 8, basis: { article: '第十七条' } }
    paying('2027-07-06', yuan(57000)).then([
      { type: 'PaymentConfirmed' },
      { type: 'InterestOwed', data: eight },
      { type: 'TrancheSettled' },
    ])
    paying('2027-07-06', yuan(20000)).then([
      { type: 'PaymentPartPaid', key: '1/1' },
      { type: 'InterestOwed', key: '1/1', data: { principal: yuan(20000), interest: yuan(80) } },
    ])
    const other = [opened, signed, conditionMet(3), acceptancePassed, acceptancePublished]
    const byInvoice = [hostAsked, financeAsked, third, opinion, reviewed, approved]
    paying('2027-07-19', yuan(57000), other, byInvoice).then(wholly)
    // Asked for on 10 June: due 10 July, a Saturday, so the 12th. What the contract agrees is owed to whom the law knows none for.
    paying('2027-07-19', yuan(57000), [openedWith({ lateInterest: 3 }), ...other.slice(1)], byInvoice).then([
      { type: 'PaymentConfirmed' },
      {
        type: 'InterestOwed',
        data: {
          due: '2027-07-12',
          days: 7,
          interest: yuan('119.70'),
          basis: { instrument: '服务合同（示范文本第一版）', article: '第十条第九款' },
        },
      },
      { type: 'TrancheSettled' },
    ])
  })
})
