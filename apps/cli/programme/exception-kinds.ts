import * as part from './exception-parts.js'
import { given } from './directory.js'
import { calendarDay, id, list, moment, number, oneOf, optional, text, whole } from './reader.js'

/** One kind of exception: its fields, and how they are read. */
const kind = <Name extends string, Read>(names: readonly Name[], read: (field: part.Field<Name>) => Read) => ({ names, read })

/** What happens besides the straight way, a closed list: each kind with its fields. */
export const exceptionKinds = {
  failedAndRerun: kind(['failedOn', 'rerun'], (field) => ({
    failedOn: calendarDay(field('failedOn')),
    rerun: part.readRerun(field('rerun')),
  })),
  questionUpheld: kind(['by', 'about', 'raised', 'answered', ...part.effectNames], (field) => ({
    by: id(field('by')),
    about: part.about(field('about')),
    raised: calendarDay(field('raised')),
    answered: calendarDay(field('answered')),
    ...part.readEffect(field),
  })),
  questionWithdrawn: kind(['by', 'about', 'raised', 'withdrawn'], (field) => ({
    by: id(field('by')),
    about: part.about(field('about')),
    raised: calendarDay(field('raised')),
    withdrawn: calendarDay(field('withdrawn')),
  })),
  complaintDecided: kind(
    [
      'by',
      'about',
      'questionRaised',
      'questionAnswered',
      'received',
      'accepted',
      'suspended',
      'decided',
      'decision',
      ...part.effectNames,
    ],
    (field) => ({
      by: id(field('by')),
      about: part.about(field('about')),
      questionRaised: calendarDay(field('questionRaised')),
      questionAnswered: calendarDay(field('questionAnswered')),
      received: calendarDay(field('received')),
      accepted: calendarDay(field('accepted')),
      suspended: calendarDay(field('suspended')),
      decided: calendarDay(field('decided')),
      decision: oneOf(field('decision'), ['驳回', '成立', '撤回']),
      ...(field('effect').raw === undefined ? {} : part.readEffect(field)),
    }),
  ),
  clarificationMovesDeadline: kind(['issued', 'bidsDue', 'registered'], (field) => ({
    issued: calendarDay(field('issued')),
    bidsDue: moment(field('bidsDue')),
    ...given({ registered: optional(field('registered'), calendarDay) }),
  })),
  latePublication: kind(['act', 'done', 'registered'], (field) => ({
    act: text(field('act')),
    done: calendarDay(field('done')),
    ...given({ registered: optional(field('registered'), calendarDay) }),
  })),
  dateCorrected: kind(['act', 'registered', 'shouldBe', 'correctedOn', 'confirmedBy', 'confirmedOn'], (field) => ({
    act: text(field('act')),
    registered: calendarDay(field('registered')),
    shouldBe: calendarDay(field('shouldBe')),
    correctedOn: calendarDay(field('correctedOn')),
    ...given({ confirmedBy: optional(field('confirmedBy'), id), confirmedOn: optional(field('confirmedOn'), calendarDay) }),
  })),
  vacancy: kind([...part.replaced, 'leaves'], (field) => ({ ...part.readReplaced(field), leaves: calendarDay(field('leaves')) })),
  workerNeverArrives: kind([...part.replaced, 'notArrived'], (field) => ({
    ...part.readReplaced(field),
    notArrived: calendarDay(field('notArrived')),
  })),
  hostRefuses: kind(['site', 'refused', 'proposed', 'accepted', 'arrival'], (field) => ({
    site: id(field('site')),
    refused: calendarDay(field('refused')),
    proposed: calendarDay(field('proposed')),
    accepted: calendarDay(field('accepted')),
    arrival: calendarDay(field('arrival')),
  })),
  midTermFailed: kind(['checks', 'rectifyDays'], (field) => ({
    checks: part.readChecks(field('checks')),
    rectifyDays: whole(field('rectifyDays'), 1),
  })),
  midTermFailedTwice: kind(['checks', 'rectifyDays', 'terminated', 'settled', 'accepted'], (field) => ({
    checks: part.readChecks(field('checks')),
    rectifyDays: whole(field('rectifyDays'), 1),
    ...given({
      terminated: optional(field('terminated'), calendarDay),
      settled: optional(field('settled'), calendarDay),
      accepted: optional(field('accepted'), part.quantities),
    }),
  })),
  draftChangedAfterReply: kind(['part', 'draft', 'final'], (field) => ({
    part: text(field('part')),
    draft: number(field('draft'), 0, 100),
    final: number(field('final'), 0, 100),
  })),
  gradeFailed: kind(['rectifyDays', 'reevaluation', 'accepted'], (field) => ({
    rectifyDays: whole(field('rectifyDays'), 1),
    reevaluation: part.readReevaluation(field('reevaluation')),
    accepted: part.quantities(field('accepted')),
  })),
  partAccepted: kind(['item', 'accepted'], (field) => ({ item: text(field('item')), accepted: whole(field('accepted')) })),
  invoiceReturned: kind(['tranche', 'invoice', 'returned', 'again'], (field) => ({
    tranche: whole(field('tranche'), 1),
    invoice: calendarDay(field('invoice')),
    returned: calendarDay(field('returned')),
    again: calendarDay(field('again')),
  })),
  paymentInParts: kind(['tranche', 'parts'], (field) => ({
    tranche: whole(field('tranche'), 1),
    parts: list(field('parts'), part.readPart),
  })),
  latePayment: kind(['tranche', 'paid'], (field) => ({ tranche: whole(field('tranche'), 1), paid: calendarDay(field('paid')) })),
  renewal: kind(['signed', 'from', 'to'], (field) => ({
    signed: calendarDay(field('signed')),
    from: calendarDay(field('from')),
    to: calendarDay(field('to')),
  })),
  providerDissolves: kind(['dissolved', 'terminated', 'handedOver', 'accepted', 'bridge', 'rebuy'], (field) => ({
    dissolved: calendarDay(field('dissolved')),
    terminated: calendarDay(field('terminated')),
    handedOver: calendarDay(field('handedOver')),
    accepted: part.quantities(field('accepted')),
    bridge: part.readBridge(field('bridge')),
    rebuy: part.readRebuy(field('rebuy')),
  })),
}
