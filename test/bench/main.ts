// npm run bench [-- --quick] [--json FILE] [--only acts|processes]: what docs/bench.md says, on the build in dist.
import { writeFile } from 'node:fs/promises'
import { actFigures } from './acts/figures.js'
import { measureActs } from './acts/index.js'
import { benchOptions } from './options.js'
import { measureProcesses } from './processes/index.js'
import { actLines, processLines } from './report.js'
import { setUp } from './setting.js'
import { processFigures, targetLines, type Figures } from './targets.js'

const say = (line: string): void => console.log(`· ${line}`)
const print = (lines: readonly string[]): void => console.log(`\n${lines.join('\n')}\n`)

try {
  const options = benchOptions(process.argv.slice(2))
  const began = performance.now()
  const setting = await setUp(say)
  const stopNow = (): void => void setting.close().finally(() => process.exit(130))
  process.once('SIGINT', stopNow)
  process.once('SIGTERM', stopNow)
  const figures: Figures = {}
  try {
    if (options.only !== 'processes') {
      const measured = await measureActs(
        setting,
        options.quick ? { rounds: 1, milliseconds: 100 } : { rounds: 12, milliseconds: 400 },
        say,
      )
      Object.assign(figures, actFigures(measured))
      print(actLines(measured))
    }
    if (options.only !== 'acts') {
      const measured = await measureProcesses(setting, options.quick ? { cases: 2, walks: 2 } : { cases: 20, walks: 9 }, say)
      Object.assign(figures, processFigures(measured))
      print(processLines(measured))
    }
  } finally {
    await setting.close()
  }
  print(targetLines(figures))
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(figures, null, 1)}\n`)
  say(
    `${((performance.now() - began) / 1000).toFixed(0)} s${options.quick ? '; a quick run proves that it works, its figures are worth nothing' : ''}`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
if (process.connected) process.disconnect()
