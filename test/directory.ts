import type { StreamId } from '#kernel'
import type { GivenFact } from './given.js'

/** The units that specs name, each with its kind and roles: those of the sample programme. */
const units: Readonly<Record<string, { readonly kind: string; readonly roles: readonly string[] }>> = {
  'hs-sgb': { kind: 'party', roles: ['lead', 'purchaser'] },
  'hs-mzj': { kind: 'government', roles: ['purchaser'] },
  'hs-jyj': { kind: 'government', roles: ['purchaser'] },
  'hs-wjw': { kind: 'government', roles: ['purchaser'] },
  'hs-sfj': { kind: 'government', roles: ['purchaser'] },
  'hs-czj': { kind: 'government', roles: ['finance'] },
  'ah-czt': { kind: 'government', roles: ['finance', 'purchaser'] },
  'hs-sjj': { kind: 'government', roles: ['auditor'] },
  tx: { kind: 'government', roles: ['district', 'purchaser'] },
  hz: { kind: 'government', roles: ['district'] },
  'pa-1': { kind: 'procurementAgent', roles: ['procurementAgent'] },
  'ag-1': { kind: 'provider', roles: ['provider'] },
  'ag-2': { kind: 'provider', roles: ['provider'] },
  'ag-3': { kind: 'provider', roles: ['provider'] },
  'ag-4': { kind: 'provider', roles: ['provider'] },
  'ev-1': { kind: 'evaluator', roles: ['evaluator'] },
  'ev-2': { kind: 'evaluator', roles: ['evaluator'] },
  'ev-3': { kind: 'evaluator', roles: ['evaluator'] },
  experts: { kind: 'expert', roles: ['panelist'] },
}

/** Whether a unit is the host of a site: there is one for each. */
const isHost = (id: string): boolean => id.endsWith('-host')

const unitOf = (id: string) => (isHost(id) ? { kind: 'host', roles: ['host'] } : units[id])

/** The unit a sample person is of, `hs-mzj.jb`, and what they do there; experts are `ex-01` and so on. */
const membershipOf = (person: string): { readonly unit: string; readonly duty: string } | undefined => {
  if (/^ex-\d\d$/.test(person)) return { unit: 'experts', duty: '评审专家' }
  const [unit = '', sign = ''] = person.split('.')
  const duty = ({ jb: '经办', sh: '审核', qf: '签发', cw: '经办', fz: '签发', dl: '代表' } as Readonly<Record<string, string>>)[
    sign
  ]
  return unitOf(unit) !== undefined && duty !== undefined ? { unit, duty } : undefined
}

/** What the directory of a spec has of a unit, a person or a site (each but `no-…`); nothing of those it does not know, and of no other kind of stream. */
export function inDirectory(stream: StreamId): readonly GivenFact[] {
  const [kind = '', id = ''] = stream.split('/')
  const unit = kind === 'organization' ? unitOf(id) : undefined
  if (unit) return [{ type: 'OrganizationRegistered', data: { name: id, region: '341000', ...unit } }]
  if (kind === 'site' && !id.startsWith('no-'))
    return [{ type: 'SiteRegistered', data: { host: `${id}-host`, district: 'tx', kind: 'town-centre' } }]
  const membership = kind === 'person' ? membershipOf(id) : undefined
  return membership
    ? [
        {
          type: 'PersonJoined',
          key: membership.unit,
          data: { unit: membership.unit, duties: [membership.duty], from: '2025-01-01' },
        },
      ]
    : []
}
