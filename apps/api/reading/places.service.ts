import { keyOf } from '#domain'
import { belonging, subjectOf } from '#domain/process'
import { registeredFor } from '#engine'
import { streamKey, streamKind, type StreamId } from '#kernel'
import { titlesOf } from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Names } from './names.service.js'

/** What a stream is about, as people say it: a project by its title, a plan by unit and year, all else by what it is and its number. */
export type Place = { readonly caseId?: string; readonly title: string; readonly number: string }

/** Says what streams are about. */
@Injectable()
export class Places {
  constructor(
    private readonly views: DataSource,
    private readonly names: Names,
  ) {}

  /** What each of some streams is about. The titles of cases are the same to all who know of the stream. */
  async of(streams: readonly StreamId[]): Promise<ReadonlyMap<string, Place>> {
    const cases = streams.map((stream) => belonging(stream).caseId).filter((id) => id !== undefined)
    const [titles, names] = await Promise.all([titlesOf(this.views, [...new Set(cases)]), this.names.of(streams.map(unitIn))])
    const titled = new Map(titles.map(({ id, title }) => [id, title]))
    return new Map(streams.map((stream) => [stream, placeOf(stream, titled, names)]))
  }
}

const own = (stream: StreamId): StreamId => (streamKind(stream) === 'obligation' ? subjectOf(stream) : stream)

/** The unit whose plan, or whose own stream, this is. */
function unitIn(stream: StreamId): string | undefined {
  const about = own(stream)
  if (streamKind(about) === 'plan') return streamKey(about).slice(0, -5)
  return streamKind(about) === 'organization' ? streamKey(about) : undefined
}

function placeOf(stream: StreamId, titles: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): Place {
  const about = own(stream)
  const { caseId } = belonging(about)
  const key = streamKey(about)
  if (caseId !== undefined) return { caseId, title: titles.get(caseId) ?? caseId, number: numberOf(about, caseId) }
  const unit = names.get(unitIn(about) ?? '')
  if (streamKind(about) === 'plan') return { title: `${unit ?? ''}${key.slice(-4)} 年度购买计划`, number: key }
  return { title: unit ?? registeredFor(about).definition.declared.says, number: key }
}

/** The number people know: the contract's where the stream stands below one, else the case's. */
function numberOf(stream: StreamId, caseId: string): string {
  const { award, lot } = keyOf(registeredFor(stream).definition.declared, stream)
  return award ?? (lot === undefined ? caseId : `${caseId} / ${lot}`)
}
