import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第七十四条: seven cases of malicious collusion. Append only; never edit a past entry. */
export const collusion = {
  id: 'collusion',
  kind: 'list',
  asks: { zh: '哪些情形属于恶意串通？', en: 'What is malicious collusion?' },
  governs: '行为之日',
  entries: [
    {
      from: '2015-03-01',
      value: [
        {
          id: 'learns-others',
          words: '供应商直接或者间接从采购人或者采购代理机构处获得其他供应商的相关情况并修改其投标文件或者响应文件',
        },
        { id: 'changes-as-told', words: '供应商按照采购人或者采购代理机构的授意撤换、修改投标文件或者响应文件' },
        { id: 'agrees-content', words: '供应商之间协商报价、技术方案等投标文件或者响应文件的实质性内容' },
        { id: 'same-group', words: '属于同一集团、协会、商会等组织成员的供应商按照该组织要求协同参加政府采购活动' },
        { id: 'agrees-winner', words: '供应商之间事先约定由某一特定供应商中标、成交' },
        { id: 'agrees-withdrawal', words: '供应商之间商定部分供应商放弃参加政府采购活动或者放弃中标、成交' },
        { id: 'other', words: '为谋求特定供应商中标、成交或者排斥其他供应商的其他串通行为' },
      ],
      source: article(
        '政府采购法实施条例',
        '第七十四条',
        '(一)供应商直接或者间接从采购人或者采购代理机构处获得其他供应商的相关情况并修改其投标文件或者响应文件；(二)供应商按照采购人或者采购代理机构的授意撤换、修改投标文件或者响应文件；(三)供应商之间协商报价、技术方案等投标文件或者响应文件的实质性内容；(四)属于同一集团、协会、商会等组织成员的供应商按照该组织要求协同参加政府采购活动；(五)供应商之间事先约定由某一特定供应商中标、成交；(六)供应商之间商定部分供应商放弃参加政府采购活动或者放弃中标、成交',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
