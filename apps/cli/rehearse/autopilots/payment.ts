import { termOf } from '#domain'
import { at, minus, shares, sum, type Fen, type Instant, type StreamId } from '#kernel'
import type { Autopilot, Autopilots, Duty, World } from './autopilot.js'
import { hostFor } from './contract.js'
import { does, isOnPlatform, since, usualDay } from './doing.js'
import { digits } from './invented.js'
import { asked } from './paths.js'
import { awardOf, lineOf, payerFor, personFor, said } from './persons.js'
import { exceptionsAt, inTime, later, minutesAfter, onDay, onDayAfter, onWorkingDay } from './when.js'
import { payableOf } from './payable.js'
import { usual } from './usual.js'
import { exceptionsOfKind, winnerOf, type ProgrammeLine } from '../../programme/index.js'

/** The tranche and the request for it that a duty is about: its key is `1`, from the second request on `1.2`; a host's goes on with who it is. */
function aboutOf({ key = '' }: Duty): { readonly tranche: number; readonly request: number } {
  const [, tranche, request = '1'] = /^(\d+)(?:\.(\d+))?/.exec(key) ?? []
  return { tranche: Number(tranche), request: Number(request) }
}

const paymentStream = (duty: Duty): StreamId => `payment/${awardOf(duty)}/${aboutOf(duty).tranche}`

/** What a request comes to: its part of what is payable of the tranche, each remainder on the last; nothing for a tranche that the programme knows nothing of. */
function amountOf(duty: Duty, world: World): Fen | undefined {
  const line = lineOf(duty, world)
  const { tranche, request } = aboutOf(duty)
  const payable = payableOf(world, line)[tranche - 1]
  const { parts } = line.invoices
  // What was returned is asked for anew: it is the same part.
  const part = returnedAt(duty, world) === undefined ? request - 1 : Math.max(request - 2, 0)
  return payable && shares(payable, parts)[part]
}

/** What the programme says of the payment of one tranche. */
const saidOf = <Said extends { readonly tranche: number }>(duty: Duty, said: readonly Said[]): Said | undefined =>
  said.find(({ tranche }) => tranche === aboutOf(duty).tranche)

const returnOf = (duty: Duty, world: World) =>
  saidOf(duty, exceptionsOfKind(world.programme.exceptions, lineOf(duty, world), 'invoiceReturned'))

/** At which step the first request for a tranche is returned: as the line says of all, or at its review where it is returned by itself. */
const returnedAt = (duty: Duty, world: World) =>
  lineOf(duty, world).invoices.returned ?? (returnOf(duty, world) === undefined ? undefined : 'review')

const requestOf = (duty: Duty) => ({ request: aboutOf(duty).request })

const agreed = usual('GiveHostOpinion', '出具落地单位意见', (duty, line, world) => ({
  on: checkedOn(duty, line, world),
  stream: paymentStream(duty),
  by: duty.bearer.org ?? hostFor(line),
  body: { agrees: true, opinion: '服务与约定相符', ...requestOf(duty) },
}))

/** Instead of going on with the first request for a tranche, whoever has it returns it at the step that the programme says. */
const unlessReturned =
  (step: 'review' | 'approval' | 'payment', goOn: Autopilot): Autopilot =>
  (duty, world) => {
    const goingOn = goOn(duty, world)
    if (returnedAt(duty, world) !== step || aboutOf(duty).request > 1) return goingOn
    const returned = returnOf(duty, world)?.returned
    return goingOn.slice(0, 1).map((act) => ({
      ...act,
      ...(returned === undefined ? {} : { at: later(at(returned, exceptionsAt), duty.seenAt) }),
      ...asked('ReturnPayment', paymentStream(duty)),
      body: { reason: '发票抬头有误，请重新开具', ...requestOf(duty) },
      says: '退回支付申请',
    }))
  }

/** What is paid when: as the programme says of the tranche, else in the line's vouchers, five minutes apart. */
function vouchersOf(
  duty: Duty,
  world: World,
  total: Fen,
  on: Instant,
): readonly { readonly amount: Fen; readonly on: Instant }[] {
  const parts = saidOf(duty, exceptionsOfKind(world.programme.exceptions, lineOf(duty, world), 'paymentInParts'))?.parts
  if (parts === undefined)
    return shares(total, lineOf(duty, world).invoices.vouchers).map((amount, index) => ({
      amount,
      on: minutesAfter(on, index * 5),
    }))
  const named = sum(parts.flatMap(({ amount }) => amount ?? []))
  return parts.map(({ amount, paid }) => ({ amount: amount ?? minus(total, named), on: onDay(world, paid) }))
}

/** Those who are asked about a request before it is paid, in their order. */
function checksOf(line: ProgrammeLine, world: World): readonly string[] {
  const { financeApprovesEachPayment } = world.programme.pack.switches
  return [
    ...(hostFor(line) === '' || line.invoices.silentHosts ? [] : ['GiveHostOpinion']),
    'ReviewPayment',
    ...(financeApprovesEachPayment ? ['ApprovePayment'] : []),
  ]
}

