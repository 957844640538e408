import { createApp } from './app.js'
import { readOptions } from './system/options.js'

const options = readOptions(process.env)
const app = await createApp(options)
app.enableShutdownHooks()
await app.listen(options.port, options.host)
