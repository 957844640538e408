import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'
import { clientTypes } from './document.js'

/** `npm run client`: writes what the portal's client is typed by. */
writeFileSync(join(repository, 'apps', 'portal', 'client', 'api.d.ts'), await clientTypes())
console.log('apps/portal/client/api.d.ts')
process.exit(0)
