import { ask, type Asker } from '../programme/asking.js'
import { keep } from '../programme/post.js'
import type { PlannedAct } from './autopilots/autopilot.js'

/** Does the autopilots' acts over HTTP, each as its person. */
export class Hands {
  /** How they ask. */
  readonly asker: Asker

  private readonly kept = new Set<string>()

  /** `papers`: what the autopilots have written, by its SHA-256. */
  constructor(
    url: string,
    tokenOf: (person: string) => Promise<string>,
    private readonly papers: ReadonlyMap<string, Buffer>,
  ) {
    this.asker = { url, tokenOf, drafted: new Set() }
  }

  /** Does acts in their order. Throws an Error with the problem's own words when one is refused. */
  async perform(acts: readonly PlannedAct[]): Promise<void> {
    for (const act of acts) {
      await this.keepPapers(act)
      await ask(this.asker, act)
    }
  }

  /** Keeps what an act names, by the person who does it. */
  private async keepPapers({ person, body }: PlannedAct): Promise<void> {
    for (const [hash] of JSON.stringify(body).matchAll(/[0-9a-f]{64}/g)) {
      const [bytes, name] = [this.papers.get(hash), `${person} ${hash}`]
      if (bytes === undefined || this.kept.has(name)) continue
      await keep(this.asker, person, `${hash.slice(0, 8)}.pdf`, bytes)
      this.kept.add(name)
    }
  }
}
