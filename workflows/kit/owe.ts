import type { Instant, StreamId } from '#kernel'
import { obligationOf, occasion, type ProcessId, type SlimFact } from '#domain/process'
import type { ActResult, Acts, Answer, Opening, Times } from './acts.js'
import type { Inbox } from './inbox.js'

/** An obligation as a process writes it down. */
export type Owed = {
  /** The rule of law, or `agreed:<name>` for a term of the contract, the plan or the region. */
  readonly rule: string
  /** The case of the rule where it has several: `结果`. */
  readonly by?: string
  /** 公告合同: what people call it. */
  readonly says: string
  /** The fact its clock runs from. */
  readonly from: SlimFact
  /** A relation to the case. */
  readonly bearer: string
  /** The act that is owed. */
  readonly act: string
  /** The kind of fact that meets it, or the one of a key (`RectificationOrdered#2`), in the process's own stream unless `in` says another. */
  readonly doneBy?: string | readonly string[]
  readonly in?: StreamId
  /** Which of several under one rule. */
  readonly key?: string
  /** The key of the fact that meets it, where the kind is keyed. */
  readonly doneKey?: string
  /** The stream the obligation is about; the process's own by default. */
  readonly subject?: StreamId
  /** It was owed before, from a fact of another kind: now it is owed anew. From a second fact of the same kind that goes without saying. */
  readonly anew?: boolean
}

/** How an obligation came to its end: met by a fact, its window closed, or lapsed. */
export type Kept = { readonly met: SlimFact } | { readonly closed: SlimFact } | { readonly lapsed: SlimFact }

/** What keeping an obligation needs of the walk it belongs to. */
type Keeper = {
  readonly id: ProcessId
  readonly main: StreamId
  readonly inbox: Inbox
  readonly now: Instant
  call<Result extends Answer>(name: keyof Acts, request: object): Promise<Result>
  load(): Promise<void>
  until(condition: () => boolean, moment?: Instant): Promise<boolean>
  again(notBefore: Instant): Instant
  seen(fact: SlimFact | undefined): SlimFact | undefined
  endedBy(): SlimFact | undefined
  owes(obligation: StreamId): void
  owesNoMore(obligation: StreamId): void
}

type Rung = 'ahead' | 'leader' | 'supervisor'

