import type { Site } from './register-site.js'

export type SiteFact = { readonly type: 'SiteRegistered'; readonly data: Site }
