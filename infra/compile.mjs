import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { filesBelow, isPortal } from './build-stamp.mjs'
import { repository } from './repository.mjs'

const rooms = ['apps', 'libs', 'workflows', 'infra', 'test']
const spec = /\.(spec|fixture)\.ts$/
/** How many files are read and compiled at once: the compiler has threads of its own. */
const atOnce = 8

/**
 * Emits the JavaScript of all rooms below `dist`, specs left out. Types are not looked at (`npm run lint` and `npm test` do), so
 * this takes a sixth of what tsc takes for the same. Throws with the compiler's words about the files it cannot read.
 */
export async function compile() {
  // Loaded here: whatever else of this folder is used before an install works without it.
  const { transform } = await import('@swc/core')
  const sources = rooms.flatMap(filesBelow).filter((name) => !isPortal(name))
  for (const file of sources.filter((name) => name.endsWith('.mjs'))) copyFileSync(join(repository, file), made(file))
  const left = sources.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !spec.test(name))
  /** @type {string[]} */
  const complaints = []
  const worker = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const out = made(file.replace(/\.ts$/, '.js'))
      const source = readFileSync(join(repository, file), 'utf8')
      try {
        const { code, map } = await transform(source, options(relative(dirname(out), join(repository, file))))
        writeChanged(out, `${code}//# sourceMappingURL=${out.slice(dirname(out).length + 1)}.map\n`)
        writeChanged(`${out}.map`, map ?? '')
      } catch (error) {
        complaints.push(`${file}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
}

/** What tsconfig.json says, in the words of swc; jest.config.mjs says the same.
 * @param {string} sourceFileName as the map names it
 * @returns {import('@swc/core').Options}
 */
const options = (sourceFileName) => ({
  configFile: false,
  swcrc: false,
  sourceFileName,
  sourceMaps: true,
  inlineSourcesContent: false,
  module: { type: 'es6' },
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
  },
})

/**
 * The place of a built file, its folder made.
 * @param {string} file from the root of the clone
 */
function made(file) {
  const place = join(repository, 'dist', file)
  mkdirSync(dirname(place), { recursive: true })
  return place
}

/**
 * What is the same already is left as it is: whoever reads it meanwhile reads it whole.
 * @param {string} file
 * @param {string} text
 */
function writeChanged(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
