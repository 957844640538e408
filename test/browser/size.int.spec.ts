import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'

/** What a part of the built portal loads with it. */
type Chunk = {
  readonly file: string
  readonly isEntry?: true
  readonly isDynamicEntry?: true
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const built = join(repository, 'dist', 'portal')
const chunks = JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>
const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry) ?? ''
const routes = Object.keys(chunks).filter((name) => chunks[name]?.isDynamicEntry)

/** Every file that comes with some chunks, what they import included. */
function filesOf(names: readonly string[], seen: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const fresh = names.filter((name) => !seen.has(name))
  if (fresh.length === 0) return new Set([...seen].flatMap((name) => [chunks[name]?.file ?? '', ...(chunks[name]?.css ?? [])]))
  return filesOf(
    fresh.flatMap((name) => chunks[name]?.imports ?? []),
    new Set([...seen, ...fresh]),
  )
}

/** How much of the network a page takes the first time it is opened, in kB of gzip. */
const kilobytes = (names: readonly string[]): number =>
  Math.ceil([...filesOf(names)].reduce((sum, file) => sum + statSync(join(built, `${file}.gz`)).size, 0) / 1_000)

describe('what a browser loads', () => {
  it('is 250 kB for the first page at most', () => {
    expect(kilobytes([entry])).toBeLessThanOrEqual(250)
  })

  it.each(routes)('is 300 kB with any other page at most: %s', (route) => {
    expect(kilobytes([entry, route])).toBeLessThanOrEqual(300)
  })
})
