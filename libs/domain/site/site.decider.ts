import { standsOnNothing, stream } from '../stream.js'
import { siteStream } from './site.stream.js'
import { registerSite } from './register-site.js'
import type { SiteFact } from './site.facts.js'
import { evolveSite, noSite, type SiteState } from './site.state.js'

/** The states and acts of a site. */
export const site = stream<SiteState, SiteFact>(siteStream, {
  initial: noSite,
  evolve: evolveSite,
  since: standsOnNothing,
  acts: [registerSite],
})
