import type { Citation, Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { RegionPolicy } from '../packs/pack.js'
import type { Rule } from '../rule.js'
import { ofPolicy, seedBinds, seedRegion } from './region.js'

/** An output that policy asks for: of each contract or of the region, each year or over the term. */
export type PolicyOutput = {
  readonly class: string
  readonly measure: string
  readonly of: 'contract' | 'region'
  readonly per: 'year' | 'term'
  readonly atLeast?: number
  /** A guide figure, from–to; nothing is refused on it. */
  readonly guide?: readonly [number, number]
}

/** 黄社〔2020〕3号 二（二）: two projects and one micro-venture a year, five organizations filed. Append only; never edit a past entry. */
export const policyOutputsRule = {
  id: 'policy-outputs',
  kind: 'list',
  region: seedRegion,
  asks: { zh: '政策要求每个站点项目有哪些产出？', en: 'Which outputs does policy ask of a line that runs a centre or station?' },
  governs: '合同签订之日',
  entries: [
    {
      from: '2020-12-31',
      value: [
        { class: '专业服务类', measure: '专业服务项目', of: 'contract', per: 'year', atLeast: 2 },
        { class: '专业服务类', measure: '微公益创投', of: 'contract', per: 'year', atLeast: 1 },
        { class: '社区治理类', measure: '备案社区治理类服务组织', of: 'contract', per: 'term', atLeast: 5 },
        { class: '社区治理类', measure: '区域性社区治理联合会', of: 'region', per: 'term', guide: [1, 2] },
      ],
      source: article(
        '黄社〔2020〕3号',
        '二（二）',
        '每年至少开展2个专业服务项目、1次微公益创投，项目期内培育5家以上备案社区治理类服务组织',
      ),
      status: 'reported',
      note: '据 rules.md 对黄社〔2020〕3号的摘录，引文非原文逐字',
    },
  ],
} as const satisfies Rule<readonly PolicyOutput[]>

/** What a contract of so many years owes by the paper of its region: measure and number over the whole term; nothing where the region has none. */
export function policyOutputs(question: { on: Day; years: number; region: string; policy?: RegionPolicy | undefined }): {
  owed: readonly { class: string; measure: string; atLeast: number }[]
  basis?: Citation
} {
  const { on, years, region, policy } = question
  const entry = entryOn<readonly PolicyOutput[]>(policyOutputsRule, on)
  const bound = seedBinds(region)
  const outputs = bound ? entry.value : (policy?.outputs ?? [])
  const owed = outputs.flatMap(({ class: of, measure, per, atLeast, of: whose }) =>
    whose !== 'contract' || atLeast === undefined
      ? []
      : [{ class: of, measure, atLeast: per === 'year' ? atLeast * years : atLeast }],
  )
  if (bound) return { owed, ...basedOn(entry) }
  return policy === undefined ? { owed } : { owed, basis: ofPolicy(policy, '服务产出') }
}
