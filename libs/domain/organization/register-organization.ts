import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { relations } from '../relation.js'
import type { OrganizationFact } from './organization.facts.js'
import { unitIsWellNamed } from '../names.js'
import type { OrganizationState } from './organization.state.js'

/** What a unit can be: an expert pool has the role of its panelists, the keepers of the system theirs. The others of the list are given by none. */
const { unit: _unit, process: _process, ...unitRoles } = relations
export { unitRoles }
export type UnitRole = keyof typeof unitRoles

/** What of an organization changes with the years. */
export const standingFields = {
  grade: { kind: 'oneOf', label: '社会组织评估等级', words: ['5A', '4A', '3A', '2A', '1A'], optional: true, example: '4A' },
  annualCheck: { kind: 'oneOf', label: '年检结论', words: ['合格', '基本合格', '不合格'], optional: true },
  size: {
    kind: 'oneOf',
    label: '企业规模',
    help: '企业自行声明',
    words: ['大型企业', '中型企业', '小型企业', '微型企业'],
    optional: true,
    example: '微型企业',
  },
} as const satisfies Fields

const fields = {
  name: { kind: 'text', label: '单位名称', example: '示例甲社会工作服务中心' },
  kind: {
    kind: 'oneOf',
    label: '单位种类',
    words: {
      host: '街道、社区',
      provider: '承接主体',
      procurementAgent: '采购代理机构',
      evaluator: '评估机构',
      party: '党委部门',
      government: '政府部门',
      'mass-organization': '群团组织',
      expert: '评审专家库',
      operator: '系统管理单位',
    },
    example: 'provider',
  },
  region: { kind: 'text', label: '地区', help: '六位行政区划代码', max: 6, example: '341000' },
  roles: { kind: 'someOf', label: '单位的职责', words: unitRoles, example: ['provider'] },
  creditCode: { kind: 'text', label: '统一社会信用代码', help: '18位', optional: true, example: '52341000SAMPLE0001' },
  registeredOn: { kind: 'day', label: '登记日期', optional: true, example: '2016-05-10' },
  ...standingFields,
} as const satisfies Fields
/** What an organization is, as the directory says it. Kind by credit code: 52 is a 民办非企业单位 and no SME, 91 an enterprise. */
export type Organization = DataOf<typeof fields>

/** Registers an organization in the directory. */
export const registerOrganization = act<OrganizationState, OrganizationFact>()({
  name: 'RegisterOrganization',
  says: '登记单位',
  by: ['operator'],
  happens: 'paper',
  fields,
  makes: ['OrganizationRegistered'],
  always: [unitIsWellNamed, organizationNotRegistered],
  withData: [creditCodeHasItsShape],
  then: (data) => [{ type: 'OrganizationRegistered', data }],
})

function organizationNotRegistered({ state }: Asked<OrganizationState>) {
  return state.status === 'absent' ? undefined : refuse('OrganizationAlreadyRegistered', '该单位已经登记')
}

function creditCodeHasItsShape(...[{ creditCode }]: Parameters<DataGuard<OrganizationState, Organization>>) {
  return creditCode === undefined || /^[0-9A-Z]{18}$/.test(creditCode)
    ? undefined
    : refuse('CreditCodeMalformed', '统一社会信用代码应当是18位')
}
