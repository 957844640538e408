import { streams } from '#domain'
import { basename } from 'node:path'
import ts from 'typescript'
import { isForPeople } from '../../apps/api/acts/paths.js'
import { repository } from '../../infra/repository.mjs'

/** What a type is made of, as JSON sees it: brands of text (Fen, Day, Instant) are text. */
type Shape = string | readonly string[] | { readonly listOf: Shape } | { readonly [field: string]: Shape }

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(`${repository}/tsconfig.json`, (file) => ts.sys.readFile(file)).config,
  ts.sys,
  repository,
)
const files = config.fileNames.filter((file) => /\/(libs|apps\/api)\//.test(file) && !/\.(spec|fixture)\.ts$/.test(file))
const { tsBuildInfoFile: _none, ...options } = config.options
const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false })
const checker = program.getTypeChecker()

/** `act<…>()<Data>({ name: 'SignContract', … })` → `SignContract` and the type `Data`. */
const dataOfActs = new Map<string, ts.Type>()
/** Class `SignContractDto` of a controller. */
const dtos = new Map<string, ts.Type>()

for (const source of program.getSourceFiles()) {
  if (source.fileName.includes('/libs/domain/')) source.forEachChild(findActs)
  if (source.fileName.endsWith('.controller.ts')) source.forEachChild(findDtos)
}

function findActs(node: ts.Node): void {
  if (ts.isCallExpression(node) && node.typeArguments?.length === 1 && ts.isCallExpression(node.expression)) {
    const [declared] = node.arguments
    const name =
      declared && ts.isObjectLiteralExpression(declared)
        ? declared.properties.find((one) => one.name?.getText() === 'name')
        : undefined
    const [data] = node.typeArguments
    if (name && ts.isPropertyAssignment(name) && ts.isStringLiteral(name.initializer) && data) {
      dataOfActs.set(name.initializer.text, checker.getTypeFromTypeNode(data))
    }
  }
  node.forEachChild(findActs)
}

function findDtos(node: ts.Node): void {
  if (ts.isClassDeclaration(node) && node.name?.text.endsWith('Dto')) {
    const controller = basename(node.getSourceFile().fileName, '.controller.ts').replaceAll('-', '')
    if (`${controller}dto` === node.name.text.toLowerCase())
      dtos.set(node.name.text.slice(0, -'Dto'.length), checker.getTypeAtLocation(node))
  }
}

function shapeOf(type: ts.Type): Shape {
  const parts = (type.isUnion() ? type.types : [type]).filter(
    (part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)),
  )
  const words = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
  if (words.length > 0 && words.length === parts.length) return words.sort()
  const leaves = parts.map(leafOf)
  if (leaves.every((leaf) => leaf !== undefined)) return [...new Set(leaves)].sort().join(' | ')
  const [whole] = parts
  if (!whole || parts.length !== 1) throw new Error(`a union that no form can fill in: ${checker.typeToString(type)}`)
  const [element] = checker.isArrayType(whole) ? checker.getTypeArguments(whole as ts.TypeReference) : []
  if (element) return { listOf: shapeOf(element) }
  const byName = checker.getIndexTypeOfType(whole, ts.IndexKind.String)
  if (byName) return byName.flags & ts.TypeFlags.Never ? {} : { '*': shapeOf(byName) }
  return Object.fromEntries(
    checker
      .getPropertiesOfType(whole)
      .map((field) => [
        `${field.name}${field.flags & ts.SymbolFlags.Optional ? '?' : ''}`,
        shapeOf(checker.getTypeOfSymbol(field)),
      ]),
  )
}

function leafOf(type: ts.Type): string | undefined {
  if (type.flags & ts.TypeFlags.StringLike) return 'text'
  if (type.flags & ts.TypeFlags.NumberLike) return 'number'
  return type.flags & ts.TypeFlags.BooleanLike ? 'yes or no' : undefined
}

const acts = streams.flatMap((definition) =>
  definition.acts.filter((act) => isForPeople(act) && !act.fields).map(({ name }) => name),
)

describe('the DTO of an act', () => {
  it.each(acts)('%s has the fields of the act, no more and no fewer', (act) => {
    const [data, dto] = [dataOfActs.get(act), dtos.get(act)]
    if (!data || !dto) throw new Error(`found no ${data ? 'DTO' : 'data'} of ${act}`)
    const { 'registered?': _envelope, ...fields } = shapeOf(dto) as Record<string, Shape>
    expect(narrowed(fields, shapeOf(data))).toEqual(shapeOf(data))
  })
})

/** A form may offer some words where the act takes any text: there it is the act's word that counts. */
function narrowed(form: Shape, act: Shape): Shape {
  if (Array.isArray(form))
    return act === 'text' || (Array.isArray(act) && form.every((word) => act.includes(word as string))) ? act : form
  if (typeof form !== 'object' || typeof act !== 'object') return form
  return Object.fromEntries(
    Object.entries(form).map(([field, shape]) => [field, narrowed(shape, (act as Record<string, Shape>)[field] ?? shape)]),
  )
}
