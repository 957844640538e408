import { relations, type Actor, type Relation } from '#domain'
import { Engine, openDrafts, type Draft } from '#engine'
import { dayOf, spoken, streamKey, type Instant } from '#kernel'
import { obligationsOf, type Obligation } from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { actSays } from '../reading/act-says.js'
import { Names } from '../reading/names.service.js'
import { OwnCases, type ReadCase } from '../reading/own-cases.service.js'
import { Reader } from '../reading/reader.service.js'
import type { CaseFact } from '../reading/case-facts.service.js'
import { timeOf } from '../work/mine.js'
import type { MyMoneyDto, PayableDto } from './my-money.dto.js'
import { payablesOf, type Payable } from './payables.js'

/** Who has to do with a payment. */
const paying = ['provider', 'payer', 'purchaser', 'finance', 'host'] as const satisfies readonly Relation[]

/** More than any case owes, or any unit drafts. */
const [obligationsAtMost, draftsAtMost] = [2_000, 500]

type Telling = {
  readonly asker: Actor
  readonly now: Instant
  readonly names: ReadonlyMap<string, string>
  readonly owed: ReadonlyMap<string, readonly Obligation[]>
  readonly drafts: readonly Draft[]
}

/** Puts together what is owed to a unit and what it has to pay, over all its contracts. */
@Injectable()
export class MyMoney {
  constructor(
    private readonly ownCases: OwnCases,
    private readonly reader: Reader,
    private readonly names: Names,
    private readonly views: DataSource,
    private readonly engine: Engine,
  ) {}

  async of(asker: Actor): Promise<MyMoneyDto> {
    const [{ cases, more }, now] = await Promise.all([this.ownCases.under(asker, paying), this.engine.clock.now()])
    return {
      today: dayOf(now),
      payables: await this.payable(cases, asker),
      contracts: cases.flatMap(({ id, facts }) =>
        payablesOf(facts).sums.map(({ contract, ...money }) => ({ caseId: id, award: streamKey(contract), ...money })),
      ),
      more,
    }
  }

  /** What is to be paid in some cases, or will be: what is due first stands first. */
  async payable(cases: readonly ReadCase[], asker: Actor): Promise<readonly PayableDto[]> {
    const read = cases.map((one) => ({ one, ...payablesOf(one.facts) }))
    const parties = read.flatMap(({ payables }) => payables.flatMap((payable) => Object.values(payable.parties).flat()))
    const [now, names, owed, drafts] = await Promise.all([
      this.engine.clock.now(),
      this.names.of(parties),
      this.owedIn(cases, asker),
      openDrafts(this.engine.store.pool, asker.org, { after: undefined, limit: draftsAtMost }),
    ])
    const telling = { asker, now, names, owed, drafts }
    return read
      .flatMap(({ one, payables: some }) => some.map((payable) => this.told(one, payable, telling)))
      .toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)))
  }

  /** What is owed in each case, as far as the asker may see that it is. */
  private async owedIn(cases: readonly ReadCase[], asker: Actor): Promise<ReadonlyMap<string, readonly Obligation[]>> {
    const owed = await Promise.all(
      cases.map(async ({ id }) => {
        const all = await obligationsOf(this.views, id, { after: undefined, limit: obligationsAtMost })
        const open = all.filter(({ act, standing }) => payingActs.has(act) && (standing === 'open' || standing === 'breached'))
        return [id, await this.reader.obligations(id, open, asker)] as const
      }),
    )
    return new Map(owed)
  }

  private told(one: ReadCase, payable: Payable, { asker, now, names, owed, drafts }: Telling): PayableDto {
    const { contract, stream, parties, tranche, on, amount, met, request, next, waitsFor, objections, doubts } = payable
    const called = (role: Relation): string => (parties[role] ?? []).map((org) => names.get(org) ?? org).join('、')
    const dueFor = (act: string) => {
      const found = (owed.get(one.id) ?? []).find((duty) => duty.act === act && isAbout(duty, payable))
      return found && timeOf(found, { law: this.engine.law, now })
    }
    const [toPay, toDo] = [request === undefined ? undefined : dueFor('ConfirmPayment'), dueFor(next)]
    const [draft] = drafts.filter((drafted) => drafted.act === next && drafted.stream === stream)
    return {
      stream,
      caseId: one.id,
      title: one.title,
      award: streamKey(contract),
      provider: called('provider'),
      payer: called('payer'),
      owedToMe: parties.provider?.includes(asker.org) ?? false,
      tranche: tranche.n,
      on,
      ...(met ? { met: { fact: this.reader.idOf(met), at: met.occurredAt } } : {}),
      amount,
      ...(request ? { request: request.n, invoice: request.invoice } : {}),
      next,
      nextSays: next === 'condition' ? '付款条件尚未成就' : actSays(next),
      waitsFor: waitsFor.map(({ role, org }) => ({ role, says: names.get(org) ?? relations[role], mine: org === asker.org })),
      urgency: (toPay ?? toDo)?.urgency ?? 'far',
      ...(toPay?.due ? { due: toPay.due } : {}),
      ...(toDo?.due ? { nextDue: toDo.due } : {}),
      ...(draft ? { draft: draft.id } : {}),
      objections: objections.map((fact) => {
        const { host, opinion } = fact.data as { readonly host: string; readonly opinion: string }
        return { host: names.get(host) ?? host, opinion, fact: this.reader.idOf(fact) }
      }),
      doubts: doubts.map((fact) => ({ says: saidOf(fact), fact: this.reader.idOf(fact) })),
    }
  }
}

const payingActs: ReadonlySet<string> = new Set([
  'RequestPayment',
  'GiveHostOpinion',
  'ReviewPayment',
  'ApprovePayment',
  'ConfirmPayment',
  'PayInterest',
])

/** What is owed about a tranche is called by it, and from its second request on by that as well; an opinion by its host too. */
function isAbout({ id, subject }: Obligation, { contract, tranche: { n }, request, waitsFor }: Payable): boolean {
  if (subject !== contract) return false
  const [host = '', last = ''] = id.split('/').slice(-2)
  const key = waitsFor.some(({ org }) => org === last) ? host : last
  // Of what is left of a tranche the provider is asked once at a time.
  if (request === undefined) return key === String(n) || key.startsWith(`${n}.`)
  return key === (request.n === 1 ? String(n) : `${n}.${request.n}`)
}

const saidOf = ({ data }: CaseFact): string =>
  spoken((data as { readonly found: { readonly says: string } }).found.says, () => undefined)

/** What comes due first stands first; what has no day stands last. */
const dueOf = ({ due, nextDue }: PayableDto): string => (due ?? nextDue)?.at ?? '9999'
