import type { SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'

const paymentOf = (it: Pick<Walk<'contract'>, 'id'>, n: number): StreamId => `payment/${it.id.slice('contract/'.length)}/${n}`

/** Nothing of a tranche is payable at the grade there is. */
const notDue = (it: Pick<Walk<'contract'>, 'id'>, n: number) => ({ kind: 'PaymentNotDue', in: it.id, key: String(n) }) as const

/** What is owed about a request is called by its tranche; from the second request for it on by that as well: `1`, `1.2`. */
const keyOf = (n: number, request: number): string => (request === 1 ? String(n) : `${n}.${request}`)

/** One tranche: requested and paid, to all of it. */
export async function payTranche(it: Walk<'contract'>, n: number, from: SlimFact): Promise<SlimFact> {
  const [settled] = await Promise.all([askForAll(it, n, from), payEachRequest(it, n)])
  return settled
}

/**
 * Each tranche agreed is asked for when what it waits for is there, wherever it stands among them. It is paid beside the walk that asks for it
 * (`payWhateverIsRequested`), so that this can end without it. Gives the last of each.
 */
export const askForTranches = (it: Walk<'contract'>): Promise<readonly SlimFact[]> =>
  Promise.all(
    it.facts('TrancheAgreed').map(async ({ key }) => {
      const first = await it.either({ kind: 'PaymentConditionMet', key: key ?? '' }, notDue(it, Number(key)))
      return first.kind === 'PaymentNotDue' ? first : askForAll(it, Number(key), first)
    }),
  )

/** What supplements have added by the end of the service: paid with the acceptance, which comes after it. */
export const askForAdded = (it: Walk<'contract'>): Promise<readonly SlimFact[]> =>
  Promise.all(
    it
      .facts('SupplementAgreed')
      .flatMap((supplement) => addedBy(it, supplement))
      .map(async (n) => {
        const first = await it.either({ kind: 'PaymentConditionMet', key: String(n) }, notDue(it, n))
        return first.kind === 'PaymentNotDue' ? first : payTranche(it, n, first)
      }),
  )

/** The tranche that a supplement brought: agreed by the same signature, just before it. */
const addedBy = (it: Walk<'contract'>, supplement: SlimFact): readonly number[] =>
  it.facts('TrancheAgreed').flatMap(({ version, key }) => (version === supplement.version - 1 ? [Number(key)] : []))

/** The days of the service that tranches wait for: each is there when it comes. */
export const reachPaymentDays = (it: Walk<'contract'>): Promise<unknown> =>
  Promise.all(it.facts('PaymentDayAgreed').map(({ key }) => it.act('MeetPaymentCondition', it.id, { n: Number(key) }, key ?? '')))

/** Pays what is requested of the tranches agreed, however the contract goes on; of one that ended early, until what was requested by then is. */
export async function payWhateverIsRequested(it: Walk<'contract'>): Promise<void> {
  await it.fact('ContractSigned')
  await Promise.all(it.facts('TrancheAgreed').map(({ key }) => payEachRequest(it, Number(key))))
}

/**
 * A contract ended early: a tranche of which nothing was requested is not paid any more, and the others when that is. What comes back of it
 * afterwards is asked for anew.
 */
export const leaveTranches = (it: Walk<'contract'>, terminated: SlimFact): Promise<unknown> =>
  Promise.all(
    it.facts('TrancheAgreed').flatMap(({ key }) => {
      const payment = paymentOf(it, Number(key))
      const settled = it.scope({ until: [{ kind: 'TrancheSettled', in: payment }], says: '款项已经付清' }, (open) =>
        open.act('SettleTranche', payment, {}, key ?? ''),
      )
      return [settled, askAgain(it, Number(key), terminated)]
    }),
  )

async function askAgain(it: Walk<'contract'>, n: number, terminated: SlimFact): Promise<void> {
  const payment = paymentOf(it, n)
  for (let above = 0; ;) {
    const next = await it.either({ kind: 'TrancheSettled', in: payment }, { kind: 'PaymentRestLeft', in: payment, above })
    if (next.kind === 'TrancheSettled') return
    above = next.version
    // What was left before is not owed any more: it is in the settlement.
    if (next.on > terminated.on) await ask(it, n, Number(next.key), next)
  }
}

/** The provider asks for it, and for what is left of it, until all is paid. */
async function askForAll(it: Walk<'contract'>, n: number, from: SlimFact): Promise<SlimFact> {
  const payment = paymentOf(it, n)
  let left = from
  for (let request = 1; ; request += 1) {
    await ask(it, n, request, left)
    const next = await it.either(
      { kind: 'TrancheSettled', in: payment },
      { kind: 'PaymentRestLeft', in: payment, key: String(request + 1) },
    )
    if (next.kind === 'TrancheSettled') return next
    left = next
  }
}

const ask = (it: Walk<'contract'>, n: number, request: number, from: SlimFact): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:payment-request',
    says: `申请支付第${n}期${request === 1 ? '' : '余款'}`,
    from,
    bearer: 'provider',
    act: 'RequestPayment',
    doneBy: 'PaymentRequested',
    doneKey: String(request),
    in: paymentOf(it, n),
    key: keyOf(n, request),
  })

