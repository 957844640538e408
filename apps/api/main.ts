import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp, stopApp } from './app.js'
import { readOptions } from './system/options.js'

/** The built portal lies beside what is built of this. */
const portalDir = fileURLToPath(new URL('../../portal', import.meta.url))
const options = { ...readOptions(process.env), ...(existsSync(join(portalDir, 'index.html')) ? { portalDir } : {}) }
const app = await createApp(options)
// The document of the API is made now: made later, it would hold up whoever asks for anything else by half a second. What is thrown away has no readers.
if (process.env['SANSHE_DATABASE'] !== 'throwaway') await app.inject('/openapi.json')
await app.listen(options.port, options.host)

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    stopApp(app).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
