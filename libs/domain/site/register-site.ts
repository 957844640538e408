import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { SiteFact } from './site.facts.js'
import type { SiteState } from './site.state.js'

const fields = {
  host: { kind: 'id', label: '落地单位', from: { of: 'organization', role: 'host' }, example: 'tx-yd' },
  district: { kind: 'id', label: '区县', from: { of: 'organization', role: 'district' }, example: 'tx-mzj' },
  kind: {
    kind: 'oneOf',
    label: '服务地点种类',
    words: {
      'street-centre': '街道社工服务中心',
      'town-centre': '乡镇社工服务中心',
      'community-station': '社区社工服务站',
      'community-correction': '社区矫正机构',
      'drug-rehabilitation': '戒毒康复场所',
      school: '学校',
    },
  },
  communities: { kind: 'count', label: '社区数', optional: true, unit: '个' },
  certifiedCommunityWorkers: {
    kind: 'count',
    label: '持证社区工作者人数',
    help: '不计入专业社工配备标准',
    optional: true,
    unit: '人',
    example: 2,
  },
} as const satisfies Fields
/** A place of service: its host, its district (organizations), its kind, and the community workers it has. */
export type Site = DataOf<typeof fields>

/** Registers a service centre, station or other place of service. */
export const registerSite = act<SiteState, SiteFact>()({
  name: 'RegisterSite',
  says: '登记服务地点',
  by: ['operator'],
  happens: 'paper',
  fields,
  makes: ['SiteRegistered'],
  always: [siteNotRegistered],
  withData: [countsAreWhole],
  then: (data) => [{ type: 'SiteRegistered', data }],
})

function siteNotRegistered({ state }: Asked<SiteState>) {
  return state.status === 'absent' ? undefined : refuse('SiteAlreadyRegistered', '该服务地点已经登记')
}

function countsAreWhole(...[{ communities = 0, certifiedCommunityWorkers = 0 }]: Parameters<DataGuard<SiteState, Site>>) {
  return [communities, certifiedCommunityWorkers].every((n) => Number.isInteger(n) && n >= 0)
    ? undefined
    : refuse('CountMalformed', '社区数和持证人数应当是不小于0的整数')
}
