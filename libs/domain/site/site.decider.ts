import { stream } from '../stream.js'
import { registerSite } from './register-site.js'
import { siteFacts, type SiteFact } from './site.facts.js'
import { evolveSite, noSite, type SiteState } from './site.state.js'

/** `site/<id>`: a place of service, its host and its kind. */
export const site = stream<SiteState, SiteFact>({
  kind: 'site',
  initial: noSite,
  evolve: evolveSite,
  facts: siteFacts,
  acts: [registerSite],
})
