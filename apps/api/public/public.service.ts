import { Engine } from '#engine'
import type { StoredFact } from '#event-store'
import type { StreamId } from '#kernel'
import { caseFile, caseKey, publishedCases, type CaseFile } from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { toldFacts } from '../overview/told.js'
import { notFound } from '../problem/problem.js'
import { Seal } from '../reading/cursor.js'
import { Names } from '../reading/names.service.js'
import { keyAfter, nextAfter } from '../reading/page.js'
import { Places } from '../reading/places.service.js'
import { Reader } from '../reading/reader.service.js'
import { askingKinds, chainKinds, stepsOf, type StepId } from './chain.js'
import type { NoticeDto, PublicCaseDto, PublicCasesDto, PublicChainDto, PublicPlanDto } from './public.dto.js'

/** How many facts of the cases of a page are read, and how many pages are looked through for one step, at most. */
const [mostFacts, mostPages] = [5_000, 5]

/** What is asked for: a text in title or number, and a step of which something is published. */
type Asked = {
  readonly text: string
  readonly step: StepId | undefined
  readonly after: string | undefined
  readonly limit: number
}

/** What everybody may read, to whoever asks: nobody is told more here for having signed in. */
@Injectable()
export class Public {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
    readonly reader: Reader,
    readonly names: Names,
    private readonly places: Places,
    private readonly seal: Seal,
  ) {}

  /** A page of purchases of which something is published. Where one step is asked for, a page may be short and still not be the last. */
  async cases({ text, step, after, limit }: Asked): Promise<PublicCasesDto> {
    const page = `public ${step ?? ''} ${text}`
    const cases: PublicCaseDto[] = []
    let from = keyAfter(this.seal, page, after)
    for (let pages = 0; pages < mostPages; pages += 1) {
      const found = await publishedCases(this.views, text, { after: from, limit: limit + 1 })
      const some = await this.listed(found.slice(0, limit))
      const fits = some.filter(
        ({ steps }) => step === undefined || steps.some(({ id, state }) => id === step && state === 'published'),
      )
      const last = found[limit - 1]
      if (last === undefined || found.length <= limit) return { cases: [...cases, ...fits] }
      cases.push(...fits)
      from = caseKey(last)
      if (cases.length >= limit) break
    }
    return { cases, ...(from === undefined ? {} : { next: nextAfter(this.seal, page, from) }) }
  }

  /** One purchase. Throws 404 where nothing of it is published. */
  async chain(id: string): Promise<PublicChainDto> {
    const found = await caseFile(this.views, { office: false }, id)
    if (!found) throw notFound(`项目 ${id}`)
    const { title, plan } = found.file
    const facts = await this.engine.store.readKinds([id], [...chainKinds, ...askingKinds], mostFacts)
    const [purchaser, notices] = await Promise.all([this.purchaserOf([found.file]), this.notices(facts)])
    return {
      id,
      title,
      plan,
      purchaser: purchaser(found.file),
      steps: stepsOf(facts).map(({ facts: own, ...step }) => ({
        ...step,
        ...lastOf(own),
        notices: own.flatMap((fact) => notices.get(this.reader.idOf(fact)) ?? []).reverse(),
      })),
    }
  }

  /** A yearly plan. Throws 404 where nothing of it is published. */
  async plan(stream: StreamId): Promise<PublicPlanDto> {
    const notices = await this.notices(await this.engine.store.read([{ stream, above: 0 }]))
    if (notices.size === 0) throw notFound('这个计划')
    const place = (await this.places.of([stream])).get(stream)
    return { id: place?.number ?? '', title: place?.title ?? '', notices: [...notices.values()].reverse() }
  }

  private async listed(files: readonly CaseFile[]): Promise<readonly PublicCaseDto[]> {
    const facts = await this.engine.store.readKinds(
      files.map(({ id }) => id),
      [...chainKinds, ...askingKinds],
      mostFacts,
    )
    const byCase = Map.groupBy(facts, ({ caseId }) => caseId)
    const purchaser = await this.purchaserOf(files)
    return files.map((file) => ({
      id: file.id,
      title: file.title,
      purchaser: purchaser(file),
      steps: stepsOf(byCase.get(file.id) ?? []).map(({ facts: own, ...step }) => ({ ...step, ...lastOf(own) })),
    }))
  }

  /** Those of some facts of one case or plan that everybody may see, in their order, by the id they are shown under. */
  private async notices(facts: readonly StoredFact[]): Promise<ReadonlyMap<string, NoticeDto>> {
    const addresses = new Map(
      facts.map((fact) => [this.reader.idOf(fact), (fact.data as { readonly address?: unknown }).address]),
    )
    const told = await toldFacts(facts, undefined, this)
    return new Map(
      told.map((fact) => {
        const address = addresses.get(fact.id)
        return [fact.id, { ...fact, ...(typeof address === 'string' && /^https?:/.test(address) ? { address } : {}) }]
      }),
    )
  }

  private async purchaserOf(files: readonly CaseFile[]): Promise<(file: CaseFile) => string> {
    const names = await this.names.of(files.flatMap(({ parties }) => parties.purchaser ?? []))
    return ({ parties }) => (parties.purchaser ?? []).map((id) => names.get(id) ?? id).join('、')
  }
}

const lastOf = (facts: readonly StoredFact[]): { readonly at?: string } => {
  const last = facts.at(-1)
  return last ? { at: last.occurredAt } : {}
}
