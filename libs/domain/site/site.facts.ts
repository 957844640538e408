import type { FactDeclaration } from '../stream.js'

/** `host` and `district`: organizations' ids. `communities`: stations below a centre; `certifiedCommunityWorkers` count toward its standard. */
export type Site = {
  readonly host: string
  readonly district: string
  readonly kind: 'street-centre' | 'town-centre' | 'community-station' | 'community-correction' | 'drug-rehabilitation' | 'school'
  readonly communities?: number
  readonly certifiedCommunityWorkers?: number
}

export type SiteFact = { readonly type: 'SiteRegistered'; readonly data: Site }

export const siteFacts = {
  SiteRegistered: { schema: 1, seenBy: 'everyone', says: '登记服务地点' },
} as const satisfies { readonly [type in SiteFact['type']]: FactDeclaration }
