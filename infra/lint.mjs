// node lint.mjs: what tsc and eslint say of the clone, from one program. Each by itself would read and check every source and library once more.
import { ESLint } from 'eslint'
import ts from 'typescript'
import { repository } from './repository.mjs'

const host = {
  getCurrentDirectory: () => repository,
  getCanonicalFileName: (/** @type {string} */ name) => name,
  getNewLine: () => '\n',
}
const { config, error } = ts.readConfigFile(`${repository}/tsconfig.json`, (file) => ts.sys.readFile(file))
const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, repository)
const program = ts.createProgram(fileNames, { ...options, incremental: false })
const complaints = [...(error ? [error] : []), ...errors, ...ts.getPreEmitDiagnostics(program)]
if (complaints.length > 0) console.log(ts.formatDiagnostics(complaints, host))

const typed = { files: ['**/*.ts'], languageOptions: { parserOptions: { programs: [program] } } }
const eslint = new ESLint({ cwd: repository, overrideConfig: typed })
const results = await eslint.lintFiles(['.'])
const said = await (await eslint.loadFormatter('stylish')).format(results)
if (said.trim() !== '') console.log(said)
if (complaints.length > 0 || results.some(({ errorCount }) => errorCount > 0)) process.exitCode = 1
