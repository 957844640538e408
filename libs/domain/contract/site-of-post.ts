import type { ContractSite, Terms } from './contract.facts.js'

/** The site of a post, counted from 1, in the order of the sites; the only one where there is one. Nothing where the contract has none, or no such post. */
export const siteOfPost = ({ sites }: Pick<Terms, 'sites'>, post: number): ContractSite | undefined =>
  sites.length <= 1 ? sites[0] : sites.flatMap((site) => Array.from({ length: site.posts ?? 0 }, () => site))[post - 1]
