import { ask, type Asker } from '../programme/asking.js'
import type { PlannedAct } from './autopilots/autopilot.js'

/** Does the autopilots' acts over HTTP, each as its person. */
export class Hands {
  private readonly tokens = new Map<string, Promise<string>>()
  private readonly asker: Asker

  constructor(url: string, tokenFor: (person: string) => Promise<string>) {
    const tokenOf = (person: string): Promise<string> => {
      const token = this.tokens.get(person) ?? tokenFor(person)
      this.tokens.set(person, token)
      return token
    }
    this.asker = { url, tokenOf }
  }

  /** Does acts in their order. Throws an Error with the problem's own words when one is refused. */
  async perform(acts: readonly PlannedAct[]): Promise<void> {
    for (const act of acts) await ask(this.asker, act)
  }
}
