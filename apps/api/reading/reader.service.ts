import { seenByOf, theProcess, type Actor, type Parties, type Visibility } from '#domain'
import { belonging } from '#domain/process'
import { declarationOf, Engine, registeredMarks, subjectsOf, upcast, type RegisteredMarks } from '#engine'
import type { StoredFact } from '#event-store'
import { keptFirst, type KeptFile } from '#files'
import { isKeptBack, isParty, maySee, partiesTo } from '#identity'
import { isAboutFact, kindsAboutFacts, type Instant, type StreamId, type Struck } from '#kernel'
import { Injectable } from '@nestjs/common'
import type { FileOfFactDto } from '../files/file.dto.js'
import { hashesIn } from '../files/named-files.js'
import { Seal } from './cursor.js'
import type { TimelineFactDto } from './timeline.dto.js'
import { openingsOf } from './openings.js'

/** How many facts are looked at in one go for a page of those that may be seen. */
const batch = 500

/** What is asked for of a timeline: the next `limit` facts above a place, which is a word of its source. */
type Asked = { readonly above: string; readonly limit: number }

/** A page of a timeline; `last` is the place of its last fact, where more that may be seen follow. */
type Page = { readonly facts: TimelineFactDto[]; readonly last?: string }

/** Reads facts for somebody: what they may not see is not there. */
@Injectable()
export class Reader {
  constructor(
    readonly engine: Engine,
    private readonly seal: Seal,
  ) {}

  /** The facts of a stream, or of a case, that a viewer may see, in the order in which they were recorded. */
  async seen(facts: readonly StoredFact[], viewer: Actor | undefined): Promise<TimelineFactDto[]> {
    const streams = [...new Set(facts.map(({ stream }) => stream))]
    const may = await this.sight(facts[0]?.caseId ?? undefined, streams, viewer)
    const seen = facts.flatMap((fact) => may.tell(fact) ?? [])
    const whole = await this.wholly([...new Set(seen.map(({ stream }) => stream))], may)
    const toParty = (fact: StoredFact) => isParty(may.parties(fact.stream), viewer)
    const named = seen.map((fact) => hashesIn(toldOf(fact, toParty(fact))))
    const kept = new Map(
      named.some(({ length }) => length > 0)
        ? (await keptFirst(this.engine.store.pool, [...new Set(named.flat())])).map((file) => [file.hash, file] as const)
        : [],
    )
    const marks = await registeredMarks(this.engine, seen)
    return seen.map((fact, n) => {
      const id = this.idOf(fact)
      const files = (named[n] ?? []).flatMap((hash) => kept.get(hash) ?? []).map((file) => fileOf(file, id))
      return dtoOf(fact, {
        id,
        toParty: toParty(fact),
        versioned: whole.has(fact.stream),
        files,
        marks: marks.get(fact.position) ?? {},
      })
    })
  }

  /** The id a fact is shown under. */
  idOf({ position }: Pick<StoredFact, 'position'>): string {
    return this.seal.seal('fact', position)
  }

  /** The place in the log of a fact that was shown under an id; undefined for an id that none was shown under. */
  positionOf(id: string): string | undefined {
    return this.seal.open('fact', id)
  }

  /** The hashes of files that a fact names, by the id it is shown under; none where the viewer may not see it. */
  async hashesOf(id: string, viewer: Actor | undefined): Promise<readonly string[]> {
    const position = this.positionOf(id)
    const fact = position === undefined ? undefined : await this.engine.store.factAt(position)
    if (!fact) return []
    const may = await this.sight(fact.caseId ?? undefined, [fact.stream], viewer)
    const told = may.tell(fact)
    return told ? hashesIn(toldOf(told, isParty(may.parties(fact.stream), viewer))) : []
  }

  /** A page of a case's facts that somebody may see, of those recorded by a moment where one is given; a place is a number of the log. */
  pageOfCase(caseId: string, page: Asked, viewer: Actor | undefined, asOf?: Instant): Promise<Page> {
    // What is recorded later has a higher number: the first page that is cut short is the last.
    const read = async (above: string) =>
      (await this.engine.store.readCase(caseId, above, batch)).filter(
        ({ recordedAt }) => asOf === undefined || recordedAt <= asOf,
      )
    return this.page(read, ({ seq }) => seq, page, viewer)
  }

