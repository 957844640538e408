import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repository } from '../../infra/repository.mjs'
import type { LawCommand } from './law.js'
import { officersPage } from './law-page-zh.js'
import { registerPage } from './law-page-register.js'

const pages = { 'docs/law-register.md': registerPage, 'docs/zh/law.md': officersPage } as const satisfies Record<
  string,
  () => string
>

/** `law pages`: writes the generated pages; with `--check` only says (code 1) which are no longer what the library gives. */
export const runPages: LawCommand = (args) => {
  const stale = Object.entries(pages).filter(([file, page]) => {
    const at = join(repository, file)
    return !existsSync(at) || readFileSync(at, 'utf8') !== page()
  })
  if (args.includes('--check')) {
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
