// npm run test:browser [-- --all]: what is tried in a browser; with `--all` also what takes longer than `npm test` has time for: purchases by clicking.
import { join } from 'node:path'
import { inForeground } from './command.mjs'
import { repository } from './repository.mjs'

const all = process.argv.includes('--all')
const more = process.argv.slice(2).filter((arg) => arg !== '--all')
if (all) process.env['SANSHE_BROWSER'] = 'all'
process.exitCode = await inForeground(process.execPath, [join(repository, 'infra', 'test.mjs'), 'test/browser', ...more])
