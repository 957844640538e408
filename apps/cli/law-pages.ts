import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repository } from '../../infra/repository.mjs'
import type { LawCommand } from './law.js'
import { coveragePage } from './law-page-coverage.js'
import { officersPage } from './law-page-zh.js'
import { registerPage } from './law-page-register.js'
import { readArgs } from './read-args.js'

const usage = 'npm run law -- pages [--check]'

const pages = {
  'docs/law-coverage.md': coveragePage,
  'docs/law-register.md': registerPage,
  'docs/zh/law.md': officersPage,
} as const satisfies Record<string, () => string>

/** `law pages`: writes the generated pages; with `--check` only says (code 1) which are no longer what the library gives. */
export const runPages: LawCommand = (args) => {
  const { check } = readArgs(args, usage, { options: { check: { type: 'boolean', default: false } } }).values
  const stale = Object.entries(pages).filter(([file, page]) => {
    const at = join(repository, file)
    return !existsSync(at) || readFileSync(at, 'utf8') !== page()
  })
  if (check) {
    for (const [file] of stale) console.log(`${file} is stale: npm run law -- pages`)
    return stale.length === 0 ? 0 : 1
  }
  for (const [file, page] of stale) {
    mkdirSync(dirname(join(repository, file)), { recursive: true })
    writeFileSync(join(repository, file), page())
    console.log(file)
  }
  return 0
}
