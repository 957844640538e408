import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'
import { tellWhy } from '../../apps/cli/read-args.js'
import { clientTypes } from './document.js'
import { clientOptions } from './options.js'

/** `npm run client`: writes what the portal's client is typed by. */
try {
  clientOptions(process.argv.slice(2))
  writeFileSync(join(repository, 'apps', 'portal', 'client', 'api.d.ts'), await clientTypes())
  console.log('apps/portal/client/api.d.ts')
} catch (error) {
  tellWhy(error)
}
process.exit()
