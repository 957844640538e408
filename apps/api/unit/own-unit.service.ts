import { administrator, dutiesIn, type Actor, type OrganizationState, type PersonState } from '#domain'
import { Engine, openDrafts, type Draft } from '#engine'
import type { StoredFact } from '#event-store'
import { dayOf, standing, streamKey, type Day, type StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import { Approval } from '../draft/approval.service.js'
import { notFound } from '../problem/problem.js'
import { actSays } from '../reading/act-says.js'
import { Actions } from '../reading/actions.service.js'
import { Places, type Place } from '../reading/places.service.js'
import { organizationTold } from './organization-told.js'
import type { DeputyDto, OfferedActDto, OwnUnitDto, UnitPersonDto } from './unit.dto.js'

/** More drafts than any unit has under way. */
const mostDrafts = 500

const join = 'JoinUnit'

/** What all people of one answer are told with. */
type Telling = {
  readonly org: string
  readonly today: Day
  readonly drafts: ReadonlyMap<string, readonly Draft[]>
  readonly places: ReadonlyMap<string, Place>
  readonly acts: ReadonlyMap<StreamId, readonly OfferedActDto[]>
}

/** Tells who is in the asker's unit, as what, since when, and what they have under way. */
@Injectable()
export class OwnUnit {
  constructor(
    private readonly engine: Engine,
    private readonly approval: Approval,
    private readonly actions: Actions,
    private readonly places: Places,
  ) {}

  async of(asker: Actor): Promise<OwnUnitDto> {
    const { org } = asker
    const [now, own, everJoined, drafts] = await Promise.all([
      this.engine.clock.now(),
      this.engine.stateOf<OrganizationState>(`organization/${org}`),
      this.joined(org),
      openDrafts(this.engine.store.pool, org, { after: undefined, limit: mostDrafts }),
    ])
    const unit = organizationTold(org, own)
    if (!unit) throw notFound('本单位')
    const [folded, facts, places, steps, acts] = await Promise.all([
      this.engine.cache.newest(everJoined),
      this.engine.store.read(everJoined.map((stream) => ({ stream, above: 0 }))),
      this.places.of(drafts.map(({ stream }) => stream)),
      this.approval.stepsOf(asker, now),
      this.offered(everJoined, asker),
    ])
    const byStream = Map.groupBy(facts, ({ stream }) => stream)
    const telling = { org, today: dayOf(now), drafts: Map.groupBy(drafts, ({ draftedBy }) => draftedBy), places, acts }
    const people = everJoined
      .flatMap((stream) => personOf(stream, folded.get(stream)?.state as PersonState, byStream.get(stream) ?? [], telling))
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.person < b.person ? -1 : 1))
    const takes = (stream: StreamId): readonly string[] =>
      dutiesIn(folded.get(stream)?.state as PersonState, org, telling.today) ?? []
    return {
      unit,
      steps: steps.map((step) => ({
        step,
        people: everJoined.filter((stream) => takes(stream).includes(step)).map(streamKey),
      })),
      people,
      ...(administers(asker) ? { join: { act: join, says: actSays(join), stream: 'person/' } } : {}),
    }
  }

  /** Everybody who ever joined a unit. */
  private async joined(org: string): Promise<readonly StreamId[]> {
    const { rows } = await this.engine.store.pool.query<{ readonly stream: StreamId }>({
      name: 'joined-unit',
      text: `select distinct s.id as stream from store.stream s join store.fact_row f on f.stream = s.number
              where s.id like 'person/%' and f.type = 'PersonJoined' and f.key = $1`,
      values: [org],
    })
    return rows.map(({ stream }) => stream)
  }

  /** What an administrator can do about each of some people; nothing where somebody is none. */
  private async offered(people: readonly StreamId[], asker: Actor): Promise<ReadonlyMap<StreamId, readonly OfferedActDto[]>> {
    if (!administers(asker)) return new Map()
    const told = await this.actions.of(people, asker)
    return new Map(
      told.map(({ stream, actions }) => [
        stream as StreamId,
        actions.filter((action) => action.allowed).map(({ act, says }) => ({ act, says, stream })),
      ]),
    )
  }
}

const order: readonly UnitPersonDto['state'][] = ['here', 'ahead', 'over', 'left']

const administers = ({ duties = [], roles }: Actor): boolean => duties.includes(administrator) || roles.includes('operator')

function personOf(
  stream: StreamId,
  { units }: PersonState,
  facts: readonly StoredFact[],
  { org, today, drafts, places, acts }: Telling,
): readonly UnitPersonDto[] {
  const membership = units[org]
  if (!membership) return []
  const person = streamKey(stream)
  const { duties, from, until, left } = membership
  const state = left ? 'left' : today < from ? 'ahead' : until !== undefined && today > until ? 'over' : 'here'
  const own = standing(facts).filter(({ data }) => (data as { readonly unit: string }).unit === org)
  const gone = own.findLast(({ type }) => type === 'PersonLeft')
  const inUnit = state === 'here' || state === 'ahead'
  return [
    {
      person,
      duties,
      from,
      ...(until === undefined ? {} : { until }),
      state,
      ...(state === 'left' && gone ? { why: (gone.data as { readonly why: string }).why } : {}),
      deputies: own.flatMap(({ type, data }) => {
        const { standsInFor, duties: stoodIn, from: first, until: last } = data as DeputyDto
        return type === 'DeputyNamed' && last >= today && inUnit
          ? [{ standsInFor, duties: stoodIn, from: first, until: last }]
          : []
      }),
      drafts: (drafts.get(person) ?? []).map(({ id, act, stream: about }) => ({
        id,
        says: actSays(act),
        place: places.get(about)?.title ?? about,
      })),
      // Who is there does not join, who is not does nothing else.
      acts: (acts.get(stream) ?? []).filter(({ act }) => (act === join) !== inUnit),
    },
  ]
}
