import type { Day } from '#kernel'
import type { Relation } from '../context.js'
import type { FactDeclaration } from '../stream.js'

/** What an organization is, as the directory says it. Kind by credit code: 52 is a 民办非企业单位 and no SME, 91 an enterprise. */
export type Organization = {
  readonly name: string
  readonly kind: 'party' | 'government' | 'mass-organization' | 'procurementAgent' | 'provider' | 'evaluator' | 'host'
  readonly roles: readonly Relation[]
  readonly creditCode?: string
  readonly registeredOn?: Day
  readonly grade?: string
  readonly annualCheck?: string
  /** 中型企业, 小型企业, 微型企业: an enterprise's own declaration. */
  readonly size?: string
}

export type OrganizationFact = { readonly type: 'OrganizationRegistered'; readonly data: Organization }

export const organizationFacts = {
  OrganizationRegistered: { schema: 1, seenBy: 'everyone', says: '登记单位' },
} as const satisfies { readonly [type in OrganizationFact['type']]: FactDeclaration }
