import type { Setting } from '../setting.js'
import { emmett } from './emmett.js'
import { engine } from './engine.js'
import { floor } from './floor.js'
import { http } from './http.js'
import { play, type Measured, type Plan } from './rounds.js'
import type { Contestant } from './contestant.js'

/** Measures one act (a) as the floor writes it, (b) by the engine, (c) by Emmett, (d) over HTTP. */
export async function measureActs(setting: Setting, plan: Plan, say: (line: string) => void): Promise<Measured[]> {
  const contestants: Contestant[] = []
  try {
    const own = engine(setting)
    contestants.push(own)
    await own.prepare(1)
    const example = await own.example()
    contestants.unshift(await floor(setting, example))
    contestants.push(await emmett(setting, example))
    contestants.push(await http(setting))
    return await play(setting, contestants, plan, say)
  } finally {
    for (const one of contestants) await one.close()
  }
}
