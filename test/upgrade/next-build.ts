import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'

/** The next release of this build: the same, with one migration that expands and one that contracts planted, and code that needs them. */
export type NextBuild = { readonly root: string; remove(): void }

type Edit = { readonly file: string; readonly find: RegExp; readonly replace: string }

/** Two migrations, and an append that needs the first. */
const withMigrations: readonly Edit[] = [
  {
    file: 'infra/migrations.js',
    find: /export const migrations = \[/,
    replace: `const next = [
  { name: 'AppendNext4102444800000', phase: 'expand', sql: \`
create function store.append_next(commands jsonb, locks jsonb) returns jsonb language sql security definer
  set search_path = pg_catalog, pg_temp as $$ select store.append_all(commands, locks) $$;
revoke all on function store.append_next(jsonb, jsonb) from public;
grant execute on function store.append_next(jsonb, jsonb) to sanshe_app;\` },
  { name: 'AppendAllGone4102444800001', phase: 'contract', sql: 'revoke execute on function store.append_all(jsonb, jsonb) from sanshe_app' },
]; // planted
export const migrations = [`,
  },
  { file: 'infra/migrations.js', find: /,?\n\];\n(?=[^]*newestMigration)/, replace: ',\n    ...next,\n];\n' },
  { file: 'libs/event-store/append-queue.js', find: /store\.append_all\(/, replace: 'store.append_next(' },
]

/** The next release whose processes of one kind are of another type. */
export const withProcessType = (from: string, to: string): readonly Edit[] => {
  const dist = join(repository, 'dist')
  const find = new RegExp(from, 'g')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  const edits = files
    .filter((file) => readFileSync(join(dist, file), 'utf8').includes(from))
    .map((file) => ({ file, find, replace: to }))
  if (edits.length === 0) throw new Error(`nothing is of the type ${from}`)
  return edits
}

/** Makes the next build beside this one. Throws where this build no longer holds what is planted over. */
export function nextBuild(edits = withMigrations): NextBuild {
  const place = join(repository, '.sanshe')
  mkdirSync(place, { recursive: true })
  const root = mkdtempSync(join(place, 'next-build-'))
  cpSync(join(repository, 'dist'), join(root, 'dist'), { recursive: true })
  cpSync(join(repository, 'package.json'), join(root, 'package.json'))
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  for (const { file, find, replace } of edits) {
    const path = join(root, 'dist', file)
    const text = readFileSync(path, 'utf8')
    if (text.search(find) < 0) throw new Error(`${file} no longer holds ${String(find)}`)
    writeFileSync(
      path,
      text.replace(find, () => replace),
    )
  }
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}
