import { compareMoney, type Day, type Fen, type Status } from '#kernel'
import { basedOn, entryOn, weakest } from '../dated.js'
import { article } from '../instruments.js'
import { methods, type Method, type Purchase } from '../methods.js'
import type { Based, Item, Rule } from '../rule.js'

/** For what a method may be used: kinds of purchase, grounds (none: needs no ground), approval from the open-tender threshold up. */
export type MethodUse = { readonly kinds: readonly Purchase[]; readonly grounds: readonly Item[]; readonly approval: boolean }

const complex = { id: 'complex', words: '技术复杂或者性质特殊，不能确定详细规格或者具体要求的' } as const

/** 法 第二十六至三十二条, 214号 第三条, 令110 第三条: which method for what. Append only; never edit a past entry. */
export const allowedMethodsRule = {
  id: 'allowed-methods',
  kind: 'choice',
  asks: { zh: '可以采用哪些采购方式，其他的为什么不可以？', en: 'Which methods may be used, and why not the others?' },
  governs: '采购活动开始之日',
  entries: [
    {
      from: '2003-01-01',
      by: ['公开招标'],
      value: { kinds: ['服务', '货物', '工程'], grounds: [], approval: false },
      source: article('政府采购法', '第二十六条', '公开招标应作为政府采购的主要采购方式'),
      status: 'verified',
    },
    {
      from: '2003-01-01',
      by: ['邀请招标'],
      value: {
        kinds: ['服务', '货物'],
        grounds: [
          { id: 'limited-suppliers', words: '具有特殊性，只能从有限范围的供应商处采购的' },
          { id: 'tender-too-costly', words: '采用公开招标方式的费用占政府采购项目总价值的比例过大的' },
        ],
        approval: true,
      },
      source: article(
        '政府采购法',
        '第二十九条',
        '（一）具有特殊性，只能从有限范围的供应商处采购的；（二）采用公开招标方式的费用占政府采购项目总价值的比例过大的',
      ),
      status: 'verified',
    },
    {
      from: '2003-01-01',
      by: ['竞争性谈判'],
      value: {
        kinds: ['服务', '货物', '工程'],
        grounds: [
          { id: 'tender-failed', words: '招标后没有供应商投标或者没有合格标的或者重新招标未能成立的' },
          complex,
          { id: 'urgent', words: '采用招标所需时间不能满足用户紧急需要的' },
          { id: 'price-unknown', words: '不能事先计算出价格总额的' },
        ],
        approval: true,
      },
      source: article(
        '政府采购法',
        '第三十条',
        '（一）招标后没有供应商投标或者没有合格标的或者重新招标未能成立的；（二）技术复杂或者性质特殊，不能确定详细规格或者具体要求的；（三）采用招标所需时间不能满足用户紧急需要的；（四）不能事先计算出价格总额的',
      ),
      status: 'verified',
      note: '紧急需要须非采购人所能预见、非采购人拖延造成（条例第二十六条、令74第二十七条）',
    },
    {
      from: '2003-01-01',
      by: ['单一来源'],
      value: {
        kinds: ['服务', '货物', '工程'],
        grounds: [
          { id: 'only-supplier', words: '只能从唯一供应商处采购的' },
          { id: 'unforeseen-emergency', words: '发生了不可预见的紧急情况不能从其他供应商处采购的' },
          { id: 'add-on', words: '必须保证原有采购项目一致性或者服务配套的要求，需要继续从原供应商处添购' },
        ],
        approval: true,
      },
      source: article(
        '政府采购法',
        '第三十一条',
        '（一）只能从唯一供应商处采购的；（二）发生了不可预见的紧急情况不能从其他供应商处采购的；（三）必须保证原有采购项目一致性或者服务配套的要求，需要继续从原供应商处添购',
      ),
      status: 'verified',
    },
    {
      from: '2003-01-01',
      by: ['询价'],
      value: {
        kinds: ['货物'],
        grounds: [{ id: 'standard-goods', words: '采购的货物规格、标准统一、现货货源充足且价格变化幅度小的' }],
        approval: true,
      },
      source: article(
        '政府采购法',
        '第三十二条',
        '采购的货物规格、标准统一、现货货源充足且价格变化幅度小的政府采购项目，可以依照本法采用询价方式采购',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['询价'],
      value: {
        kinds: ['货物'],
        grounds: [{ id: 'standard-goods', words: '采购的货物规格、标准统一、现货货源充足且价格变化幅度小的' }],
        approval: true,
      },
      source: article('财政部令第74号', '第三条', '采购货物的，还可以采用询价采购方式'),
      status: 'verified',
      note: '服务不可以；情形见政府采购法第三十二条',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: {
        kinds: ['服务', '货物', '工程'],
        grounds: [
          { id: 'service-purchase', words: '政府购买服务项目' },
          complex,
          {
            id: 'price-unknown',
            words: '因艺术品采购、专利、专有技术或者服务的时间、数量事先不能确定等原因不能事先计算出价格总额的',
          },
          { id: 'research', words: '市场竞争不充分的科研项目，以及需要扶持的科技成果转化项目' },
        ],
        approval: true,
      },
      source: article(
        '财库〔2014〕214号',
        '第三条',
        '（一）政府购买服务项目；（二）技术复杂或者性质特殊，不能确定详细规格或者具体要求的；（三）因艺术品采购、专利、专有技术或者服务的时间、数量事先不能确定等原因不能事先计算出价格总额的；（四）市场竞争不充分的科研项目，以及需要扶持的科技成果转化项目',
      ),
      status: 'verified',
    },
    {
      from: '2022-03-01',
      by: ['框架协议'],
      value: {
        kinds: ['服务', '货物'],
        grounds: [
          { id: 'small-catalogue', words: '集中采购目录以内品目，以及与之配套的必要耗材、配件等，属于小额零星采购的' },
          {
            id: 'small-consulting',
            words: '本部门、本系统行政管理所需的法律、评估、会计、审计等鉴证咨询服务，属于小额零星采购的',
          },
          {
            id: 'users-choose',
            words: '为本部门、本系统以外的服务对象提供服务的政府购买服务项目，需要确定2家以上供应商由服务对象自主选择的',
          },
        ],
        approval: false,
      },
      source: article(
        '财政部令第110号',
        '第三条',
        '为本部门、本系统以外的服务对象提供服务的政府购买服务项目，需要确定2家以上供应商由服务对象自主选择的',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<MethodUse>

/** One method's answer. `route` matters below the limit, where the unit's own rule governs. */
export type MethodAnswer = Based & {
  readonly method: Method
  readonly allowed: boolean
  readonly needsApproval: boolean
  readonly grounds: readonly string[]
  readonly says: string
}

/** What decides the method. `grounds`: ids of the grounds claimed; a 政府购买服务项目 has `service-purchase` of itself. */
export type MethodQuestion = {
  readonly on: Day
  readonly kind: Purchase
  /** A 政府购买服务项目 in the sense of 令102. */
  readonly servicePurchase: boolean
  readonly amount: Fen
  readonly thresholds: { readonly limit: Fen; readonly openTender: Fen }
  /** How well the region's thresholds are known. */
  readonly thresholdStatus: Status
  readonly grounds: readonly string[]
  /** Approved by the finance department before the procurement started. */
  readonly approved?: boolean
}

/** Every method with its reason. Below the limit (限额标准) no statutory method applies: `statutory` is false. */
export function allowedMethods(question: MethodQuestion): {
  statutory: boolean
  openTenderValue: boolean
  says: string
  methods: readonly MethodAnswer[]
} {
  const statutory = compareMoney(question.amount, question.thresholds.limit) >= 0
  const openTenderValue = compareMoney(question.amount, question.thresholds.openTender) >= 0
  const says = !statutory
    ? '未达到采购限额标准：不属于政府采购法规定的政府采购，按本单位内部规定（比选、询价比价、直接委托）'
    : openTenderValue
      ? '达到公开招标数额标准：应当公开招标；采用其他方式的，应当在采购活动开始前获得批准'
      : '达到采购限额标准，未达到公开招标数额标准'
  const claimed = [...question.grounds, ...(question.kind === '服务' && question.servicePurchase ? ['service-purchase'] : [])]
  const inForce = methods.filter((method) =>
    allowedMethodsRule.entries.some((entry) => entry.from <= question.on && (entry.by as readonly Method[]).includes(method)),
  )
  return {
    statutory,
    openTenderValue,
    says,
    methods: inForce.map((method) => answer(method, { ...question, grounds: claimed }, openTenderValue)),
  }
}

function answer(method: Method, question: MethodQuestion, openTenderValue: boolean): MethodAnswer {
  const entry = entryOn<MethodUse>(allowedMethodsRule, question.on, method)
  const { kinds, grounds, approval } = entry.value
  const met = grounds.filter(({ id }) => question.grounds.includes(id)).map(({ words }) => words)
  const needsApproval = approval && openTenderValue
  const based = {
    method,
    needsApproval,
    grounds: met,
    ...basedOn(entry),
    status: weakest(entry.status, question.thresholdStatus),
  }
  if (!kinds.includes(question.kind))
    return { ...based, allowed: false, says: `${method}仅适用于${kinds.join('、')}，不适用于${question.kind}` }
  if (grounds.length > 0 && met.length === 0)
    return { ...based, allowed: false, says: `没有适用情形：${grounds.map(({ words }) => words).join('；')}` }
  if (needsApproval && question.approved !== true) {
    return {
      ...based,
      allowed: false,
      says: '达到公开招标数额标准，须在采购活动开始前获得设区的市级以上财政部门批准（法第二十七条）',
    }
  }
  return { ...based, allowed: true, says: met.length > 0 ? `符合：${met.join('；')}` : '可以采用' }
}
