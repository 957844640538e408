import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'
import { clientTypes } from './document.js'

it('the portal asks the API as the API is: npm run client writes its types anew', async () => {
  const written = readFileSync(join(repository, 'apps', 'portal', 'client', 'api.d.ts'), 'utf8')
  expect(written).toBe(await clientTypes())
}, 60_000)
