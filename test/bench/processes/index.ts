import type { Setting } from '../setting.js'
import { climbLadder, type Ladder } from './ladder.js'
import { manyAtOnce, oneByOne, type Pace } from './pace.js'
import { rebuildCase, type Rebuilt } from './rebuild.js'
import { startProcesses } from './system.js'

export type ProcessesMeasured = { readonly many: Pace; readonly single: Pace; readonly ladder: Ladder; readonly rebuilt: Rebuilt }

/** `cases` at once for the pace, `walks` of the finished case. */
export type ProcessPlan = { readonly cases: number; readonly walks: number }

/** Measures real processes: their pace, what an obligation costs in history, a whole ladder, a case rebuilt from its facts. */
export async function measureProcesses(
  setting: Setting,
  { cases, walks }: ProcessPlan,
  say: (line: string) => void,
): Promise<ProcessesMeasured> {
  const ladder = await climbLadder(say)
  say(`a whole ladder: ${ladder.events} events`)
  const system = await startProcesses(setting, say)
  try {
    await manyAtOnce(setting, system, 1, 'w')
    const many = await manyAtOnce(setting, system, cases, 'm')
    say(`${many.met} obligations of ${cases} cases met in ${many.seconds.toFixed(1)} s`)
    const single = await oneByOne(setting, system, 'b-mzj-2026.s001.1')
    say(`${single.met} obligations of one case met, one by one`)
    const rebuilt = await rebuildCase(setting, system, 'b-mzj-2025.r001.1', walks)
    say(`a whole case of ${rebuilt.obligations} obligations walked ${walks + 1} times`)
    return { many, single, ladder, rebuilt }
  } finally {
    await system.close()
  }
}
