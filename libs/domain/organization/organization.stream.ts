import type { StreamDeclaration } from '../declaration.js'
import { relations, type Relation } from '../relation.js'
import type { OrganizationFact } from './organization.facts.js'

const said = (roles: readonly Relation[]): string => roles.map((role) => relations[role]).join('、')

/** `organization/<id>`: a unit, of whatever kind, and the roles in which it may be named. Its people are each a stream of their own. */
export const organizationStream = {
  kind: 'organization',
  says: '单位',
  key: '{organization}',
  address: 'organizations/{organization}',
  facts: {
    OrganizationRegistered: {
      schema: 2,
      seenBy: 'everyone',
      says: '登记单位',
      tells: ({ name }) => `登记了${name}`,
      upcast: { 1: (data: object) => ({ ...data, region: '' }) },
    },
    StandingRecorded: {
      schema: 1,
      seenBy: 'everyone',
      says: '单位年检、等级和规模的变化',
      tells: ({ annualCheck, grade, size }) =>
        [
          ...(annualCheck === undefined ? [] : [`年检${annualCheck}`]),
          ...(grade === undefined ? [] : [`评估等级${grade}`]),
          ...(size === undefined ? [] : [size]),
        ].join('，'),
    },
    RolesGiven: { schema: 1, seenBy: 'everyone', says: '增加单位职责', tells: ({ roles }) => `增加了职责：${said(roles)}` },
    RolesTaken: { schema: 1, seenBy: 'everyone', says: '取消单位职责', tells: ({ roles }) => `取消了职责：${said(roles)}` },
  },
} as const satisfies StreamDeclaration<OrganizationFact>
