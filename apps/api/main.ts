import { createApp, stopApp } from './app.js'
import { readOptions } from './system/options.js'

const options = readOptions(process.env)
const app = await createApp(options)
// The document of the API is made now: made later, it would hold up whoever asks for anything else by half a second.
await app.inject('/openapi.json')
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
