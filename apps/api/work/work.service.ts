import { bidsLeft, owesTies, relations, type Actor, type ProcurementState, type Relation } from '#domain'
import { streamOfOccasion } from '#domain/process'
import { Engine, openDrafts, shutOutOf, type Draft } from '#engine'
import { dayOf, endOf, spoken, streamKind, type Instant, type StreamId } from '#kernel'
import {
  attemptsJudgedBy,
  obligationsAwaitedBy,
  obligationsBorneBy,
  obligationsEscalatedTo,
  occasionsOf,
  type Obligation,
} from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { leads } from '../me/leads.js'
import { Approval } from '../draft/approval.service.js'
import { actSays } from '../reading/act-says.js'
import { Names } from '../reading/names.service.js'
import { ofOwnPanels } from '../reading/own-panels.js'
import { Places, type Place } from '../reading/places.service.js'
import { Reader } from '../reading/reader.service.js'
import { boxOf, partIn, partOfUndrafted, timeOf } from './mine.js'
import type { Box, WorkDto, WorkItemDto } from './work.dto.js'

/** How much of each is shown at most: a list that is longer says so. */
const most = 200

/** What all items of one answer are told with. */
type Telling = {
  readonly asker: Actor
  readonly now: Instant
  readonly names: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, Place>
  readonly steps: ReadonlyMap<string, readonly string[]>
}

type Owed = { readonly one: Obligation; readonly stream: StreamId; readonly draft: Draft | undefined }

