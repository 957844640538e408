// npm run bench [-- --quick] [--json FILE] [--only acts|processes|scale|rehearsal] [--cases N] [--against DIR]: what docs/bench.md says, on the build in dist.
import { writeFile } from 'node:fs/promises'
import { tellWhy } from '../../apps/cli/read-args.js'
import { actFigures } from './acts/figures.js'
import { measureActs } from './acts/index.js'
import { thenClosed } from './closing.js'
import { benchOptions, type BenchOptions } from './options.js'
import { measureProcesses } from './processes/index.js'
import { measureRehearsal, rehearsalFigures } from './rehearsal.js'
import { actLines, processLines, scaleLines } from './report.js'
import { measureScale, roomOf } from './scale/index.js'
import { setUp, type Setting } from './setting.js'
import { processFigures, scaleFigures, targetLines, type Figures } from './targets.js'

const say = (line: string): void => console.log(`· ${line}`)
let interrupted = false
const print = (lines: readonly string[]): void => console.log(`\n${lines.join('\n')}\n`)

try {
  const options = benchOptions(process.argv.slice(2))
  const began = performance.now()
  const figures: Figures = {}
  if (options.against !== undefined) {
    const measured = await measureRehearsal(options.against, options.quick ? 1 : 3, say)
    Object.assign(figures, rehearsalFigures(measured))
  } else await onServers(options, figures)
  print(targetLines(figures))
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(figures, null, 1)}\n`)
  say(
    `${((performance.now() - began) / 1000).toFixed(0)} s${options.quick ? '; a quick run proves that it works, its figures are worth nothing' : ''}`,
  )
} catch (error) {
  // Whatever failed because it was closed under its feet is no error of its own.
  if (interrupted) tellWhy(error, 'interrupted')
  else tellWhy(error)
}
if (process.connected) process.disconnect()

/** The parts that are measured on servers of their own. */
async function onServers(options: BenchOptions, figures: Figures): Promise<void> {
  const setting = await setUp(say)
  const stopNow = (): void => {
    interrupted = true
    void setting.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', stopNow)
  process.once('SIGTERM', stopNow)
  await thenClosed(() => measure(setting, options, figures), setting.close)
}

async function measure(setting: Setting, options: BenchOptions, figures: Figures): Promise<void> {
  if (options.only === undefined || options.only === 'acts') {
    const measured = await measureActs(
      setting,
      options.quick ? { rounds: 1, milliseconds: 100 } : { rounds: 12, milliseconds: 400 },
      say,
    )
    Object.assign(figures, actFigures(measured.rounds))
    print(actLines(measured))
  }
  if (options.only === undefined || options.only === 'processes') {
    const measured = await measureProcesses(setting, options.quick ? { cases: 2, walks: 2 } : { cases: 20, walks: 9 }, say)
    Object.assign(figures, processFigures(measured))
    print(processLines(measured))
  }
  if (options.only === 'scale') {
    const cases = options.cases ?? (options.quick ? 200 : 20_000)
    const plan = options.quick ? { times: 2, processes: 4 } : { times: 15, processes: 100 }
    const measured = await measureScale(setting, { cases, ...plan }, say)
    Object.assign(figures, scaleFigures(measured))
    print([...scaleLines(measured), ...(await roomOf(setting))])
  }
}
