import type { Citation } from '#kernel'
import { cityOf } from '../editions.js'
import type { RegionPolicy } from '../packs/pack.js'

/** 黄社〔2020〕3号 is the paper of one city: of Huangshan. */
export const seedRegion = '341000'

/** Whether the paper binds a region: Huangshan and its districts, and nobody else. Others have papers of their own, or none. */
export const seedBinds = (region: string): boolean => cityOf(region) === seedRegion

/** A clause of a region's own paper as its figures were entered: the words are not at hand. */
export const ofPolicy = ({ document }: RegionPolicy, of: string): Citation => ({
  instrument: document,
  article: of,
  quote: '按录入的地区要求，原文不在手',
  status: 'sample',
})
