// Run by tools-sdk.ts: node tools-sdk-download.mjs <cli|time-skipping> <folder>. The SDK downloads the program there and starts it once.
import { TestWorkflowEnvironment } from '@temporalio/testing'

const [kind, folder = '.'] = process.argv.slice(2)
/** @type {{ executable: { type: 'cached-download', downloadDir: string } }} */
const server = { executable: { type: 'cached-download', downloadDir: folder } }
try {
  const environment = await (kind === 'cli'
    ? TestWorkflowEnvironment.createLocal({ server })
    : TestWorkflowEnvironment.createTimeSkipping({ server }))
  await environment.teardown()
} catch (error) {
  console.error(String(error instanceof Error ? error.message : error).replaceAll('\n', ' '))
  process.exitCode = 1
}