/** Puts together what somebody has to do: what their unit owes, and what is drafted there. */
@Injectable()
export class Work {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
    private readonly approval: Approval,
    private readonly reader: Reader,
    private readonly names: Names,
    private readonly places: Places,
  ) {}

  async of(asker: Actor): Promise<WorkDto> {
    const now = await this.engine.clock.now()
    const page = { after: undefined, limit: most + 1 }
    const [owed, drafts, others, late, judging] = await Promise.all([
      obligationsBorneBy(this.views, { ...asker, at: now }, page).then((found) => ofOwnPanels(this.engine, found, asker)),
      openDrafts(this.engine.store.pool, asker.org, page),
      obligationsAwaitedBy(this.views, asker.org, page),
      leads(this.engine, asker).then((leading) => obligationsEscalatedTo(this.views, { org: asker.org, leads: leading }, page)),
      this.judging(asker),
    ])
    const awaited = await this.seen(others.slice(0, most), asker)
    const own = await this.withDrafts(owed.slice(0, most), drafts)
    const alone = drafts.slice(0, most).filter((draft) => !own.some((item) => item.draft?.id === draft.id))
    const telling = {
      asker,
      now,
      names: await this.names.of([asker.org, ...awaited.map(({ bearer }) => bearer.org)]),
      places: await this.places.of([
        ...own.map(({ stream }) => stream),
        ...alone.map(({ stream }) => stream),
        ...awaited.map(({ subject }) => subject),
        ...judging.map(({ stream }) => stream),
      ]),
      steps: await this.stepsOf(asker, now, own),
    }
    const found = await this.theirs(asker, [
      ...judging.map((task) => judgingItem(task, telling)),
      ...own.map((item) => this.owedItem(item, telling)),
      ...alone.map((draft) => this.draftItem(draft, telling)),
    ])
    const items = found.toSorted(byDue)
    const of = (box: Box) => items.filter((item) => boxOf(item) === box)
    const [mine, signing] = [of('mine'), of('signing')]
    const waiting = [...of('waiting'), ...awaited.map((one) => this.awaitedItem(one, telling))].sort(byDue)
    const escalated = await this.told(late.slice(0, most), asker)
    return {
      today: dayOf(now),
      counts: {
        mine: mine.length,
        signing: signing.length,
        waiting: waiting.length,
        escalated: escalated.length,
      },
      mine,
      signing,
      waiting,
      escalated,
      more: [owed, drafts, others, late].some(({ length }) => length > most),
    }
  }

  /** Some obligations, each with what the asker may do about it; what another unit owes is only looked at. */
  async told(all: readonly Obligation[], asker: Actor): Promise<readonly WorkItemDto[]> {
    const now = await this.engine.clock.now()
    const drafts = await openDrafts(this.engine.store.pool, asker.org, { after: undefined, limit: most })
    const own = await this.withDrafts(all, drafts)
    const telling = {
      asker,
      now,
      names: await this.names.of(all.map(({ bearer }) => bearer.org)),
      places: await this.places.of([...own.map(({ stream }) => stream), ...all.map(({ subject }) => subject)]),
      steps: await this.stepsOf(
        asker,
        now,
        own.filter(({ one }) => one.bearer.org === asker.org),
      ),
    }
    return this.theirs(
      asker,
      own.map((item) => (item.one.bearer.org === asker.org ? this.owedItem(item, telling) : this.awaitedItem(item.one, telling))),
    )
  }

  /** What somebody is shut out of, for what they did before in its case, is another's in their unit. */
  private async theirs(asker: Actor, items: readonly WorkItemDto[]): Promise<readonly WorkItemDto[]> {
    const doing = items.flatMap((item) =>
      item.stream === undefined || (item.part !== 'do' && item.part !== 'issue')
        ? []
        : [
            {
              item,
              act: item.act,
              stream: item.stream as StreamId,
              as: item.part === 'do' ? ('drafter' as const) : ('issuer' as const),
            },
          ],
    )
    const shutOut = new Set([...(await shutOutOf(this.engine.store, asker.person, doing))].map(({ item }) => item))
    return items.map((item) => (shutOut.has(item) ? { ...item, part: 'watch' as const } : item))
  }

  /**
   * What whoever sits on a panel has to do of what the panel owes: to say to whom they are tied, until which they see nothing of the purchase, and then
   * to score what is left.
   */
  private async judging({ person }: Actor): Promise<readonly Judging[]> {
    const attempts = await attemptsJudgedBy(this.engine.store.pool, person)
    if (attempts.length === 0) return []
    const folded = await this.engine.cache.newest(attempts)
    return attempts.flatMap((stream): Judging[] => {
      const state = folded.get(stream)?.state as ProcurementState
      if (owesTies(state, person)) return [{ stream, act: 'DeclareTies', title: actSays('DeclareTies') }]
      const left = bidsLeft(state, person).length
      return left === 0 ? [] : [{ stream, act: 'ScoreBid', title: `${actSays('ScoreBid')}（还有 ${left} 份响应文件）` }]
    })
  }

  /** Those of some obligations of others that somebody may see. */
  private async seen(all: readonly Obligation[], asker: Actor): Promise<readonly Obligation[]> {
    const byCase = [...Map.groupBy(all, ({ caseId }) => caseId ?? '')]
    const visible = await Promise.all(byCase.map(([caseId, some]) => this.reader.obligations(caseId, some, asker)))
    return visible.flat().sort((a, b) => (a.due < b.due ? -1 : 1))
  }

  /** Each obligation with the stream in which it is done, and the draft of just that. */
  private async withDrafts(owed: readonly Obligation[], drafts: readonly Draft[]): Promise<readonly Owed[]> {
    const occasions = await occasionsOf(
      this.views,
      owed.map(({ id }) => id),
    )
    return owed.map((one) => {
      const [first] = occasions.get(one.id) ?? []
      const stream = first === undefined ? one.subject : streamOfOccasion(first)
      return { one, stream, draft: drafts.find((draft) => draft.act === one.act && draft.stream === stream) }
    })
  }

  /** The steps that each act owed must pass in the asker's unit; none where its region has not said. */
  private async stepsOf(asker: Actor, now: Instant, owed: readonly Owed[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const acts = [...new Set(owed.map(({ one }) => one.act))]
    return new Map(await Promise.all(acts.map(async (act) => [act, (await this.approval.shown(asker, act, now)).steps] as const)))
  }

  private owedItem({ one, stream, draft }: Owed, telling: Telling): WorkItemDto {
    const { asker } = telling
    const steps = draft?.steps ?? telling.steps.get(one.act) ?? []
    return {
      ...this.itemOf(one, stream, telling),
      part: draft ? partIn(draft, asker) : partOfUndrafted(steps, asker),
      steps,
      ...(draft ? { draft: shownDraft(draft) } : {}),
      stream,
    }
  }

  private awaitedItem(one: Obligation, telling: Telling): WorkItemDto {
    return { ...this.itemOf(one, one.subject, telling), part: 'watch', steps: [] }
  }

  private itemOf(one: Obligation, stream: StreamId, { now, names, places }: Telling): Omit<WorkItemDto, 'part' | 'steps'> {
    const { id, act, says, bearer, mode } = one
    const { instrument, article, quote, url } = one.basis
    return {
      id,
      act,
      title: spoken(says, () => undefined),
      ...timeOf(one, { law: this.engine.law, now }),
      place: placeOf(places, stream),
      bearer: { role: bearer.role, says: names.get(bearer.org ?? '') ?? relations[bearer.role as Relation] ?? bearer.role },
      must: mode === 'must',
      basis: { instrument, article, quote, ...(url === undefined ? {} : { url }) },
      derivation: one.derivation,
    }
  }

  /** A draft of something that nobody owes: it is as urgent as whoever waits for it. */
  private draftItem(draft: Draft, { asker, names, places }: Telling): WorkItemDto {
    return {
      id: draft.id,
      act: draft.act,
      title: actSays(draft.act),
      urgency: 'later',
      part: partIn(draft, asker),
      place: placeOf(places, draft.stream),
      bearer: { role: draft.steps[0] ?? '', says: names.get(asker.org) ?? asker.org },
      must: true,
      derivation: [],
      steps: draft.steps,
      draft: shownDraft(draft),
      stream: draft.stream,
    }
  }
}

/** Something that is one panelist's own to do. */
type Judging = { readonly stream: StreamId; readonly act: string; readonly title: string }

const judgingItem = ({ stream, act, title }: Judging, { asker, names, places }: Telling): WorkItemDto => ({
  id: `${stream}/${act}`,
  act,
  title,
  urgency: 'soon',
  part: 'do',
  place: placeOf(places, stream),
  bearer: { role: 'panelist', says: names.get(asker.org) ?? relations.panelist },
  must: true,
  derivation: [],
  steps: [],
  stream,
})

const shownDraft = ({ id, signed, returned, status }: Draft): NonNullable<WorkItemDto['draft']> => ({
  id,
  signed: status === 'returned' ? 0 : signed.length,
  ...(returned && status === 'returned' ? { returned: returned.why } : {}),
})

const placeOf = (places: ReadonlyMap<string, Place>, stream: StreamId): Place =>
  places.get(stream) ?? { title: streamKind(stream), number: stream }

const last: Instant = endOf('9999-12-30')
const byDue = (a: WorkItemDto, b: WorkItemDto): number => ((a.due?.at ?? last) < (b.due?.at ?? last) ? -1 : 1)
