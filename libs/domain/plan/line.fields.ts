import type { ContractCondition } from '#law'
import { trancheConditions } from '../contract/contract.facts.js'
import type { Fields } from '../field.js'
import { routes } from './plan-line.js'

/** The grounds of 令102 第二十四条, as people call them. */
export const termGrounds = {
  'budget-assured': '预算有保障',
  'content-stable': '购买内容相对固定',
  continuous: '连续性强',
  'funding-stable': '经费来源稳定',
  'price-stable': '价格变化幅度小',
} as const satisfies Record<ContractCondition, string>

/** What is said of each source of money, in 分. */
export const sourceFields = {
  source: { kind: 'text', label: '资金来源', max: 200, example: '福彩公益金' },
  amount: { kind: 'amount', label: '金额' },
} as const satisfies Fields

/** What is said of each thing that is bought. */
const itemFields = {
  item: { kind: 'text', label: '项目名称', max: 200, example: '个案工作' },
  unit: { kind: 'text', label: '计量单位', max: 200, example: '个' },
  quantity: { kind: 'count', label: '数量', example: 18 },
  price: { kind: 'amount', label: '单价' },
} as const satisfies Fields

/** What is said of each lot: what it leaves out is the line's. */
const lotFields = {
  lot: { kind: 'id', label: '采购包号', from: 'new', example: '1' },
  title: {
    kind: 'text',
    label: '采购包名称',
    help: '不填写的，即项目名称',
    max: 500,
    optional: true,
    example: '阳湖镇社工站运营服务',
  },
  budget: { kind: 'amount', label: '采购包预算', help: '不填写的，即项目预算', optional: true },
  sites: {
    kind: 'ids',
    label: '采购包的服务地点',
    help: '不填写的，即项目的全部地点',
    from: { of: 'site' },
    optional: true,
    example: ['tx-ly'],
  },
  posts: { kind: 'count', label: '采购包的岗位数', help: '不填写的，即项目的岗位数', optional: true, unit: '个', example: 2 },
  items: {
    kind: 'parts',
    label: '采购包的服务清单',
    help: '不填写的，即项目的服务清单；合计等于采购包预算',
    called: 'Item',
    fields: itemFields,
    optional: true,
  },
} as const satisfies Fields

