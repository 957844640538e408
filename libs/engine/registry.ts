import { commonFacts, deciderOf, streams, type AnyStream, type Act, type FactDeclaration } from '#domain'
import { streamKind, type Corrected, type StreamId } from '#kernel'

// oxlint-disable-next-line typescript/no-explicit-any -- a registry holds acts of every kind
type AnyAct = Act<any, any, any>

type Registered = {
  readonly definition: AnyStream
  readonly decider: ReturnType<typeof deciderOf>
  readonly acts: ReadonlyMap<string, AnyAct>
}

const registered: ReadonlyMap<string, Registered> = new Map(
  streams.map((definition) => [
    definition.kind,
    { definition, decider: deciderOf(definition), acts: new Map(definition.acts.map((act) => [act.name, act])) },
  ]),
)

const acts: ReadonlyMap<string, AnyAct> = new Map([...registered.values()].flatMap(({ acts: own }) => [...own]))

const declarations: ReadonlyMap<string, FactDeclaration> = new Map([
  ...streams.flatMap((definition) => Object.entries(definition.facts as Record<string, FactDeclaration>)),
  ...Object.entries(commonFacts),
])

/** What is declared of a stream's kind. Throws an Error for a kind nobody declared. */
export function registeredFor(stream: StreamId): Registered {
  const found = registered.get(streamKind(stream))
  if (!found) throw new Error(`no such kind of stream: ${stream}`)
  return found
}

/** What is declared of an act; undefined for one that this release does not know. */
export const actNamed = (name: string): AnyAct | undefined => acts.get(name)

/** What is declared of a kind of fact. Throws UnknownFact for one written by a newer release. */
export function declarationOf(type: string): FactDeclaration {
  const found = declarations.get(type)
  if (!found) throw new UnknownFact(type)
  return found
}

/** A fact of a kind this release does not know (a newer one is rolling out): the API answers 503. */
export class UnknownFact extends Error {
  constructor(readonly type: string) {
    super(`a fact of the unknown kind ${type}: this node runs an older release than the one that wrote it`)
  }
}

/** The data of a stored fact in the newest shape; of a correction also those it puts in place of others. */
export function upcast(type: string, schema: number, data: object): object {
  const newest = upcastBy(declarationOf(type), type, schema, data)
  if (type !== 'ActCorrected') return newest
  const { of, schema: shape, data: corrected } = newest as Corrected
  return { ...newest, schema: declarationOf(of.kind).schema, data: upcast(of.kind, shape, corrected) }
}

/** The same by a declaration: a step at a time. Throws an Error where one is missing, or where a newer release wrote it. */
export function upcastBy(declaration: FactDeclaration, type: string, schema: number, data: object): object {
  if (schema > declaration.schema) throw new UnknownFact(`${type} in shape ${schema}`)
  let [shape, value] = [schema, data]
  while (shape < declaration.schema) {
    const step = declaration.upcast?.[shape]
    if (!step) throw new Error(`${type} in shape ${shape} cannot be read: its step to ${shape + 1} is missing`)
    value = step(value as never)
    shape += 1
  }
  return value
}
