import type { Citation } from '#kernel'
import type { Method } from '#law'

/** Methods whose bids are scored by price and quality together (综合评分法). */
export const scoredMethods = ['公开招标', '邀请招标', '竞争性磋商'] as const satisfies readonly Method[]

/** The rule for the time bidders must have from the document to the deadline, by method; none where the law gives none. */
export function periodOf(method: string): 'tender-period' | 'consultation-period' | 'negotiation-period' | undefined {
  switch (method) {
    case '公开招标':
    case '邀请招标':
      return 'tender-period'
    case '竞争性磋商':
      return 'consultation-period'
    case '竞争性谈判':
      return 'negotiation-period'
    default:
      return undefined
  }
}

/** The rule for how long the document must be supplied, by method. */
export function supplyOf(method: string): 'tender-document-supply' | 'consultation-document-supply' | undefined {
  switch (method) {
    case '公开招标':
    case '邀请招标':
      return 'tender-document-supply'
    case '竞争性磋商':
      return 'consultation-document-supply'
    default:
      return undefined
  }
}

/** The rule for how long before the closing an amendment that may affect the bids is told, by method; none where the law gives none. */
export function clarificationOf(
  method: string,
): 'clarification-before-tender' | 'clarification-before-consultation' | 'clarification-before-negotiation' | undefined {
  switch (method) {
    case '公开招标':
    case '邀请招标':
      return 'clarification-before-tender'
    case '竞争性磋商':
      return 'clarification-before-consultation'
    case '竞争性谈判':
      return 'clarification-before-negotiation'
    default:
      return undefined
  }
}

/** How the rules on the number of suppliers name the case: a consultation for a purchased service has an entry of its own. */
export const supplierCaseOf = (method: string, kind: string): string =>
  method === '竞争性磋商' && kind === '服务' ? '政府购买服务磋商' : method

/** Clauses that say yes or no and hold no figure, article by article; rules with figures or lists stand in `libs/law`. */

/** The exception to the intention's days; second hand (biddinglaw.com), its text is not at hand. */
export const unforeseenAndUrgent: Citation = {
  instrument: '财库〔2020〕10号',
  article: '三',
  quote: '因预算单位不可预见的原因急需开展的采购项目，可不公开采购意向',
}

const lateBid = {
  tender: {
    instrument: '财政部令第87号',
    article: '第三十三条',
    quote: '逾期送达或者未按照招标文件要求密封的投标文件，采购人、采购代理机构应当拒收',
  },
  consultation: {
    instrument: '财库〔2014〕214号',
    article: '第十三条',
    quote: '在截止时间后送达的响应文件为无效文件，采购人、采购代理机构或者磋商小组应当拒收',
  },
  negotiation: {
    instrument: '财政部令第74号',
    article: '第十五条',
    quote: '在截止时间后送达的响应文件为无效文件，采购人、采购代理机构或者谈判小组、询价小组应当拒收',
  },
} as const satisfies Record<string, Citation>

/** Why a late bid is turned away, by method; a consultation's clause stands for the unit's own ways. */
export const lateBidOf = (method: string | undefined): Citation =>
  method === '公开招标' || method === '邀请招标'
    ? lateBid.tender
    : method === '竞争性谈判'
      ? lateBid.negotiation
      : lateBid.consultation

const failureNotice = {
  tender: { instrument: '政府采购法', article: '第三十六条', quote: '废标后，采购人应当将废标理由通知所有投标人' },
  consultation: {
    instrument: '财库〔2014〕214号',
    article: '第三十四条',
    quote: '应当终止竞争性磋商采购活动，发布项目终止公告并说明原因',
  },
  negotiation: {
    instrument: '财政部令第74号',
    article: '第三十七条',
    quote: '应当终止竞争性谈判采购活动，发布项目终止公告并说明原因',
  },
  singleSource: {
    instrument: '财政部令第74号',
    article: '第四十三条',
    quote: '应当终止采购活动，发布项目终止公告并说明原因',
  },
} as const satisfies Record<string, Citation>

/** Why a failure is made known, by method. None of the articles says within how many days. */
export function failureNoticeOf(method: string | undefined): Citation {
  switch (method) {
    case '公开招标':
    case '邀请招标':
      return failureNotice.tender
    case '竞争性谈判':
      return failureNotice.negotiation
    case '单一来源':
      return failureNotice.singleSource
    default:
      return failureNotice.consultation
  }
}

const overBudget = {
  tender: {
    instrument: '财政部令第87号',
    article: '第六十三条第（四）项',
    quote: '报价超过招标文件中规定的预算金额或者最高限价的',
  },
  consultation: {
    instrument: '财库〔2014〕214号',
    article: '第三十四条第（三）项',
    quote: '在采购过程中符合要求的供应商或者报价未超过采购预算的供应商不足3家的',
  },
} as const satisfies Record<string, Citation>

/** Why a price above the budget does not count, by method. */
export const overBudgetOf = (method: string | undefined): Citation =>
  method === '公开招标' || method === '邀请招标' ? overBudget.tender : overBudget.consultation

/** When a bid may still be changed or taken back, by method. */
export const withdrawalOf = (method: string | undefined): Citation =>
  method === '公开招标' || method === '邀请招标'
    ? {
        instrument: '财政部令第87号',
        article: '第三十四条',
        quote: '投标人在投标截止时间前，可以对所递交的投标文件进行补充、修改或者撤回',
      }
    : {
        instrument: '财库〔2014〕214号',
        article: '第十三条',
        quote: '供应商在提交响应文件截止时间前，可以对所提交的响应文件进行补充、修改或者撤回',
      }

const contractText = {
  tender: {
    instrument: '财政部令第87号',
    article: '第七十一条',
    quote: '所签订的合同不得对招标文件确定的事项和中标人投标文件作实质性修改',
  },
  consultation: {
    instrument: '财库〔2014〕214号',
    article: '第三十条',
    quote:
      '不得与成交供应商订立背离磋商文件确定的合同文本以及采购标的、规格型号、采购金额、采购数量、技术和服务要求等实质性内容的协议',
  },
  others: {
    instrument: '财政部令第74号',
    article: '第十九条',
    quote:
      '不得与成交供应商订立背离采购文件确定的合同文本以及采购标的、规格型号、采购金额、采购数量、技术和服务要求等实质性内容的协议',
  },
} as const satisfies Record<string, Citation>

/** Why a contract keeps to the text that was bid by, by method. */
export function contractTextOf(method: string): Citation {
  switch (method) {
    case '公开招标':
    case '邀请招标':
      return contractText.tender
    case '竞争性磋商':
      return contractText.consultation
    default:
      return contractText.others
  }
}
