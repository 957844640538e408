import { Engine } from '#engine'
import type { StoredFact } from '#event-store'
import { streamKey, type StreamId } from '#kernel'
import { noticeAt, noticeKey, noticeKinds, notices, type Notice, type NoticesLooked } from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { toldFacts } from '../overview/told.js'
import { notFound } from '../problem/problem.js'
import { Seal } from '../reading/cursor.js'
import { Names } from '../reading/names.service.js'
import { keyAfter, nextAfter } from '../reading/page.js'
import { Places } from '../reading/places.service.js'
import { Reader } from '../reading/reader.service.js'
import type { ListedNoticeDto, NoticeDto, NoticesDto } from './public.dto.js'

/** A notice with its fact as it counts; without one where it was withdrawn. */
export type NoticeWithFact = { readonly notice: Notice; readonly fact: StoredFact | undefined }

/** What was published to everybody, to whoever asks. */
@Injectable()
export class Notices {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
    readonly reader: Reader,
    readonly names: Names,
    private readonly places: Places,
    private readonly seal: Seal,
  ) {}

  /** A page of notices that fit what is looked for, the newest first, with where the next one begins. */
  async page(
    looked: NoticesLooked,
    { after, limit }: { readonly after: string | undefined; readonly limit: number },
  ): Promise<NoticesDto> {
    const name = `notices ${JSON.stringify(looked)}`
    const found = await notices(this.views, looked, { after: keyAfter(this.seal, name, after), limit: limit + 1 })
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    return {
      notices: await this.listed(rows),
      ...(last ? { next: nextAfter(this.seal, name, noticeKey(last)) } : {}),
    }
  }

  /** One notice, by the id it is shown under: as it counts now, or that it was withdrawn. Throws 404 where nothing was published under it. */
  async one(id: string): Promise<ListedNoticeDto> {
    const position = this.reader.positionOf(id)
    const fact = position === undefined ? undefined : await this.engine.store.factAt(position)
    const notice = fact && (await noticeAt(this.views, fact.stream, fact.version))
    const [listed] = notice ? await this.listed([notice]) : []
    if (!listed) throw notFound('这条公告')
    return listed
  }

  /** Notices with their facts, in the same order. */
  async withFacts(rows: readonly Notice[]): Promise<readonly NoticeWithFact[]> {
    const facts = await this.engine.store.readSingle(rows.filter(({ withdrawnOn }) => withdrawnOn === null))
    const byPlace = new Map(facts.map((fact) => [placeOf(fact), fact]))
    return rows.map((notice) => ({ notice, fact: byPlace.get(placeOf(notice)) }))
  }

  /** Notices as they are told. Of one that was withdrawn only what it was, and when. */
  async told(rows: readonly NoticeWithFact[]): Promise<readonly NoticeDto[]> {
    const facts = rows.flatMap(({ fact }) => fact ?? [])
    const told = new Map((await toldFacts(facts, undefined, this)).map((one) => [one.id, one]))
    const ids = await this.idsOf(rows.map(({ notice }) => notice))
    return rows.flatMap(({ notice, fact }): NoticeDto[] => {
      const { kind, publishedOn, withdrawnOn } = notice
      const id = ids.get(placeOf(notice))
      if (id === undefined) return []
      if (withdrawnOn !== null) {
        const { says } = noticeKinds[kind]
        return [{ id, says, sentence: '公开的内容已经撤销', at: publishedOn, registered: false, withdrawn: withdrawnOn }]
      }
      const one = told.get(id)
      if (!one) return []
      return [{ ...one, ...addressIn(fact?.data ?? {}) }]
    })
  }

  /** The ids that notices are shown under, by their places: those of their facts, whatever became of these. */
  async idsOf(rows: readonly Notice[]): Promise<ReadonlyMap<string, string>> {
    const { rows: found } = await this.engine.store.pool.query<{ stream: StreamId; version: number; position: string }>({
      name: 'positions-of',
      text: `select f.stream, f.version, f.position::text as position
               from (select * from unnest($1::text[], $2::integer[]) as w(stream, version) limit cardinality($1)) w
               cross join lateral (select * from store.fact f where f.stream = w.stream and f.version = w.version offset 0) f`,
      values: [rows.map(({ stream }) => stream), rows.map(({ version }) => version)],
    })
    return new Map(found.map((one) => [placeOf(one), this.reader.idOf(one)]))
  }

  private async listed(rows: readonly Notice[]): Promise<readonly ListedNoticeDto[]> {
    const withFacts = await this.withFacts(rows)
    const [places, names, ids] = await Promise.all([
      this.places.of(rows.map(({ stream }) => stream)),
      this.names.of(rows.map(({ unit }) => unit)),
      this.idsOf(rows),
    ])
    const told = new Map((await this.told(withFacts)).map((one) => [one.id, one]))
    return rows.flatMap((notice): ListedNoticeDto[] => {
      const { stream, kind, unit, caseId } = notice
      const one = told.get(ids.get(placeOf(notice)) ?? '')
      if (!one) return []
      return [
        {
          ...one,
          kind,
          kindSays: noticeKinds[kind].says,
          title: places.get(stream)?.title ?? '',
          purchaser: { id: unit, name: names.get(unit) ?? unit },
          ...(caseId === null ? { plan: streamKey(stream) } : { case: caseId }),
        },
      ]
    })
  }
}

/** Where something was published officially, where that is an address that a browser may follow. */
export function addressIn(data: object): { readonly address?: string } {
  const { address } = data as { readonly address?: unknown }
  return typeof address === 'string' && /^https?:/.test(address) ? { address } : {}
}

const placeOf = ({ stream, version }: { readonly stream: StreamId; readonly version: number }): string => `${stream} ${version}`
