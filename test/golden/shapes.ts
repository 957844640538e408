import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { repository } from '../../infra/repository.mjs'

/** A fact as it was written: its kind, its key and its data in the newest shape. */
export type Shaped = { readonly type: string; readonly key: string | null; readonly data: object }

/**
 * What the compiler says of facts read as the types the domain declares of their kinds: a line each, empty where all fit. A value that was
 * written and is no longer declared, a declared one that was never written, and one of another form are all told; a new optional one is not.
 */
export function misfits(facts: readonly Shaped[]): string[] {
  const file = join(repository, 'test', 'golden', 'written-facts.generated.ts')
  const source = sourceOf(facts)
  const config = ts.readConfigFile(join(repository, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, include: [], files: [] }, ts.sys, repository)
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => path === file || fileExists(path)
  host.readFile = (path) => (path === file ? source : readFile(path))
  host.getSourceFile = (path, version, onError) =>
    path === file ? ts.createSourceFile(path, source, version) : getSourceFile(path, version, onError)
  const program = ts.createProgram([file], { ...options, noEmit: true, incremental: false, composite: false, types: [] }, host)
  const found = program.getSourceFile(file)
  if (!found) throw new Error(`${file} was not compiled`)
  const lines = source.split('\n')
  return [...program.getSyntacticDiagnostics(found), ...program.getSemanticDiagnostics(found)].map((one) => {
    const line = found.getLineAndCharacterOfPosition(one.start ?? 0).line
    const kind = lines.slice(0, line + 1).findLast((text) => text.startsWith('// '))
    return `${kind?.slice(3) ?? ''}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`
  })
}

/** A module in which every fact is a literal that must satisfy the type of its kind. */
function sourceOf(facts: readonly Shaped[]): string {
  const domain = join(repository, 'libs', 'domain')
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(\.facts|common-facts)\.ts$/.test(name),
  )
  const unions = files.flatMap((name) =>
    [...readFileSync(join(domain, name), 'utf8').matchAll(/^export type (\w+Fact) =/gm)].map(([, type]) => ({ name, type })),
  )
  return [
    ...unions.map(({ name, type }) => `import type { ${type} } from '../../libs/domain/${name.replace(/\.ts$/, '.js')}'`),
    `type Kind<Type extends string> = Extract<${unions.map(({ type }) => type).join(' | ')}, { type: Type }>`,
    ...facts.map(({ type, key, data }, index) => {
      const fact = { type, ...(key === null ? {} : { key }), data }
      return `// ${type}\nexport const fact${index} = ${JSON.stringify(fact, null, 1)} satisfies Kind<'${type}'>`
    }),
  ].join('\n')
}
