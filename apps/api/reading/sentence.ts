import { declarationOf } from '#engine'

/** A fact in a sentence without its subject, as its declaration tells it: 公告了合同; what it is called, where nothing more is declared. */
export function sentenceOf(type: string, data: object): string {
  const { says, tells } = declarationOf(type)
  return (tells as ((data: object) => string) | undefined)?.(data) ?? says
}
