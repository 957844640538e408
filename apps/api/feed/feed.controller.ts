import type { Actor } from '#domain'
import { declarationOf, Engine } from '#engine'
import { Controller, Headers, Logger, Sse, type MessageEvent, type OnModuleDestroy } from '@nestjs/common'
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger'
import { catchError, concatMap, from, interval, map, merge, mergeMap, of, Subject, takeUntil, timer, type Observable } from 'rxjs'
import { Asker } from '../access/asker.js'
import { Problems } from '../problem/documented.js'
import { Seal } from '../reading/cursor.js'
import { CaseFacts } from '../reading/case-facts.service.js'
import { Reader } from '../reading/reader.service.js'
import { TooMuchMissed, Watch, type Logged, type News } from './watch.js'

/** How often the log is looked at while anybody listens, and how often a connection says that it lives, in milliseconds. */
const [everyMs, aliveMs] = [1_000, 20_000]

/** After so long a connection ends and is made anew: who has signed out, or lost a duty, hears no more. */
const lastsMs = 300_000

/** How long a browser waits before it comes back. */
const retry = 3_000

/** What happens, as it happens, to whoever may see it. */
@Controller()
export class FeedController implements OnModuleDestroy {
  private readonly watch: Watch
  private readonly over = new Subject<void>()

  constructor(
    engine: Engine,
    private readonly facts: CaseFacts,
    private readonly reader: Reader,
    private readonly seal: Seal,
  ) {
    this.watch = new Watch(engine, everyMs, (error) => Logger.warn(`the feed could not look at the log: ${String(error)}`))
  }

  onModuleDestroy(): void {
    this.over.next()
    this.watch.rest()
  }

  @Sse('v1/feed')
  @ApiTags('read')
  @ApiOperation({
    operationId: 'Feed',
    summary: '新变化：您可以看到的事实和本单位的拟稿，发生时即告知（SSE）',
    description:
      '须登录。事件 fact：有新的事实 { fact, case?, mine }；work：有新的时限要本单位办；draft：本单位的拟稿有变动；again：间隔太久，请重新读取各页。' +
      '断开后带 Last-Event-ID 再来，不遗漏、不重复；每个连接最多五分钟。',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'string', maxLength: 200 } })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(400, 401, 429, 503)
  @ApiBearerAuth()
  feed(@Asker() asker: Actor, @Headers('last-event-id') last?: string): Observable<MessageEvent> {
    const after = last === undefined ? undefined : this.seal.open('log', last)
    const again: MessageEvent = { type: 'again', data: {}, retry }
    const news = this.watch.from(after, asker.org).pipe(
      concatMap((some) => from(this.told(some, asker))),
      mergeMap((events) => events),
      catchError((error: unknown) => {
        if (!(error instanceof TooMuchMissed)) throw error
        return this.watch.from(undefined, asker.org).pipe(
          concatMap((some, n) =>
            from(n === 0 ? Promise.resolve([{ ...again, id: this.idOf(some.upTo) }]) : this.told(some, asker)),
          ),
          mergeMap((events) => events),
        )
      }),
    )
    // A word that no feed gave is as good as none: the pages are read anew.
    const strange = last !== undefined && after === undefined ? of(again) : of()
    const alive = interval(aliveMs).pipe(map((): MessageEvent => ({ comment: '' })))
    return merge(strange, news, alive).pipe(takeUntil(merge(this.over, timer(lastsMs))))
  }

  private idOf(seq: string): string {
    return this.seal.seal('log', seq)
  }

  /** What is told somebody of some news, each with the place it goes on from. */
  private async told({ facts, drafts, upTo }: News, asker: Actor): Promise<readonly MessageEvent[]> {
    const seen = new Set<Logged>()
    for (const some of Map.groupBy(
      facts.filter((fact) => kindOf(fact, asker) !== undefined),
      ({ caseId, stream }) => caseId ?? stream,
    ).values())
      for (const fact of await this.facts.seen(some, asker)) seen.add(fact)
    const events = facts.flatMap((fact): MessageEvent[] =>
      seen.has(fact)
        ? [
            {
              id: this.idOf(fact.seq),
              type: kindOf(fact, asker) ?? 'fact',
              data: {
                fact: this.reader.idOf(fact),
                ...(fact.caseId === null ? {} : { case: fact.caseId }),
                mine: fact.actor === asker.person,
              },
            },
          ]
        : [],
    )
    const id = this.idOf(upTo)
    const handed = drafts.map(({ hand }): MessageEvent => ({ id, type: 'draft', data: { mine: hand === asker.person } }))
    const first: MessageEvent[] = facts.length + drafts.length === 0 ? [{ id, type: 'open', data: {}, retry }] : []
    return [...first, ...events, ...handed]
  }
}

/** What a fact is to somebody: news of what people did, or something more that their unit is to do; nothing where it only keeps the time. */
function kindOf({ type, data }: Logged, { org }: Actor): 'fact' | 'work' | undefined {
  if (type === 'ObligationOpened')
    return (data as { readonly bearer: { readonly org?: string } }).bearer.org === org ? 'work' : undefined
  return declarationOf(type).level === 'technical' ? undefined : 'fact'
}
