import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第十五条:「政府向社会公众提供的公共服务项目，应当就确定采购需求征求社会公众的意见」. Append only; never edit a past entry. */
export const publicOpinion = {
  id: 'public-opinion',
  kind: 'list',
  asks: { zh: '公共服务项目确定需求前必须做什么？', en: 'What must precede the requirement of a public service?' },
  governs: '确定采购需求之日',
  entries: [
    {
      from: '2015-03-01',
      value: [{ id: 'ask-the-public', words: '就确定采购需求征求社会公众的意见' }],
      source: article(
        '政府采购法实施条例',
        '第十五条第二款',
        '政府向社会公众提供的公共服务项目，应当就确定采购需求征求社会公众的意见',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
