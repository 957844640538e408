import { isName, type SiteState } from '#domain'
import { Engine } from '#engine'
import { namedInSentence, spoken, type StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import type { FastifyInstance } from 'fastify'
import { Names } from './names.service.js'

/** Fields of an answer that hold a sentence for people, wherever they stand. What a fact holds (`data`) stays as it was written. */
const sentences: ReadonlySet<string> = new Set(['says', 'sentence', 'detail', 'derivation'])
const asWritten: ReadonlySet<string> = new Set(['data', 'basis'])

/** How long a name is taken as it was read: whoever renames a unit sees it within that time. */
const heldMs = 60_000
const most = 5_000

/** Answers as people read them: names for ids, days as they are said, moments in Shanghai's time (`spoken`). */
@Injectable()
export class Sentences {
  private readonly held = new Map<string, { readonly name: string | undefined; readonly until: number }>()

  private readonly units: Names

  constructor(private readonly engine: Engine) {
    this.units = new Names(engine)
  }

  /** The same answer with its sentences as people read them; as it is where names cannot be read. */
  async told<Answer>(answer: Answer): Promise<Answer> {
    const found: string[] = []
    walk(answer, (sentence) => {
      found.push(sentence)
      return sentence
    })
    if (found.length === 0) return answer
    const names = await this.names(found.flatMap(namedInSentence)).catch(() => new Map<string, string>())
    return walk(answer, (sentence) => spoken(sentence, (id) => names.get(id))) as Answer
  }

  private async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const now = Date.now()
    const asked = [...new Set(ids)].filter(isName)
    const missing = asked.filter((id) => (this.held.get(id)?.until ?? 0) <= now)
    if (this.held.size > most) this.held.clear()
    for (const [id, name] of await this.read(missing)) this.held.set(id, { name, until: now + heldMs })
    return new Map(
      asked.flatMap((id) => {
        const name = this.held.get(id)?.name
        return name === undefined ? [] : [[id, name] as const]
      }),
    )
  }

  /** Units by their own name, places of service by their host's and what they are. */
  private async read(ids: readonly string[]): Promise<readonly (readonly [string, string | undefined])[]> {
    if (ids.length === 0) return []
    const [units, sites] = await Promise.all([this.units.of(ids), this.engine.cache.get(ids.map((id): StreamId => `site/${id}`))])
    const hostOf = (id: string): string | undefined => {
      const site = sites.get(`site/${id}`)?.state as SiteState | undefined
      return site?.status === 'registered' ? site.site.host : undefined
    }
    const hosts = await this.units.of(ids.map(hostOf))
    return ids.map((id) => {
      const host = hosts.get(hostOf(id) ?? '')
      return [id, units.get(id) ?? (host === undefined ? undefined : `${host}的服务地点`)] as const
    })
  }
}

/** A copy of an answer in which each sentence is what `tell` gives for it; the answer itself where it has none. */
function walk(value: unknown, tell: (sentence: string) => string, isSentence = false): unknown {
  if (typeof value === 'string') return isSentence ? tell(value) : value
  if (Array.isArray(value)) return value.map((one) => walk(one, tell, isSentence))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, asWritten.has(name) ? one : walk(one, tell, sentences.has(name))]),
  )
}

/** Every answer of the API, what was refused included, is told as people read it. */
export function tellInWords(server: FastifyInstance, engine: Engine): void {
  const words = new Sentences(engine)
  server.addHook('preSerialization', (request, reply, answer) =>
    reply.statusCode >= 500 || !request.url.startsWith('/v1/') ? Promise.resolve(answer) : words.told(answer),
  )
}
