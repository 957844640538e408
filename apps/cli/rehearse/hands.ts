import { setTimeout as wait } from 'node:timers/promises'
import type { PlannedAct } from './autopilots/autopilot.js'

/** Problems that pass: tried again a few times. */
const passing = new Set([409, 503])

/** Does the autopilots' acts over HTTP, each as its person. */
export class Hands {
  private readonly tokens = new Map<string, string>()

  constructor(
    private readonly url: string,
    private readonly tokenFor: (person: string) => Promise<string>,
  ) {}

  /** Does acts in their order. Throws an Error with the problem's own words when one is refused. */
  async perform(acts: readonly PlannedAct[]): Promise<void> {
    for (const act of acts) await this.one(act)
  }

  private async one(act: PlannedAct): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${this.url}${act.path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await this.token(act.person)}`,
          'content-type': 'application/json',
          'idempotency-key': act.key,
        },
        body: JSON.stringify(act.body),
      })
      if (response.ok) {
        await response.arrayBuffer()
        return
      }
      const problem = await response.text()
      if (!passing.has(response.status) || attempt === 3 || problem.includes('"refusals":[{')) {
        throw new Error(
          `${act.at} ${act.person} ${act.says}: POST ${act.path} → ${response.status} ${problem}\n${JSON.stringify(act.body)}`,
        )
      }
      await wait(100 * attempt)
    }
  }

  private async token(person: string): Promise<string> {
    const known = this.tokens.get(person)
    if (known !== undefined) return known
    const token = await this.tokenFor(person)
    this.tokens.set(person, token)
    return token
  }
}
