import { draftMarks, type DraftMark, type Engine } from '#engine'
import { headOfLog, type StoredFact } from '#event-store'
import { Observable, type Subscriber } from 'rxjs'

/** A fact of the log. */
export type Logged = StoredFact & { readonly seq: string }

/** What is new: facts in the log's order, and drafts that went from hand to hand; `upTo`: how far the log has been looked at. */
export type News = { readonly facts: readonly Logged[]; readonly drafts: readonly DraftMark[]; readonly upTo: string }

/** How much is read at once; whoever has missed more than so many pages is not told what. */
const [page, mostPages] = [500, 4]

type Watcher = { readonly org: string; readonly tell: (news: News) => void }

/** Looks at the log for all who listen on this node, once for all of them and only while anybody does. */
export class Watch {
  private readonly watchers = new Set<Watcher>()
  private drafts: ReadonlyMap<string, number> = new Map()
  private orgs: ReadonlySet<string> = new Set()
  private upTo: string | undefined
  private timer: NodeJS.Timeout | undefined

  /** `everyMs`: how often it looks. `failed` is told why it could not; it looks again. */
  constructor(
    private readonly engine: Engine,
    private readonly everyMs: number,
    private readonly failed: (error: unknown) => void,
  ) {}

  /**
   * What is new from now on for somebody of a unit, or from a number of the log on: none is lost and none comes twice. The first news is empty and says
   * from where. Errs with `TooMuchMissed` where so much has come since that telling it all would help nobody.
   */
  from(after: string | undefined, org: string): Observable<News> {
    return new Observable<News>((listener) => {
      let told = after
      const waiting: News[] = []
      const tell = (news: News): void => {
        const facts = news.facts.filter(({ seq }) => BigInt(seq) > BigInt(told ?? '0'))
        told = news.upTo
        if (facts.length + news.drafts.length > 0) listener.next({ ...news, facts })
      }
      let catchingUp = true
      const watcher = { org, tell: (news: News) => void (catchingUp ? waiting.push(news) : tell(news)) }
      this.watchers.add(watcher)
      void this.catchUp(after, listener).then(
        (upTo) => {
          told = upTo
          this.upTo ??= upTo
          waiting.forEach(tell)
          catchingUp = false
          this.look()
        },
        (error: unknown) => listener.error(error),
      )
      return () => {
        this.watchers.delete(watcher)
        if (this.watchers.size === 0) this.rest()
      }
    })
  }

  /** Tells nobody any more. */
  rest(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.upTo = undefined
    this.orgs = new Set()
  }

  private async catchUp(after: string | undefined, listener: Subscriber<News>): Promise<string> {
    let upTo = after ?? (await headOfLog(this.engine.store.pool))
    listener.next({ facts: [], drafts: [], upTo })
    for (let pages = 0; after !== undefined && pages <= mostPages; pages += 1) {
      const facts = await this.engine.store.readLog(upTo, page)
      const last = facts.at(-1)
      if (!last) break
      if (pages === mostPages) throw new TooMuchMissed()
      upTo = last.seq
      listener.next({ facts, drafts: [], upTo })
    }
    return upTo
  }

  private look(): void {
    this.timer ??= setTimeout(() => {
      this.news()
        .catch(this.failed)
        .finally(() => {
          this.timer = undefined
          if (this.watchers.size > 0) this.look()
        })
    }, this.everyMs)
  }

  private async news(): Promise<void> {
    if (this.upTo === undefined) return
    const facts = await this.engine.store.readLog(this.upTo, page)
    const drafts = await this.draftsTouched()
    const upTo = (this.upTo = facts.at(-1)?.seq ?? this.upTo)
    for (const { org, tell } of this.watchers) tell({ facts, upTo, drafts: drafts.filter((draft) => draft.org === org) })
  }

  /** Drafts that were changed since the last look; what lay in a unit before anybody of it listened is no news. */
  private async draftsTouched(): Promise<readonly DraftMark[]> {
    const orgs = new Set([...this.watchers].map(({ org }) => org))
    const marks = await draftMarks(this.engine.store.pool, [...orgs])
    const { drafts: known, orgs: before } = this
    this.drafts = new Map(marks.map(({ id, version }) => [id, version]))
    this.orgs = orgs
    return marks.filter(({ id, org, version }) => before.has(org) && known.get(id) !== version)
  }
}

/** Somebody comes back after so long that they had better ask for everything anew. */
export class TooMuchMissed extends Error {
  constructor() {
    super('too much has happened since')
  }
}
