import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { Site, SiteFact } from './site.facts.js'
import type { SiteState } from './site.state.js'

export type RegisterSite = Site

/** Registers a service centre, station or other place of service. */
export const registerSite = act<SiteState, SiteFact>()<RegisterSite>({
  name: 'RegisterSite',
  says: '登记服务地点',
  by: ['operator'],
  always: [siteNotRegistered],
  withData: [countsAreWhole],
  then: (data) => [{ type: 'SiteRegistered', data }],
})

function siteNotRegistered({ state }: Asked<SiteState>) {
  return state.status === 'absent' ? undefined : refuse('SiteAlreadyRegistered', '该服务地点已经登记')
}

function countsAreWhole(...[{ communities = 0, certifiedCommunityWorkers = 0 }]: Parameters<DataGuard<SiteState, RegisterSite>>) {
  return [communities, certifiedCommunityWorkers].every((n) => Number.isInteger(n) && n >= 0)
    ? undefined
    : refuse('CountMalformed', '社区数和持证人数应当是不小于0的整数')
}
