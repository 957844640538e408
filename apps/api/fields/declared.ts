import { sayingsOf, wordsOf, type Field, type Fields } from '#domain'
import { exampleOf } from './example.js'
import { ByName, Ids, Part, Parts, SomeOf, StreamsOf, Texts } from './nested.js'
import { Amount, Count, Flag, Points, Score } from './number.js'
import { FileHash, Id, Name, OneOf, StreamOf, Text } from './text.js'
import { AtInstant, OnDay } from './time.js'

type PartOf = (called: string, fields: Fields) => new () => object

/** The checks and the documentation of a field as it is declared. `partOf` gives the class of a part with fields of its own. */
export function decoratorOf(field: Field, partOf: PartOf): PropertyDecorator {
  const { label, optional, help, when } = field
  const options = {
    example: exampleOf(field),
    more: keywordsOf(field),
    ...(optional ? { optional } : {}),
    ...(help === undefined ? {} : { help }),
    ...(when === undefined ? {} : { when }),
  }
  switch (field.kind) {
    case 'text':
      return Text(label, { ...options, ...limits(field) })
    case 'texts':
      return Texts(label, { ...options, ...limits(field) })
    case 'id':
      return field.from === 'new' ? Name(label, options) : Id(label, options)
    case 'ids':
      return Ids(label, { ...options, ...limits(field) })
    case 'file':
      return FileHash(label, options)
    case 'amount':
      return Amount(label, options)
    case 'count':
      return Count(label, {
        ...options,
        ...(field.min === undefined ? {} : { from: field.min }),
        ...(field.max === undefined ? {} : { to: field.max }),
      })
    case 'score':
      return Score(label, { ...options, ...(field.max === undefined ? {} : { to: field.max }) })
    case 'points':
      return Points(label, { ...options, orNumber: field.orNumber === true })
    case 'flag':
      return Flag(label, options)
    case 'day':
      return OnDay(label, options)
    case 'instant':
      return AtInstant(label, options)
    case 'oneOf':
      return OneOf(wordsOf(field.words), label, options)
    case 'someOf':
      return SomeOf(wordsOf(field.words), label, { ...options, ...limits(field) })
    case 'stream':
      return StreamOf(field.of ?? '[a-z-]+', label, options)
    case 'streams':
      return StreamsOf(field.of, label, { ...options, ...limits(field) })
    case 'part':
      return Part(() => partOf(field.called, field.fields), label, options)
    case 'parts':
      return Parts(() => partOf(field.called, field.fields), label, { ...options, ...limits(field) })
    case 'byName':
      return ByName(label, field.holds, options)
  }
}

/** How long, and how many, where the field says so. */
const limits = ({ max, atLeast, atMost }: { max?: number; atLeast?: number; atMost?: number }) => ({
  ...(max === undefined ? {} : { max }),
  ...(atLeast === undefined ? {} : { atLeast }),
  ...(atMost === undefined ? {} : { atMost }),
})

/** What a form reads beside the schema itself. */
function keywordsOf(field: Field): object {
  const from = 'from' in field ? field.from : undefined
  return {
    ...('words' in field && field.words !== undefined ? { 'x-words': sayingsOf(field.words) } : {}),
    ...('unit' in field && field.unit !== undefined ? { 'x-unit': field.unit } : {}),
    ...(from === undefined ? {} : { 'x-from': from }),
    ...('accept' in field && field.accept !== undefined ? { 'x-accept': field.accept } : {}),
    ...('of' in field ? { 'x-of': field.of } : {}),
    ...(field.page === undefined ? {} : { 'x-page': field.page }),
    ...(field.when === undefined ? {} : { 'x-when': field.when }),
  }
}
