// npm start. Plain JavaScript without dependencies: it runs before anything is installed, on Node ≥ 20.19.
import { runSanshe } from './run.mjs'

await runSanshe(['serve', ...process.argv.slice(2)])
