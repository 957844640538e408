import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 政府采购法 第二十二条: six conditions. Append only; never edit a past entry. */
export const supplierConditions = {
  id: 'supplier-conditions',
  kind: 'list',
  asks: { zh: '供应商应当具备哪些条件？', en: 'Which conditions must a supplier meet?' },
  governs: '参加政府采购活动之日',
  entries: [
    {
      from: '2003-01-01',
      value: [
        { id: 'independent-liability', words: '具有独立承担民事责任的能力' },
        { id: 'credit-and-accounts', words: '具有良好的商业信誉和健全的财务会计制度' },
        { id: 'equipment-and-skill', words: '具有履行合同所必需的设备和专业技术能力' },
        { id: 'tax-and-insurance', words: '有依法缴纳税收和社会保障资金的良好记录' },
        { id: 'no-grave-breach', words: '参加政府采购活动前三年内，在经营活动中没有重大违法记录' },
        { id: 'others-by-law', words: '法律、行政法规规定的其他条件' },
      ],
      source: article(
        '政府采购法',
        '第二十二条',
        '（一）具有独立承担民事责任的能力；（二）具有良好的商业信誉和健全的财务会计制度；（三）具有履行合同所必需的设备和专业技术能力；（四）有依法缴纳税收和社会保障资金的良好记录；（五）参加政府采购活动前三年内，在经营活动中没有重大违法记录；（六）法律、行政法规规定的其他条件',
      ),
      status: 'verified',
      note: '提交的材料见条例第十七条；重大违法记录的含义见第十九条。以低等级评估结果禁止参加没有依据',
    },
  ],
} as const satisfies Rule<readonly Item[]>
