import type { ContractState, PaymentState } from '#domain'
import { Engine } from '#engine'
import type { StoredFact } from '#event-store'
import { subjectOf } from '#domain/process'
import { compareMoney, minus, standing, streamKey, sum, type Fen, type StreamId } from '#kernel'
import { rules, type Rule } from '#law'
import {
  caseFile,
  caseKey,
  casesTakingBids,
  notPublished,
  noticesOf,
  publishedCases,
  unpaid,
  type CaseFile,
  type Key,
  type Notice,
} from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { toldFacts } from '../overview/told.js'
import { notFound } from '../problem/problem.js'
import { Seal } from '../reading/cursor.js'
import { Names } from '../reading/names.service.js'
import { keyAfter, nextAfter } from '../reading/page.js'
import { Places } from '../reading/places.service.js'
import { Reader } from '../reading/reader.service.js'
import type { UnitDto } from '../reading/unit.dto.js'
import { askingKinds, stepsOf, type StepId } from './chain.js'
import { addressIn, Notices, type NoticeWithFact } from './notices.service.js'
import type { PublicCaseDto, PublicCasesDto, PublicChainDto, PublicOverdueDto, PublicPlanDto } from './public.dto.js'
import { besideNotices, publicFacts, type PublicFacts } from './public-facts.js'

/** How many facts of the cases of a page are read, how many pages are looked through for one step, and how many late payments are summed, at most. */
const [mostFacts, mostPages, mostUnpaid] = [5_000, 5, 5_000]

/** What is asked for: a text in title or number, a step of which something is published, those alone that take bids. */
type Asked = {
  readonly text: string
  readonly step: StepId | undefined
  readonly takesBids: boolean
  readonly after: string | undefined
  readonly limit: number
}

/** One purchase with what was published of it, and what that says together. */
export type Published = {
  readonly file: CaseFile
  readonly notices: readonly NoticeWithFact[]
  readonly beside: readonly StoredFact[]
  readonly known: PublicFacts
}

