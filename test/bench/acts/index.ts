import type { Setting } from '../setting.js'
import { emmett } from './emmett.js'
import { engine } from './engine.js'
import { floor } from './floor.js'
import { http } from './http.js'
import { perSecond } from './load.js'
import { measureParts, type Parts } from './parts.js'
import { play, type Measured, type Plan } from './rounds.js'
import { streamLength, type Contestant } from './contestant.js'

/** All rounds, and where the engine's time in PostgreSQL goes. */
export type ActsMeasured = { readonly rounds: readonly Measured[]; readonly parts: readonly Parts[] }

/** Measures one act (a) as the floor writes it, (b) by the engine, (c) by Emmett, (d) over HTTP. */
export async function measureActs(setting: Setting, plan: Plan, say: (line: string) => void): Promise<ActsMeasured> {
  const contestants: Contestant[] = []
  try {
    const own = engine(setting)
    contestants.push(own)
    await own.prepare(1)
    const example = await own.example()
    contestants.unshift(await floor(setting, example))
    contestants.push(await emmett(setting, example))
    contestants.push(await http(setting))
    const rounds = await play(setting, contestants, plan, say)
    const fastest = Math.max(...rounds.filter(({ name }) => name === own.name).map(({ slice }) => perSecond(slice)))
    const parts = await measureParts(setting, own, plan.milliseconds * 4, fastest)
    say(await rowsWritten(setting))
    return { rounds, parts }
  } finally {
    for (const one of contestants) await one.close()
  }
}

/** That the engine's acts were whole: each one met its obligation, a row of an inline view, in its own transaction. */
async function rowsWritten({ plain }: Setting): Promise<string> {
  const { rows } = await plain.query<{ acts: number; met: number }>(
    `select (select count(*)::int from store.fact where type = 'ServiceRecorded' and version > $1) as acts,
            (select count(*)::int from views.obligation where rule = 'agreed:record' and met_on is not null) as met`,
    [streamLength.from],
  )
  const { acts = 0, met = 0 } = rows[0] ?? {}
  return `acts on the engine: ${acts}; rows of inline views they wrote: ${met}`
}