  /** A page of a stream's facts that somebody may see; a place is a version. */
  pageOfStream(stream: StreamId, page: Asked, viewer: Actor | undefined): Promise<Page> {
    const read = (above: string) => this.engine.store.read([{ stream, above: Number(above) }], batch)
    return this.page(read, ({ version }) => String(version), page, viewer)
  }

  /** The next `limit` above a place. What is hidden is skipped: no page is short, and none is empty with more to come. */
  private async page<Fact extends StoredFact>(
    read: (above: string) => Promise<Fact[]>,
    placeOf: (fact: Fact) => string,
    { above, limit }: Asked,
    viewer: Actor | undefined,
  ): Promise<Page> {
    const found: Fact[] = []
    for (let from = above; found.length <= limit;) {
      const facts = await read(from)
      const may = await this.sight(facts[0]?.caseId ?? undefined, [...new Set(facts.map(({ stream }) => stream))], viewer)
      found.push(...facts.filter((fact) => may.tell(fact) !== undefined))
      const end = facts.at(-1)
      if (end === undefined || facts.length < batch) break
      from = placeOf(end)
    }
    const facts = found.slice(0, limit)
    const [last] = found.length > limit ? facts.slice(-1) : []
    return { facts: await this.seen(facts, viewer), ...(last === undefined ? {} : { last: placeOf(last) }) }
  }

  /** Those of some obligations of a case that somebody may see. */
  async obligations<One extends { readonly id: StreamId }>(
    caseId: string | undefined,
    all: readonly One[],
    viewer: Actor | undefined,
  ): Promise<readonly One[]> {
    const sight = await this.sight(
      caseId,
      all.map(({ id }) => id),
      viewer,
    )
    return all.filter(({ id }) =>
      sight.see({ stream: id, type: 'ObligationOpened', actor: theProcess.person, organization: theProcess.org, data: {} }),
    )
  }

  /** Who may see what in some streams of a case, asked once for all of them. */
  async sight(caseId: string | undefined, streams: readonly StreamId[], viewer: Actor | undefined): Promise<Sight> {
    const [subjects, openings] = await Promise.all([subjectsOf(this.engine, streams), openingsOf(this.engine.store.pool, caseId)])
    const parties = (stream: StreamId): Parties => {
      const subject = subjects.get(stream)
      return subject === undefined ? {} : partiesTo(viewer, caseId, subject)
    }
    const see = ({ stream, type, actor, organization, data }: Sighted): boolean => {
      // A finding is as sealed as what it is about. In other facts `until` is a day.
      const sealed = isFinding(type) && 'until' in data ? (data.until as string) : undefined
      // What puts a fact right is seen by whoever may see that.
      const about = isAboutFact(type) ? (data as Struck).of : undefined
      const seenBy = seenByOf(declarationOf(about?.kind ?? type).seenBy, sealed)
      const part = { stream, data: about ?? data }
      const concerned = openings.concerned(part, parties(stream))
      const seen = { seenBy, madeBy: actor, madeFor: organization, parties: concerned, evaluators: openings.evaluators(part) }
      return maySee(seen, viewer, (other) => openings.opened(other, part))
    }
    const own = ({ stream, type, data }: Sighted): object | undefined => {
      const { toBidder } = declarationOf(type)
      if (!toBidder || !viewer || !toBidder.from.some((kind) => openings.opened(kind, { stream, data }))) return undefined
      return toBidder.own(data as never, viewer.org)
    }
    const shown = ({ stream, type, actor, data }: Sighted): object => {
      const { keptBack } = declarationOf(type)
      const subject = { ...(subjects.get(stream) ?? { region: '' }), parties: parties(stream) }
      const kept = isKeptBack({ keptBack, madeBy: actor, subject }, viewer, (kind) => openings.opened(kind, { stream, data }))
      return kept && keptBack ? keptBack.without(data as never) : data
    }
    return {
      parties,
      see,
      tell: (fact) => {
        const data = see(fact) ? shown(fact) : own(fact)
        return data && { ...fact, data }
      },
    }
  }

