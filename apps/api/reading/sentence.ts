import { declarationOf } from '#engine'
import { isAboutFact, type Struck } from '#kernel'

/** A fact in a sentence without its subject, as its declaration tells it: 公告了合同. */
export function sentenceOf(type: string, data: object): string {
  const tells = declarationOf(type).tells as (data: object, of: string) => string
  return tells(data, isAboutFact(type) ? declarationOf((data as Struck).of.kind).says : '')
}
