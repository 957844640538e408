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
import { minus, sum, yuan, type Fen, type StreamId } from '#kernel'
import { payment } from './payment.decider.js'

const tranche = (n: number): StreamId => `payment/${award}/${n}`
const invoice = '25342000000012345678'
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
  key: 'host/tx-ly-host',
  data: { by: 'host', org: 'tx-ly-host' },
}
const financeAsked: GivenFact = { type: 'PaymentCheckAsked', key: 'finance', data: { by: 'finance' } }
const asked = [hostAsked, financeAsked, requested]
const opinionOf = (host: string): GivenFact => ({
  type: 'HostOpinionGiven',
  key: host,
  data: { host, agrees: true, opinion: '' },
})
const opinion = opinionOf('tx-ly-host')
const reviewed: GivenFact = { type: 'PaymentReviewed', data: { reviewedBy: 'hs-mzj.jb', remark: '' } }
const approved: GivenFact = { type: 'PaymentApproved', data: { approvedBy: 'hs-czj.qf', remark: '' } }
const paid: GivenFact = { type: 'PaymentConfirmed', data: { amount: yuan(57000), voucher: 'Z-1', paidOn: '2026-04-20' } }

const checks = [
  { type: 'PaymentCheckAsked', key: 'host/tx-ly-host' },
  { type: 'PaymentCheckAsked', key: 'finance' },
]

describe('a tranche nobody asked for yet', () => {
  const requesting = (n: number, contract: readonly GivenFact[], data: object = {}, more: object = {}) =>
    given(payment, tranche(n), [], {
      others: { [contractId]: contract },
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
      { type: 'PaymentCheckAsked', key: 'finance' },
      { type: 'PaymentRequested' },
    ])
    const without = lawWith({ switches: { ...pack.switches, financeApprovesEachPayment: false } })
    requesting(1, due, {}, { law: without }).then([
      { type: 'PaymentCheckAsked', key: 'host/tx-ly-host' },
      { type: 'PaymentRequested' },
    ])
    requesting(1, [opened, signed], {}, { law: lawOfNoRegion }).refused('NotEncodedForRegion')
  })

  it('is asked for up to its amount', () => {
    requesting(1, due, { amount: minus(yuan(57000), fen) }).then([...checks, { type: 'PaymentRequested' }])
    requesting(1, [opened, signed], { amount: sum([yuan(57000), fen]) }).refused('AboveTranche')
    requesting(1, [opened, signed], { amount: '0' }).refused('AmountNotPositive')
  })

  it('must be one of the tranches agreed', () => {
    requesting(4, [opened, signed]).refused('NoSuchTranche')
  })

  it('needs an invoice with its twenty digits', () => {
    requesting(1, [opened, signed], { invoice: invoice.slice(1) }).refused('InvoiceNumberMalformed')
    requesting(1, [opened, signed], { invoice: `${invoice}0` }).refused('InvoiceNumberMalformed')
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
      .then([{ type: 'HostOpinionGiven', key: 'tx-ly-host' }])
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
    given(payment, tranche(1), [], { others: two, law, actor: people.provider })
      .when('RequestPayment', { invoice, amount: yuan(57000) })
      .then([
        ...hosts.map((host) => ({ type: 'PaymentCheckAsked', key: `host/${host}`, data: { by: 'host', org: host } })),
        { type: 'PaymentCheckAsked', key: 'finance' },
        { type: 'PaymentRequested' },
      ])
    const both = hosts.map((org): GivenFact => ({ type: 'PaymentCheckAsked', key: `host/${org}`, data: { by: 'host', org } }))
    const request = [...both, financeAsked, requested]
    const other = { person: 'sx-hc-host.jb', org: 'sx-hc-host', roles: ['host'] as const }
    given(payment, tranche(1), [...request, opinion], { others: two, law, actor: other })
      .when('GiveHostOpinion', { agrees: false, opinion: '无人到岗' })
      .then([{ type: 'HostOpinionGiven', key: 'sx-hc-host', data: { agrees: false } }])
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
    confirming(without).then([{ type: 'PaymentConfirmed' }])
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
    confirming({}).then([{ type: 'PaymentConfirmed', data: { amount: '5700000', voucher: 'Z-1', paidOn: '2026-04-20' } }])
    confirming({}, { actor: people.provider }).refused('NotYours')
    confirming({ voucher: ' ' }).refused('VoucherMissing')
  })

  it('is never above its tranche, nor above what was asked for', () => {
    confirming({ amount: sum([yuan(57000), fen]) }).refused('AboveTranche')
    confirming({ amount: minus(yuan(57000), fen) }).then([{ type: 'PaymentConfirmed' }])
    const less: GivenFact = { ...requested, data: { ...requested.data, amount: yuan(50000) } }
    given(payment, tranche(1), [hostAsked, financeAsked, less, opinion, reviewed, approved], {
      others,
      law,
      now: noon('2026-04-20'),
    })
      .when('ConfirmPayment', { amount: sum([yuan(50000), fen]), voucher: 'Z-1' })
      .refused('AboveRequest')
  })

  it('was not paid tomorrow', () => {
    confirming({ paidOn: '2026-04-20' }).then([{ type: 'PaymentConfirmed' }])
    confirming({ paidOn: '2026-04-21' }).refused('PaidInTheFuture')
  })

  it('was not paid before it was asked for, reviewed and approved', () => {
    confirming({ paidOn: '2026-04-10' }).then([{ type: 'PaymentConfirmed' }])
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
      .then([{ type: 'PaymentConfirmed' }])
  })

  it('leaves an irregularity when it is registered and came later than thirty days from the invoice (财库〔2019〕38号 三)', () => {
    // the thirtieth day, 2026-05-10, is a Sunday and rolls to the 11th
    confirming({}, { registered: true, now: '2026-05-11T16:00:00.000Z' }).then([{ type: 'PaymentConfirmed' }])
    confirming({}, { registered: true, now: '2026-05-11T16:00:00.001Z' }).then([
      { type: 'PaymentConfirmed' },
      { type: 'IrregularityFound', key: 'DoneLate', data: { found: { basis: { article: '三' } } } },
    ])
  })

  it('is not paid twice', () => {
    given(payment, tranche(1), [...facts, paid], { others, law, now: noon('2026-04-20') })
      .when('ConfirmPayment', { amount: yuan(57000), voucher: 'Z-1' })
      .refused('AlreadyPaid')
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
    confirming('2027-06-28T16:00:00.000Z').then([{ type: 'PaymentConfirmed' }])
    confirming('2027-06-28T16:00:00.001Z').then([
      { type: 'PaymentConfirmed' },
      { type: 'IrregularityFound', data: { found: { basis: { instrument: '国务院令第802号', article: '第十条第一款' } } } },
    ])
    confirming('2027-06-28T16:00:00.001Z', [opened, signed, acceptancePassed, acceptancePublished]).then([
      { type: 'PaymentConfirmed' },
    ])
  })
})