  /**
   * Those of some streams of which somebody may see every fact: of these alone they are told versions. In any other a version counts what
   * is hidden: scores given, bids replaced.
   */
  async wholly(streams: readonly StreamId[], may: Sight): Promise<ReadonlySet<StreamId>> {
    const { rows } = await this.engine.store.pool.query<Sighted>({
      name: 'kinds-of-streams',
      text: `select distinct f.stream, f.type, f.actor, f.organization, jsonb_strip_nulls(jsonb_build_object(
                      'until', case when f.type like 'Irregularity%' then f.data->>'until' end, 'lot', f.data->>'lot',
                      'of', case when f.type = any($2::text[]) then
                              jsonb_build_object('kind', f.data->'of'->>'kind', 'lot', f.data->'of'->>'lot') end)) as data
               from store.fact f where f.stream = any($1::text[])`,
      values: [streams, kindsAboutFacts],
    })
    const hidden = new Set(rows.filter((row) => !may.see(row)).map(({ stream }) => stream))
    return new Set(streams.filter((stream) => !hidden.has(stream)))
  }

  /**
   * Whether somebody may see every fact of one stream. `parties`: as last known here where what they are was only just compared (an act that was
   * accepted relied on them). Where its kind alone says of each that they may, none is read.
   */
  async seesAll(stream: StreamId, viewer: Actor, parties: 'known' | 'newest' = 'newest'): Promise<boolean> {
    const folded = (await this.engine.cache.get([stream])).get(stream)
    const kinds = new Set((folded?.facts ?? []).map(({ kind }) => kind))
    const sealed = [...kinds].map((kind) => declarationOf(kind).seenBy).filter((seenBy) => seenBy !== 'everyone')
    if (sealed.length === 0) return true
    const { provider = [], ...others } = (await subjectsOf(this.engine, [stream], parties)).get(stream)?.parties ?? {}
    // Of a fact of one lot the winner of another is no party, and a finding is kept back with what it is about.
    const certain = folded?.apart === true || provider.length === 0 ? others : { provider, ...others }
    const seen = (seenBy: Visibility) => maySee({ seenBy, madeBy: '', madeFor: null, parties: certain }, viewer, () => false)
    const apart = folded?.apart === true && [...kinds].some((kind) => isFinding(kind) || isAboutFact(kind))
    if (!apart && sealed.every(seen)) return true
    if (folded?.apart === false && sealed.every((seenBy) => seenBy === 'parties')) return false
    return (await this.wholly([stream], await this.sight(belonging(stream).caseId, [stream], viewer))).has(stream)
  }
}

const isFinding = (type: string): boolean => type === 'IrregularityFound' || type === 'IrregularityWithdrawn'

/** A fact as far as it matters to who may see it. */
type Sighted = Pick<StoredFact, 'stream' | 'type' | 'actor' | 'organization' | 'data'>

/** What somebody may see of some streams of one case. */
export type Sight = {
  readonly parties: (stream: StreamId) => Parties
  readonly see: (fact: Sighted) => boolean
  /** A fact as it is told: whole to whoever may see it, to a bidder its own part; undefined where nothing of it is. */
  readonly tell: (fact: StoredFact) => StoredFact | undefined
}

/** What is told of a fact: on which paper it rests, to the parties alone. */
const toldOf = ({ data, evidence }: StoredFact, toParty: boolean): object => (toParty ? { data, evidence } : { data })

const fileOf = ({ hash, name, type, size }: KeptFile, fact: string): FileOfFactDto => ({
  hash,
  name,
  type,
  size,
  address: `/v1/files/${hash}?fact=${fact}`,
})

type Showing = {
  readonly id: string
  readonly toParty: boolean
  readonly versioned: boolean
  readonly files: readonly FileOfFactDto[]
  readonly marks: RegisteredMarks
}

/** What a fact is called; a correction of what everybody could read is the notice of that (更正公告). */
function saysOf({ type, data }: StoredFact): string {
  const corrects = type === 'ActCorrected' ? declarationOf((data as Struck).of.kind) : undefined
  return corrects?.seenBy === 'everyone' ? `更正公告：${corrects.says}` : declarationOf(type).says
}

/** A fact as it is shown; who made it true, and on which paper, is for the parties alone. */
function dtoOf(fact: StoredFact, { id, toParty, versioned, files, marks }: Showing): TimelineFactDto {
  const { stream, version, type, key, occurredAt, recordedAt } = fact
  return {
    id,
    stream,
    ...(versioned ? { version } : {}),
    type,
    says: saysOf(fact),
    key,
    data: upcast(type, fact.schema, fact.data),
    occurredAt,
    recordedAt,
    registered: fact.evidence !== null,
    ...marks,
    ...(files.length === 0 ? {} : { files }),
    ...(toParty ? { by: fact.actor, evidence: fact.evidence, signed: fact.signed } : {}),
  }
}
