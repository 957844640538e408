import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 财库〔2021〕22号 第二十三、二十四条. Append only; never edit a past entry. */
export const contractText = {
  id: 'contract-text',
  kind: 'list',
  asks: { zh: '合同文本、验收方案应当写明什么？', en: 'What must contract and acceptance plan state?' },
  governs: '采购实施计划编制之日',
  entries: [
    {
      from: '2021-07-01',
      value: [
        { id: 'phases', words: '划分合同履行阶段，明确分期考核要求和对应的付款进度安排' },
        { id: 'acceptance-plan', words: '履约验收方案应当在合同中约定' },
        { id: 'every-requirement', words: '验收内容要包括每一项技术和商务要求的履约情况' },
      ],
      source: article(
        '财库〔2021〕22号',
        '第二十三条',
        '采购人可以根据项目特点划分合同履行阶段，明确分期考核要求和对应的付款进度安排',
      ),
      status: 'verified',
      note: '验收方案见第二十四条；财库〔2016〕205号的逐项验收同此',
    },
  ],
} as const satisfies Rule<readonly Item[]>
