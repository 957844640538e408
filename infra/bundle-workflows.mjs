// node bundle-workflows.mjs <out>: the code of all workflows in one file, as the worker loads it. Exits 1 on any failure or warning.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repository } from './repository.mjs'
import { workflowCode } from './workflow-code.mjs'

/** @type {string[]} */
const complaints = []
const complain = (/** @type {string} */ message) => void complaints.push(message)
const quiet = () => undefined

/** @type {import('@temporalio/worker').Logger} */
const logger = {
  log: (level, message) => (level === 'WARN' || level === 'ERROR' ? complain(message) : undefined),
  trace: quiet,
  debug: quiet,
  // Webpack's report comes as information even when it holds warnings.
  info: (message) => (/^WARNING in/m.test(message) ? complain(message) : undefined),
  warn: complain,
  error: complain,
}

const workflowsPath = join(repository, 'workflows', 'index.ts')
const out = process.argv[2] ?? join(repository, 'dist', 'workflows.bundle.js')
try {
  if (!existsSync(workflowsPath)) throw new Error('there is no workflows/index.ts')
  const { code } = await workflowCode(workflowsPath, logger)
  if (complaints.length > 0) throw new Error('the bundler warns')
  mkdirSync(dirname(out), { recursive: true })
  // Renamed into place: a worker that starts meanwhile reads the old one or the new one, never half.
  writeFileSync(`${out}.${process.pid}`, code)
  renameSync(`${out}.${process.pid}`, out)
} catch (error) {
  console.error([...complaints, error instanceof Error ? error.message : String(error)].join('\n'))
  process.exitCode = 1
}
