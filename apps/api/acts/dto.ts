import { isForPeople, registerPapers, streams, type Fields } from '#domain'
import { decoratorOf } from '../fields/declared.js'
import { ActBody } from './act-body.js'
import { RegisterPapersDto } from './papers.dto.js'
import {
  ConfirmCorrectionDto,
  ConfirmRegisteredDto,
  CorrectActDto,
  DeclineCorrectionDto,
  DenyRegisteredDto,
  StrikeActDto,
} from './put-right.dto.js'

type Class = new () => object

/** The body of an act: its own fields beside what every act may carry. */
export type Body = new () => ActBody

const parts = new Map<string, { readonly fields: Fields; readonly of: Class }>()

/** The DTO of each act that people can ask for, derived from its fields. */
const bodies: ReadonlyMap<string, Body> = new Map<string, Body>([
  [registerPapers.name, RegisterPapersDto],
  ['CorrectAct', CorrectActDto],
  ['StrikeAct', StrikeActDto],
  ['ConfirmCorrection', ConfirmCorrectionDto],
  ['DeclineCorrection', DeclineCorrectionDto],
  ['ConfirmRegistered', ConfirmRegisteredDto],
  ['DenyRegistered', DenyRegisteredDto],
  ...streams.flatMap(({ acts }) =>
    acts.flatMap((act) => (isForPeople(act) ? [[act.name, classOf(act.name, act.fields, ActBody)] as const] : [])),
  ),
])

/** The DTO of an act; undefined for one that people cannot ask for. */
export const bodyOf = (act: string): Body | undefined => bodies.get(act)

/** A class with the decorators of its fields, as if it had been written by hand. */
function classOf<Base extends Class>(name: string, fields: Fields, base: Base): Base {
  const made = { [`${name}Dto`]: class extends (base as Class) {} }[`${name}Dto`] as Base
  for (const [property, field] of Object.entries(fields)) {
    // What the compiler writes beside a decorator; Nest's documentation asks for it where a schema has no type of its own.
    Reflect.defineMetadata('design:type', Object, made.prototype as object, property)
    decoratorOf(field, partOf)(made.prototype as object, property)
  }
  return made
}

/** The class of a part; one for each set of fields, by its name. Throws an Error where two sets have one name. */
function partOf(called: string, fields: Fields): Class {
  const known = parts.get(called)
  if (known && known.fields !== fields) throw new Error(`two parts are called ${called}: give one another name`)
  const of = known?.of ?? classOf(called, fields, class {})
  parts.set(called, { fields, of })
  return of
}
