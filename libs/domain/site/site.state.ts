import { stateReader } from '../contract/read-state.js'
import type { Site } from './register-site.js'
import type { SiteFact } from './site.facts.js'

export type SiteState = { readonly status: 'absent' } | { readonly status: 'registered'; readonly site: Site }

export const noSite: SiteState = { status: 'absent' }

export function evolveSite(_state: SiteState, fact: SiteFact): SiteState {
  switch (fact.type) {
    case 'SiteRegistered':
      return { status: 'registered', site: fact.data }
    default:
      return fact.type satisfies never
  }
}

/** A place of service as other streams see it. */
export const readSite = stateReader<SiteState>('site', noSite, evolveSite)