/** Opens the obligation, then goes from moment to moment until a fact meets it, or lapses it, or for a window its time is over. */
export async function keep(part: Keeper, owed: Owed, mode: 'must' | 'may'): Promise<Kept> {
  const subject = owed.subject ?? part.main
  const doneBy = occasionsFor(part, owed)
  // What lives a second time has its own name: that of the fact its clock runs from.
  const life = owed.anew || part.inbox.isRepeated(owed.from) ? `~${owed.from.version}` : ''
  const stream: StreamId = `${obligationOf(subject, owed.rule, owed.key)}${life}`
  const name = `${owed.key === undefined ? owed.rule : `${owed.rule}/${owed.key}`}${life}`
  const done = () => part.seen(part.inbox.occasion(doneBy))
  if (part.endedBy() !== undefined) {
    // Its scope has ended: what was done before is done, and nothing is opened any more.
    await part.until(() => done() !== undefined)
    return { met: done() as SlimFact }
  }
  const opening: Opening = {
    rule: owed.rule,
    ...(owed.by === undefined ? {} : { by: owed.by }),
    says: owed.says,
    mode,
    from: { stream: owed.from.stream, version: owed.from.version },
    bearer: owed.bearer,
    act: owed.act,
    doneBy,
    ...(owed.key === undefined ? {} : { key: owed.key }),
  }
  const ask = (
    act: 'obligation.open' | 'obligation.breach' | 'obligation.withdraw' | 'obligation.remind' | 'obligation.redate',
    key: string,
    data: object = {},
  ) => part.call<ActResult & { times?: Times }>(act, { process: part.id, stream, key, data })

  /** Acts that belong to one due are told apart by its redating: a due can be the same day again. */
  const onThisDue = (what = name) => `${what}@${part.inbox.redated(stream)?.version ?? 0}`
  const timesNow = () => part.call<Answer & Times>('obligation.times', { stream })
  const redate = (which: string) => ask('obligation.redate', which, { why: '期限中止或恢复' })
  /** Done late, and a stop is recorded after that: the day moves all the same, and with it what was a breach. */
  const afterwards = async (fact: SlimFact) => {
    for (;;) {
      await part.until(() => part.inbox.clockChanges(subject) > stopsSeen)
      stopsSeen = part.inbox.clockChanges(subject)
      await redate(`${name}#${stopsSeen}`)
      times = await timesNow()
      if (fact.on > times.due) await ask('obligation.breach', onThisDue())
    }
  }

  part.owes(stream)
  const opened = await ask('obligation.open', name, opening)
  let times = opened.times as Times
  let redating = 0
  let stopsSeen = 0
  let breached = false
  const sent = new Set<Rung>()
  for (;;) {
    // Stops and redatings first: what is in time, and what a breach is, depends on them.
    const stops = part.inbox.clockChanges(subject)
    if (stops > stopsSeen) {
      stopsSeen = stops
      await redate(`${name}#${stops}`)
    }
    const redated = part.inbox.redated(stream)
    if (redated && redated.version > redating) {
      redating = redated.version
      times = await timesNow()
      breached = false // it is asked for anew, and found where it still stands
      sent.clear()
      if (part.now >= times.askAt) sent.add('ahead')
    }
    const fact = done()
    if (fact) {
      part.owesNoMore(stream)
      if (mode === 'must' && fact.on > times.due) {
        if (!breached) await ask('obligation.breach', onThisDue())
        void afterwards(fact)
      }
      if (breached && fact.on <= times.due) await ask('obligation.withdraw', onThisDue())
      return { met: fact }
    }
    const lapsed = part.inbox.lapsed(stream)
    if (lapsed) {
      part.owesNoMore(stream)
      return { lapsed }
    }
    const next = nextMoment(times, mode, breached, sent)
    const news = () =>
      done() !== undefined ||
      part.inbox.lapsed(stream) !== undefined ||
      part.inbox.clockChanges(subject) > stopsSeen ||
      (part.inbox.redated(stream)?.version ?? 0) > redating
    if (await part.until(news, next?.at)) continue
    await part.load()
    if (news() || !next) continue
    if (next.what === 'due') {
      const result = await ask('obligation.breach', onThisDue())
      const notBefore = result.refused.find((refusal) => refusal.notBefore !== undefined)?.notBefore
      if (result.refused.some((refusal) => refusal.code === 'DueMoved')) {
        await redate(onThisDue())
      } else if (notBefore !== undefined) {
        times = { ...times, askAt: part.again(notBefore) }
      } else if (result.refused.length > 0 && !result.refused.some((refusal) => refusal.code === 'AlreadyBreached')) {
        // Decided on a fact that has not reached this process yet: it will.
        const seen = part.inbox.news
        await part.load()
        await part.until(() => part.inbox.news > seen)
      } else if (mode === 'may') {
        part.owesNoMore(stream)
        return { closed: result.facts[0] as SlimFact }
      } else {
        breached = true
      }
    } else {
      const result = await ask('obligation.remind', onThisDue(`${name}/${next.what}`), { rung: next.what })
      const notBefore = result.refused.find((refusal) => refusal.notBefore !== undefined)?.notBefore
      if (notBefore === undefined) sent.add(next.what)
      else await part.until(news, part.again(notBefore))
    }
  }
}

function occasionsFor({ main }: Keeper, owed: Owed): string[] {
  const kinds = owed.doneBy === undefined ? [] : typeof owed.doneBy === 'string' ? [owed.doneBy] : owed.doneBy
  return kinds.map((name) => {
    const [kind = '', key = owed.doneKey] = name.split('#')
    return occasion(kind, owed.in ?? main, key)
  })
}

/** The next rung, or the due itself. A rung whose moment has passed when it is looked at still goes out, once. */
function nextMoment(
  times: Times,
  mode: 'must' | 'may',
  breached: boolean,
  sent: ReadonlySet<Rung>,
): { what: Rung | 'due'; at: Instant } | undefined {
  if (mode === 'may') return { what: 'due', at: times.askAt }
  if (!breached)
    return times.rungs.ahead !== undefined && !sent.has('ahead')
      ? { what: 'ahead', at: times.rungs.ahead }
      : { what: 'due', at: times.askAt }
  if (!sent.has('leader')) return { what: 'leader', at: times.rungs.leader }
  if (!sent.has('supervisor')) return { what: 'supervisor', at: times.rungs.supervisor }
  return undefined
}
