import { createApp, stopApp } from './app.js'
import { readOptions } from './system/options.js'

const options = readOptions(process.env)
const app = await createApp(options)
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
