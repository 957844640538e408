import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第五十七条; 令94 第二十九条 (unverified). Append only; never edit a past entry. */
export const complaintRejection = {
  id: 'complaint-rejection',
  kind: 'list',
  asks: { zh: '哪些投诉应当驳回？', en: 'Which complaints are rejected?' },
  governs: '作出决定之日',
  entries: [
    {
      from: '2015-03-01',
      value: [
        { id: 'fabricated', words: '捏造事实' },
        { id: 'false-material', words: '提供虚假材料' },
        { id: 'unlawful-evidence', words: '以非法手段取得证明材料' },
      ],
      source: article(
        '政府采购法实施条例',
        '第五十七条第一款',
        '投诉人捏造事实、提供虚假材料或者以非法手段取得证明材料进行投诉的，财政部门应当予以驳回',
      ),
      status: 'verified',
    },
    {
      from: '2018-03-01',
      value: [
        { id: 'conditions-not-met', words: '受理后发现投诉不符合法定受理条件' },
        { id: 'unfounded', words: '投诉事项缺乏事实依据，投诉事项不成立' },
        { id: 'fabricated', words: '捏造事实或者提供虚假材料' },
        { id: 'unlawful-evidence', words: '以非法手段取得证明材料' },
      ],
      source: article(
        '财政部令第94号',
        '第二十九条',
        '（一）受理后发现投诉不符合法定受理条件；（二）投诉事项缺乏事实依据，投诉事项不成立；（三）投诉人捏造事实或者提供虚假材料；（四）投诉人以非法手段取得证明材料',
      ),
      status: 'unverified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
