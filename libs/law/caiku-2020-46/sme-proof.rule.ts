import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 财库〔2020〕46号 第十一、十二、十三条. Append only; never edit a past entry. */
export const smeProof = {
  id: 'sme-proof',
  kind: 'list',
  asks: { zh: '中小企业凭什么证明，还有什么限制？', en: 'What proves an SME, and what else binds it?' },
  governs: '响应截止之日',
  entries: [
    {
      from: '2021-01-01',
      value: [
        { id: 'declaration-only', words: '任何单位和个人不得要求供应商提供《中小企业声明函》之外的中小企业身份证明文件' },
        { id: 'published', words: '随中标、成交结果公开中标、成交供应商的《中小企业声明函》' },
        { id: 'no-subcontract-up', words: '小微企业不得将合同分包给大中型企业，中型企业不得将合同分包给大型企业' },
      ],
      source: article(
        '财库〔2020〕46号',
        '第十一条',
        '应当出具本办法规定的《中小企业声明函》（附1），否则不得享受相关中小企业扶持政策。任何单位和个人不得要求供应商提供《中小企业声明函》之外的中小企业身份证明文件',
      ),
      status: 'verified',
      note: '公开见第十三条；分包见第十二条（四）',
    },
  ],
} as const satisfies Rule<readonly Item[]>