/** What is said of a line, page by page. Its data is a `PlanLine`: the compiler compares the two. */
export const lineFields = {
  line: { kind: 'id', label: '项目编号', help: '在计划中不重复', from: 'new', page: '项目', example: 'mz-06' },
  title: { kind: 'text', label: '项目名称', max: 500, page: '项目', example: '屯溪区黎阳镇社工站运营服务' },
  kind: { kind: 'oneOf', label: '采购对象', words: ['服务', '货物', '工程'], page: '项目', example: '服务' },
  auxiliary: { kind: 'flag', label: '履职辅助', help: '为购买主体自身服务', optional: true, page: '项目', example: false },
  directoryItem: { kind: 'text', label: '指导性目录中的项目', page: '项目', example: '社会工作服务' },
  budget: { kind: 'amount', label: '预算', page: '资金' },
  sources: { kind: 'parts', label: '资金来源', help: '合计等于预算', called: 'Source', fields: sourceFields, page: '资金' },
  separateBecause: {
    kind: 'text',
    label: '单独采购的说明',
    help: '化整为零的说明',
    optional: true,
    page: '资金',
    example: '福彩公益金单列预算项目',
  },
  evidence: { kind: 'text', label: '需求的佐证', page: '需求', example: '2025年度入户走访与需求评估' },
  groups: { kind: 'texts', label: '服务人群', page: '需求', example: ['困难群体', '农村留守人员'] },
  classes: { kind: 'texts', label: '服务类别', page: '需求', example: ['专业服务类', '社区治理类'] },
  goals: {
    kind: 'byName',
    label: '绩效目标',
    help: '指标与数值',
    holds: 'number',
    page: '需求',
    example: { 服务对象受益人数: 1500, 满意度: 90 },
  },
  station: { kind: 'flag', label: '运营社工服务中心或站', page: '服务', example: true },
  sites: {
    kind: 'parts',
    label: '服务地点',
    called: 'LineSite',
    page: '服务',
    fields: {
      site: { kind: 'id', label: '服务地点编号', from: { of: 'site' }, example: 'tx-ly' },
      host: { kind: 'id', label: '落地单位', from: { of: 'organization', role: 'host' }, example: 'tx-ly-host' },
      kind: { kind: 'text', label: '服务地点种类', max: 200, example: 'town-centre' },
      certifiedWorkers: {
        kind: 'count',
        label: '持证社区工作者人数',
        help: '计入专业社工配备标准',
        optional: true,
        unit: '人',
        example: 2,
      },
      posts: {
        kind: 'count',
        label: '该服务地点的岗位数',
        help: '一个包有几个服务地点的，逐一写明；只有一个的不必填写',
        optional: true,
        unit: '个',
      },
    },
  },
  posts: { kind: 'count', label: '专业社工岗位数', page: '服务', unit: '个', example: 2 },
  items: {
    kind: 'parts',
    label: '逐项',
    help: '数量乘单价的合计等于预算',
    called: 'Item',
    page: '服务',
    fields: itemFields,
  },
  route: {
    kind: 'oneOf',
    label: '采购途径',
    words: routes,
    page: '采购',
    example: 'platform',
  },
  method: { kind: 'text', label: '采购方式', page: '采购', example: '竞争性磋商' },
  procurementStarts: { kind: 'day', label: '采购文件发出日', page: '采购', example: '2026-03-02' },
  bidsDue: { kind: 'instant', label: '响应截止时刻', help: '直接委托的不填写', optional: true, page: '采购' },
  priceWeight: { kind: 'score', label: '价格分权重', unit: '%', page: '采购', example: 10 },
  lots: {
    kind: 'parts',
    label: '采购包',
    help: '不划分采购包的，即一个包',
    called: 'PlanLineLot',
    page: '采购',
    fields: lotFields,
    atLeast: 1,
  },
  parties: {
    kind: 'part',
    label: '各方',
    called: 'PlanLineParties',
    page: '各方',
    fields: {
      payer: { kind: 'id', label: '付款单位', from: { of: 'organization', role: 'payer' }, example: 'hs-mzj' },
      finance: { kind: 'id', label: '财政部门', from: { of: 'organization', role: 'finance' }, example: 'hs-czj' },
      supervisor: { kind: 'id', label: '监督单位', from: { of: 'organization', role: 'supervisor' }, example: 'tx' },
      procurementAgent: {
        kind: 'id',
        label: '采购代理机构',
        from: { of: 'organization', role: 'procurementAgent' },
        optional: true,
      },
    },
  },
  evaluation: { kind: 'flag', label: '第三方评估', help: '服务期满后、验收前由第三方评估', page: '各方', example: true },
  evaluator: {
    kind: 'id',
    label: '第三方评估机构',
    help: '尚未采购评估服务的不填写',
    from: { of: 'organization', role: 'evaluator' },
    optional: true,
    page: '各方',
    example: 'ev-2',
  },
  arrival: { kind: 'day', label: '进驻日', help: '服务年度从这一天起算', page: '合同', example: '2026-04-15' },
  term: {
    kind: 'part',
    label: '期限',
    called: 'PlanLineTerm',
    page: '合同',
    fields: {
      months: { kind: 'count', label: '月数', unit: '个月', example: 12 },
      renewableToYears: { kind: 'count', label: '含续签合计不超过几年', optional: true, unit: '年', example: 3 },
    },
  },
  termGrounds: {
    kind: 'someOf',
    label: '合同期限超过一年的理由',
    help: '财政部令第102号第二十四条；一年以内的不填写',
    words: termGrounds,
    optional: true,
    page: '合同',
  },
  lateInterest: {
    kind: 'count',
    label: '逾期利息（每日）',
    help: '合同约定的利率；不填写的，依法（仅中小企业）',
    unit: '万分之',
    min: 1,
    max: 100,
    optional: true,
    page: '合同',
    example: 5,
  },
  tranches: {
    kind: 'parts',
    label: '付款节点',
    help: '比例合计为100；写明金额的，其余归入余款',
    called: 'PlanLineTranche',
    page: '合同',
    fields: {
      share: { kind: 'score', label: '比例', help: '比例、金额、余款三者择一', optional: true, unit: '%', example: 30 },
      amount: { kind: 'amount', label: '金额', optional: true },
      rest: { kind: 'flag', label: '余款', help: '其他各期以外的全部', optional: true },
      on: { kind: 'oneOf', label: '付款条件', words: trancheConditions, example: '合同签订' },
      months: { kind: 'count', label: '到岗满几个月', when: { field: 'on', is: '到岗满月' }, unit: '个月' },
      byGrade: {
        kind: 'byName',
        label: '各等级支付本期的比例',
        help: '没有写明的等级全额支付',
        holds: 'number',
        optional: true,
        when: { field: 'on', is: '评估结果公布' },
        unit: '%',
      },
    },
  },
  tranchesPer: {
    kind: 'oneOf',
    label: '付款节点是',
    help: '不填写的，即整个合同的；每个服务年度的，各年度等分合同价款',
    words: { contract: '整个合同的', year: '每个服务年度的' },
    optional: true,
    page: '合同',
    example: 'contract',
  },
  midTermAfterMonths: {
    kind: 'count',
    label: '服务满几个月后中期检查',
    help: '每个服务年度一次；不填写的，没有中期检查',
    optional: true,
    page: '合同',
    unit: '个月',
    example: 6,
  },
  indicatorWeights: {
    kind: 'byName',
    label: '评估指标与权重',
    help: '权重合计为100',
    holds: 'number',
    page: '合同',
    unit: '%',
    example: { 服务量: 25, 专业服务质量: 35, 财务: 15, 满意度: 25 },
  },
} as const satisfies Fields
