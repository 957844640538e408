// node lint.mjs: what tsc and eslint say of the clone, from one program each for what runs here and for what browsers load. Each by itself would read and check every source and library once more.
import { ESLint } from 'eslint'
import ts from 'typescript'
import { repository } from './repository.mjs'

const portal = 'apps/portal'
const host = {
  getCurrentDirectory: () => repository,
  getCanonicalFileName: (/** @type {string} */ name) => name,
  getNewLine: () => '\n',
}

/**
 * The program of a folder's tsconfig.json, and what tsc says of it.
 * @param {string} folder
 */
function programOf(folder) {
  const { config, error } = ts.readConfigFile(`${repository}/${folder}/tsconfig.json`, (file) => ts.sys.readFile(file))
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, `${repository}/${folder}`)
  const program = ts.createProgram(fileNames, { ...options, incremental: false })
  return { program, complaints: [...(error ? [error] : []), ...errors, ...ts.getPreEmitDiagnostics(program)] }
}

const [here, browser] = [programOf('.'), programOf(portal)]
const complaints = [...here.complaints, ...browser.complaints]
if (complaints.length > 0) console.log(ts.formatDiagnostics(complaints, host))

const typed = [
  { files: ['**/*.ts'], languageOptions: { parserOptions: { programs: [here.program] } } },
  { files: [`${portal}/**/*.{ts,tsx}`], languageOptions: { parserOptions: { programs: [browser.program] } } },
]
const eslint = new ESLint({ cwd: repository, overrideConfig: typed })
const results = await eslint.lintFiles(['.'])
const said = await (await eslint.loadFormatter('stylish')).format(results)
if (said.trim() !== '') console.log(said)
if (complaints.length > 0 || results.some(({ errorCount }) => errorCount > 0)) process.exitCode = 1
