import type { Refusal } from '#kernel'
import { askUnlessHeld, askWhetherRefused, type Asker } from '../programme/asking.js'
import { keep } from '../programme/post.js'
import { standsStill } from './agenda.js'
import type { PlannedAct } from './autopilots/autopilot.js'

/** Does the autopilots' acts over HTTP, each as its person. */
export class Hands {
  /** How they ask. */
  readonly asker: Asker

  /** Lines whose planning was to be refused, once it was asked for: why it was, or nothing. */
  readonly refused = new Map<string, readonly Refusal[]>()

  /** What is being kept, or has been: by person and content. */
  private readonly kept = new Map<string, Promise<void>>()

  /** `papers`: what the autopilots have written, by its SHA-256. */
  constructor(
    url: string,
    tokenOf: (person: string) => Promise<string>,
    private readonly papers: ReadonlyMap<string, Buffer>,
  ) {
    this.asker = { url, tokenOf, drafts: new Set() }
  }

  /** Does acts in their order. Gives those that a suspension holds up. Throws an Error with the problem's own words when one is refused for another reason. */
  async perform(acts: readonly PlannedAct[]): Promise<readonly PlannedAct[]> {
    const held: PlannedAct[] = []
    for (const act of acts) {
      await this.keepPapers(act)
      if (act.refusing !== undefined) this.refused.set(act.refusing, await askWhetherRefused(this.asker, act))
      else if ((await askUnlessHeld(this.asker, act, standsStill)) === 'held') held.push(act)
    }
    return held
  }

  /** Begins to keep what acts to come name: nobody waits for it before they are done. */
  prepare(acts: readonly PlannedAct[]): void {
    for (const act of acts) this.keepPapers(act).catch(() => undefined)
  }

  /** Keeps what an act names, by the person who does it. What could not be kept is tried again when it is asked for again. */
  private async keepPapers({ person, body }: PlannedAct): Promise<void> {
    const papers = [...JSON.stringify(body).matchAll(/[0-9a-f]{64}/g)].flatMap(([hash]) => {
      const bytes = this.papers.get(hash)
      return bytes === undefined ? [] : [{ name: `${person} ${hash}`, hash, bytes }]
    })
    await Promise.all(
      papers.map(({ name, hash, bytes }) => {
        const keeping =
          this.kept.get(name) ??
          keep(this.asker, person, `${hash.slice(0, 8)}.pdf`, bytes).catch((error: unknown) => {
            this.kept.delete(name)
            throw error
          })
        this.kept.set(name, keeping)
        return keeping
      }),
    )
  }
}
