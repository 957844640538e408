import type { StreamDeclaration } from '../declaration.js'
import type { SiteFact } from './site.facts.js'

/** `site/<id>`: a place of service, its host and its kind. */
export const siteStream = {
  kind: 'site',
  says: '服务地点',
  key: '{site}',
  address: 'sites/{site}',
  facts: {
    SiteRegistered: { schema: 1, seenBy: 'everyone', says: '登记服务地点', tells: () => '登记了服务地点' },
  },
} as const satisfies StreamDeclaration<SiteFact>
