import { join } from 'node:path'
import { inForeground } from '../../infra/command.mjs'
import { repository } from '../../infra/repository.mjs'

/** `sanshe bench [--quick] [--json FILE] [--only acts|processes]`: measures the build (docs/bench.md). Needs the development dependencies. */
export async function run(args: readonly string[]): Promise<void> {
  const hooks = join(repository, 'infra', 'from-source.mjs')
  process.exitCode = await inForeground(process.execPath, [
    '--import',
    hooks,
    join(repository, 'test', 'bench', 'main.ts'),
    ...args,
  ])
}