/** Working days that go by before a host that says nothing is taken to agree, as its contract says; what comes after them is answered a day later. */
const silenceOf = (line: ProgrammeLine): number =>
  hostFor(line) !== '' && line.invoices.silentHosts ? termOf(undefined, 'payment-opinion-deemed').n + 1 : 0

/** The programme's day for a payment: so many days after its invoice. */
const paymentDay = (line: ProgrammeLine, invoiced: Instant, world: World): Instant =>
  onDayAfter(world, invoiced, line.invoices.paidAfterDays)

/** When somebody is done with a request: a working day after he was asked, as all answer; on the day of the payment at the latest, minutes after each other. */
function checkedOn(duty: Duty, line: ProgrammeLine, world: World): Instant {
  const usually = usualDay(duty, world)
  // What is registered late was answered as its papers say.
  if (isOnPlatform(duty, world)) return usually
  const checks = checksOf(line, world)
  const answered = checks.indexOf(duty.act)
  const invoiced = onWorkingDay(world, duty.startedOn, -answered - silenceOf(line))
  const latest = minutesAfter(paymentDay(line, invoiced, world), 10 * (answered - checks.length))
  return later(latest < usually ? latest : usually, duty.seenAt)
}

/**
 * What is paid here is paid on the programme's day, sooner only where it is pressing and all have answered. What was paid before it could be seen
 * here is registered of its own day.
 */
function afterItsChecks(duty: Duty, line: ProgrammeLine, world: World): Instant {
  const from = since(duty, world)
  const planned = paymentDay(line, from, world)
  const pressing = inTime(world, duty, from, planned)
  // A host that says nothing is waited for, here as on paper.
  if (pressing < duty.seenAt && !line.invoices.silentHosts) return pressing
  const silence = silenceOf(line)
  const checked = minutesAfter(onWorkingDay(world, duty.seenAt, silence + checksOf(line, world).length), 30)
  const atLast = minutesAfter(later(planned, onWorkingDay(world, duty.seenAt, silence)), 5)
  return later(pressing, isOnPlatform(duty, world) || checked < atLast ? checked : atLast)
}

/** One tranche: its invoices so many days after its condition, their payments so many days after each, both as the programme says. */
export const paymentAutopilots: Autopilots = {
  RequestPayment: (duty, world) => {
    const line = lineOf(duty, world)
    const from = since(duty, world)
    const returned = returnOf(duty, world)
    const named = aboutOf(duty).request === 1 ? returned?.invoice : returned?.again
    const on =
      named === undefined
        ? inTime(world, duty, from, onDayAfter(world, from, line.invoices.afterConditionDays))
        : onDay(world, named)
    const amount = amountOf(duty, world)
    if (amount === undefined) return []
    const invoice = digits(world, `${awardOf(duty)}/${duty.key ?? ''}/invoice`, 20)
    const [payment, person] = [paymentStream(duty), personFor(world, winnerOf(world, line))]
    const says = `申请支付第${duty.key ?? ''}期`
    const request = does(duty, world, { act: 'RequestPayment', stream: payment, person, on, says, body: { invoice, amount } })
    const key = `${duty.id}:RegisterInvoice:${person}`
    // What the invoice is for is said here, whenever it was issued, before it is asked to be paid.
    const registering = asked('RegisterInvoice', `invoice/${invoice}`)
    return [{ ...registering, at: minutesAfter(request.at, -1), person, body: { payment }, key, says: '登记发票' }, request]
  },
  GiveHostOpinion: (duty, world) => (lineOf(duty, world).invoices.silentHosts ? [] : agreed(duty, world)),
  ReviewPayment: unlessReturned(
    'review',
    usual('ReviewPayment', '审核支付申请', (duty, line, world) => ({
      on: checkedOn(duty, line, world),
      stream: paymentStream(duty),
      by: line.department,
      body: { remark: '资料齐全', ...requestOf(duty) },
    })),
  ),
  ApprovePayment: unlessReturned(
    'approval',
    usual('ApprovePayment', '审批支付', (duty, line, world) => ({
      on: checkedOn(duty, line, world),
      stream: paymentStream(duty),
      by: said(line, 'parties').finance,
      body: { remark: '同意支付', ...requestOf(duty) },
    })),
  ),
  ConfirmPayment: unlessReturned('payment', (duty, world) => {
    const line = lineOf(duty, world)
    const late = saidOf(duty, exceptionsOfKind(world.programme.exceptions, line, 'latePayment'))?.paid
    const on = late === undefined ? afterItsChecks(duty, line, world) : onDay(world, late)
    const total = amountOf(duty, world)
    if (total === undefined) return []
    const vouchers = vouchersOf(duty, world, total, on)
    const several = vouchers.length > 1
    return vouchers.map(({ amount, on }, index) =>
      does(duty, world, {
        act: 'ConfirmPayment',
        stream: paymentStream(duty),
        person: payerFor(world, said(line, 'parties').payer),
        on,
        says: `支付第${duty.key ?? ''}期`,
        body: {
          amount,
          voucher: `国库-${awardOf(duty)}-${duty.key ?? ''}${several ? `-${index + 1}` : ''}`,
          ...requestOf(duty),
        },
        ...(several ? { part: String(index + 1) } : {}),
      }),
    )
  }),
}
