import type { Day } from '#kernel'
import { editionsFor, inForce } from '../editions.js'
import { modelContract } from './model-contract.js'
import type { ContractTemplate } from './template.js'

/** Every edition there is. A later one leaves those before it as they are: it ends them, and contracts made by them stand. */
export const contractTemplates: readonly ContractTemplate[] = [modelContract]

/** What contracts of a region may be made by on a day, its own first: that is the default. */
export function templatesFor(templates: readonly ContractTemplate[], region: string, on: Day): readonly ContractTemplate[] {
  const house = templates.filter((one) => one.region === modelContract.region)
  return [...new Set([...editionsFor(templates, region), ...house])].filter((one) => inForce(one, on))
}

/** An edition by what it is called, in force or not. */
export const templateNamed = (templates: readonly ContractTemplate[], title: string): ContractTemplate | undefined =>
  templates.find((one) => one.title === title)

/** Titles that two editions bear: a line and a contract call an edition by its title alone. */
export const titlesTwice = (templates: readonly ContractTemplate[]): readonly string[] =>
  templates.flatMap(({ title }, index) => (templates.findIndex((one) => one.title === title) === index ? [] : [title]))
