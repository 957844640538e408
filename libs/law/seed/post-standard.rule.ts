import type { Citation, Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { RegionPolicy } from '../packs/pack.js'
import type { Rule } from '../rule.js'
import { ofPolicy, seedBinds, seedRegion } from './region.js'

/** Professional posts at least, by kind of site. */
export type PostStandard = {
  readonly 'street-centre': number
  readonly 'town-centre': number
  readonly 'community-station': number
}

/** 黄社〔2020〕3号 二（一）: at least two professional posts in a street or town centre, one in a community station. Append only; never edit a past entry. */
export const postStandardRule = {
  id: 'post-standard',
  kind: 'cap',
  region: seedRegion,
  asks: { zh: '服务中心、服务站至少配备几名专业社工？', en: 'How many professional posts must a centre or station have?' },
  governs: '进驻之日',
  entries: [
    {
      from: '2020-12-31',
      value: { 'street-centre': 2, 'town-centre': 2, 'community-station': 1 },
      source: article(
        '黄社〔2020〕3号',
        '二（一）',
        '街道（乡镇）社会工作服务中心至少配备2名、社区（村）社会工作服务站至少配备1名专业社会工作者',
      ),
      status: 'reported',
      note: '据 rules.md 对黄社〔2020〕3号的摘录，引文非原文逐字；其中没有持证社区工作者可以计入的规定',
    },
  ],
} as const satisfies Rule<PostStandard>

/** Posts needed at a site by the paper of its region, and how many are short. Kinds of site without a standard, and regions without one, need none. */
export function postStandard(question: {
  on: Day
  site: string
  filled: number
  region: string
  policy?: RegionPolicy | undefined
}): { atLeast: number; short: number; basis?: Citation } {
  const { on, site, filled, region, policy } = question
  const entry = entryOn<PostStandard>(postStandardRule, on)
  const bound = seedBinds(region)
  const standard: Readonly<Record<string, number>> = bound ? entry.value : (policy?.standard ?? {})
  const atLeast = standard[site] ?? 0
  const answer = { atLeast, short: Math.max(0, atLeast - filled) }
  if (bound) return { ...answer, ...basedOn(entry) }
  return policy === undefined ? answer : { ...answer, basis: ofPolicy(policy, '岗位标准') }
}
