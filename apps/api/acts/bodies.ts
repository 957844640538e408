import { ActBody } from './act-body.js'

type Body = new () => ActBody

const bodies = new Map<string, Body>()

/** Notes the DTO of an act, from the types of its handler's parameters. Throws an Error for a handler without one. */
export function noteBody(act: string, types: readonly unknown[]): void {
  const body = types.find((type): type is Body => typeof type === 'function' && type.prototype instanceof ActBody)
  if (!body) throw new Error(`the handler of ${act} takes no body of its own`)
  bodies.set(act, body)
}

/** The DTO of an act; undefined for one that people cannot ask for. */
export const bodyOf = (act: string): Body | undefined => bodies.get(act)