/** What everybody may read, to whoever asks: nobody is told more here for having signed in. */
@Injectable()
export class Public {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
    private readonly notices: Notices,
    readonly reader: Reader,
    readonly names: Names,
    private readonly places: Places,
    private readonly seal: Seal,
  ) {}

  /** A page of purchases of which something is published. Where one step is asked for, a page may be short and still not be the last. */
  async cases({ text, step, takesBids, after, limit }: Asked): Promise<PublicCasesDto> {
    const page = `public ${step ?? ''} ${takesBids} ${text}`
    const now = await this.engine.clock.now()
    const read = (from: Key | undefined) =>
      takesBids
        ? casesTakingBids(this.views, now, text, { after: from, limit: limit + 1 })
        : publishedCases(this.views, text, { after: from, limit: limit + 1 })
    const cases: PublicCaseDto[] = []
    let from = keyAfter(this.seal, page, after)
    for (let pages = 0; pages < mostPages; pages += 1) {
      const found = await read(from)
      const some = await this.listed(found.slice(0, limit), now)
      const fits = some.filter(
        ({ steps }) => step === undefined || steps.some(({ id, state }) => id === step && state === 'published'),
      )
      const last = found[limit - 1]
      if (last === undefined || found.length <= limit) return { cases: [...cases, ...fits] }
      cases.push(...fits)
      from = takesBids ? [last.bidsDue ?? '', last.id] : caseKey(last)
      if (cases.length >= limit) break
    }
    return { cases, ...(from === undefined ? {} : { next: nextAfter(this.seal, page, from) }) }
  }

  /** What was published of one purchase. Throws 404 where nothing is. */
  async published(id: string): Promise<Published> {
    const found = await caseFile(this.views, { office: false }, id)
    if (!found) throw notFound(`项目 ${id}`)
    const notices = await this.notices.withFacts(await noticesOf(this.views, [id]))
    const beside = await this.engine.store.readKinds([id], [...besideNotices], mostFacts)
    const facts = [...notices.flatMap(({ fact }) => fact ?? []), ...beside]
    const known = publicFacts(facts.toSorted((a, b) => (BigInt(a.position) < BigInt(b.position) ? -1 : 1)))
    return { file: found.file, notices, beside, known }
  }

  /** One purchase step by step. Throws 404 where nothing of it is published. */
  async chain(id: string): Promise<PublicChainDto> {
    const { file, notices, known } = await this.published(id)
    const asking = await this.engine.store.readKinds([id], [...askingKinds], mostFacts)
    const [told, ids, unit, now] = await Promise.all([
      this.notices.told(notices),
      this.notices.idsOf(notices.map(({ notice }) => notice)),
      this.unitsOf([...(file.parties.purchaser ?? []), ...known.lots.flatMap(({ provider }) => provider ?? [])]),
      this.engine.clock.now(),
    ])
    const byId = new Map(told.map((one) => [one.id, one]))
    const toldOf = ({ stream, version }: Notice) => byId.get(ids.get(`${stream} ${version}`) ?? '') ?? []
    const { lots, budget = file.budget, ...facts } = known
    return {
      id,
      title: file.title,
      plan: file.plan,
      region: file.region,
      purchaser: (file.parties.purchaser ?? []).map(unit),
      budget,
      ...facts,
      takesBids: takesBids(file, now),
      lots: lots.map(({ provider, ...lot }) => ({ ...lot, ...(provider === undefined ? {} : { provider: unit(provider) }) })),
      steps: stepsOf(
        notices.map(({ notice }) => notice),
        asking,
      ).map(({ notices: own, ...step }) => ({ ...step, ...lastOf(own), notices: own.flatMap(toldOf).reverse() })),
    }
  }

  /** A yearly plan. Throws 404 where nothing of it is published. */
  async plan(stream: StreamId): Promise<PublicPlanDto> {
    const facts = standing(await this.engine.store.read([{ stream, above: 0 }]))
    const told = await toldFacts(facts, undefined, this)
    if (told.length === 0) throw notFound('这个计划')
    const addresses = new Map(facts.map((fact) => [this.reader.idOf(fact), addressIn(fact.data)] as const))
    const place = (await this.places.of([stream])).get(stream)
    const released = facts.flatMap(({ type, data }) => (type === 'PlanLineReleased' ? [data as Released] : []))
    const open = await Promise.all(released.map(({ caseId }) => caseFile(this.views, { office: false }, caseId)))
    return {
      id: place?.number ?? '',
      title: place?.title ?? '',
      lines: released.map(({ line, title, budget, procurementStarts, caseId }, n) => ({
        ...{ line, title, budget, procurementStarts },
        ...(open[n] ? { case: caseId } : {}),
      })),
      notices: told.map((fact) => ({ ...fact, ...addresses.get(fact.id) })).toReversed(),
    }
  }

  /** What is overdue and concerns everybody: what should have been published, and what units owe small and medium firms. */
  async overdue(after: string | undefined, limit: number): Promise<PublicOverdueDto> {
    const { rows, last } = await notPublished(this.views, { after: keyAfter(this.seal, 'public overdue', after), limit })
    const sums = after === undefined ? await this.unpaid() : []
    const unit = await this.unitsOf([...rows.map((row) => row.unit), ...sums.map((one) => one.unit)])
    return {
      unpaid: sums.map((one) => ({ ...one, unit: unit(one.unit) })),
      notPublished: rows.map(({ caseId, title, rule, unit: owing, due }) => ({
        ...{ case: caseId, title, rule, due },
        question: (rules as readonly Rule[]).find(({ id }) => id === rule)?.asks.zh ?? rule,
        unit: unit(owing),
      })),
      ...(last ? { next: nextAfter(this.seal, 'public overdue', last) } : {}),
    }
  }

  /** What each unit owes small and medium firms beyond the legal day, in 分, the most first. */
  private async unpaid(): Promise<readonly { unit: string; contracts: number; amount: Fen }[]> {
    const late = await unpaid(this.views, mostUnpaid)
    const payments = [...new Map(late.map(({ id, unit }) => [subjectOf(id), unit]))]
    const contractOf = (payment: StreamId): StreamId => `contract/${streamKey(payment).split('/')[0] ?? ''}`
    const states = await this.engine.cache.get(payments.flatMap(([payment]) => [payment, contractOf(payment)]))
    const owed = payments.flatMap(([payment, unit]) => {
      const contract = states.get(contractOf(payment))?.state as ContractState | undefined
      const requests = (states.get(payment)?.state as PaymentState | undefined)?.requests ?? []
      const amount = sum(requests.filter(({ stands }) => stands).map((one) => minus(one.amount, one.paid)))
      const isOfSme = contract !== undefined && 'terms' in contract && contract.terms.sme
      return isOfSme && amount !== '0' ? [{ unit, contract: contractOf(payment), amount }] : []
    })
    return [...Map.groupBy(owed, ({ unit }) => unit)]
      .map(([unit, some]) => ({
        unit,
        contracts: new Set(some.map(({ contract }) => contract)).size,
        amount: sum(some.map(({ amount }) => amount)),
      }))
      .toSorted((a, b) => compareMoney(b.amount, a.amount))
  }

  private async listed(files: readonly CaseFile[], now: string): Promise<readonly PublicCaseDto[]> {
    const ids = files.map(({ id }) => id)
    const [notices, asking, unit] = await Promise.all([
      noticesOf(this.views, ids),
      this.engine.store.readKinds(ids, [...askingKinds], mostFacts),
      this.unitsOf(files.flatMap(({ parties }) => parties.purchaser ?? [])),
    ])
    const noticesByCase = Map.groupBy(notices, ({ caseId }) => caseId)
    const askingByCase = Map.groupBy(asking, ({ caseId }) => caseId)
    return files.map((file) => ({
      id: file.id,
      title: file.title,
      purchaser: (file.parties.purchaser ?? []).map((id) => unit(id).name).join('、'),
      budget: file.budget,
      ...(file.bidsDue === null ? {} : { bidsDue: file.bidsDue }),
      takesBids: takesBids(file, now),
      steps: stepsOf(noticesByCase.get(file.id) ?? [], askingByCase.get(file.id) ?? []).map(({ notices: own, ...step }) => ({
        ...step,
        ...lastOf(own),
      })),
    }))
  }

  private async unitsOf(ids: readonly string[]): Promise<(id: string) => UnitDto> {
    const names = await this.names.of(ids)
    return (id) => ({ id, name: names.get(id) ?? id })
  }
}

type Released = {
  readonly line: string
  readonly title: string
  readonly budget: Fen
  readonly procurementStarts: string
  readonly caseId: string
}

const takesBids = ({ bidsDue, closedOn }: CaseFile, now: string): boolean =>
  bidsDue !== null && closedOn === null && bidsDue > now

/** When something of a step was published last that still stands. */
function lastOf(notices: readonly Notice[]): { readonly at?: string } {
  const last = notices.findLast(({ withdrawnOn }) => withdrawnOn === null)
  return last ? { at: last.publishedOn } : {}
}
