import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { streams } from '#domain'
import { repository } from '../../infra/repository.mjs'
import { actsPage } from './acts-page.js'
import { readArgs } from './read-args.js'

const folder = join(repository, 'docs', 'acts')

const pages = (): ReadonlyMap<string, string> =>
  new Map(streams.map((definition) => [`${definition.kind}.md`, actsPage(definition)] as const))

/** The pages of `docs/acts` that are no longer what the declarations give: changed, missing or of a kind that is gone. */
export function stalePages(): string[] {
  const written = existsSync(folder) ? readdirSync(folder) : []
  const given = pages()
  const changed = [...given].filter(
    ([file, text]) => !written.includes(file) || readFileSync(join(folder, file), 'utf8') !== text,
  )
  return [...changed.map(([file]) => file), ...written.filter((file) => !given.has(file))]
}

/** `acts`: writes the pages of all acts to `docs/acts`, from their declarations. */
export function run(args: readonly string[]): Promise<void> {
  readArgs(args, 'npm run acts', { options: {} })
  const given = pages()
  mkdirSync(folder, { recursive: true })
  for (const file of stalePages()) {
    const text = given.get(file)
    if (text === undefined) rmSync(join(folder, file))
    else writeFileSync(join(folder, file), text)
    console.log(`docs/acts/${file}`)
  }
  return Promise.resolve()
}