/** Each request for a tranche, one beside another, until all of it is paid; one that is returned or withdrawn comes to nothing. */
async function payEachRequest(it: Walk<'contract'>, n: number): Promise<void> {
  const settled = [{ kind: 'TrancheSettled', in: paymentOf(it, n) } as const, notDue(it, n)]
  const requested = (request: number) => ({ kind: 'PaymentRequested', in: paymentOf(it, n), key: String(request) }) as const
  const paid: Promise<unknown>[] = []
  let next = await it.either(requested(1), ...settled)
  for (let request = 1; next.kind === 'PaymentRequested'; request += 1) {
    const from = next
    const ended = { in: paymentOf(it, n), key: String(request) }
    const until = [
      { kind: 'PaymentReturned', ...ended },
      { kind: 'PaymentWithdrawn', ...ended },
    ] as const
    paid.push(it.scope({ until, says: '支付申请已经退回或者撤回' }, (open) => payRequest(open, n, request, from)))
    next = await it.either(...settled, requested(request + 1))
  }
  await Promise.all(paid)
}

/** What an SME's term runs from: the amount settled, of a phase or a month (`2026-06`), or the acceptance. */
const smeStart = (it: Walk<'contract'>, by: string | undefined, of: string | undefined): Promise<SlimFact> => {
  if (by === '进度结算' && of?.includes('-')) return it.fact('MonthlyReportAccepted', { key: of })
  if (by === '进度结算') return it.fact('PhaseAccepted', { key: of ?? '1' })
  return of === undefined ? it.fact('AcceptancePassed') : it.fact('YearAccepted', { key: of })
}

/**
 * What was requested: the opinion of every host there is, review, finance's approval where the region asks for it, and payment
 * within thirty days of the invoice or by the rule that is earlier, in one voucher or several. Who is asked, and that rule, stand in the request's
 * own facts.
 */
async function payRequest(it: Walk<'contract'>, n: number, request: number, requested: SlimFact): Promise<void> {
  const key = keyOf(n, request)
  const doneKey = String(request)
  const payment = paymentOf(it, n)
  const asked = it.facts('PaymentCheckAsked', { in: payment }).flatMap((check) => {
    const [of, by, host] = (check.key ?? '').split('/')
    return of === doneKey ? [{ by, host }] : []
  })
  const [rule = 'invoice-payment', by, of] = it.facts('PaymentTermSet', { in: payment }).flatMap((set) => {
    const [of, ...term] = (set.key ?? '').split('/')
    return of === doneKey ? term : []
  })
  const hosts = asked.flatMap(({ host }) => host ?? [])
  const paying = (from: SlimFact): Promise<SlimFact> =>
    it.owe({
      rule,
      ...(by === undefined ? {} : { by }),
      says: `支付第${n}期`,
      from,
      bearer: 'payer',
      act: 'ConfirmPayment',
      doneBy: 'PaymentConfirmed',
      doneKey,
      in: payment,
      key,
    })
  await Promise.all([rule === 'sme-payment' ? smeStart(it, by, of).then(paying) : paying(requested), check()])

  async function check(): Promise<void> {
    const opinions = await Promise.all(hosts.map(opinion))
    const seen = opinions.reduce((last, one) => (one.version > last.version ? one : last), requested)
    const reviewed = await it.owe({
      rule: 'agreed:payment-review',
      says: '购买主体审核',
      from: seen,
      bearer: 'purchaser',
      act: 'ReviewPayment',
      doneBy: 'PaymentReviewed',
      doneKey,
      in: payment,
      key,
    })
    if (!asked.some(({ by }) => by === 'finance')) return
    await it.owe({
      rule: 'agreed:payment-approval',
      says: '财政审核',
      from: reviewed,
      bearer: 'finance',
      act: 'ApprovePayment',
      doneBy: 'PaymentApproved',
      doneKey,
      in: payment,
      key,
    })
  }

  /** Each host for itself: what it saw of the service; one that stays silent is deemed to have nothing against it, and what it owed lapses. */
  async function opinion(host: string): Promise<SlimFact> {
    const doneKey = `${request}/${host}`
    const theirs = { in: payment, key: doneKey }
    const [said] = await Promise.all([
      it.scope({ until: [{ kind: 'HostOpinionDeemed', ...theirs }], says: '视为没有异议' }, (open) =>
        open.owe({
          rule: 'agreed:payment-opinion',
          says: '落地单位意见',
          from: requested,
          bearer: 'host',
          act: 'GiveHostOpinion',
          doneBy: 'HostOpinionGiven',
          doneKey,
          in: payment,
          key: `${key}/${host}`,
        }),
      ),
      it.scope({ until: [{ kind: 'HostOpinionGiven', ...theirs }], says: '已经出具意见' }, (open) =>
        open.act('DeemHostOpinion', payment, { request, host }, `${n}.${doneKey}`),
      ),
    ])
    return 'endedBy' in said ? said.endedBy : said.done
  }
}
