import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第五十七、五十八条. Append only; never edit a past entry. */
export const complaintEnd = {
  id: 'complaint-end',
  kind: 'list',
  asks: { zh: '投诉如何终止，决定在哪里公告？', en: 'How does a complaint end, and where is the decision announced?' },
  governs: '作出决定之日',
  entries: [
    {
      from: '2015-03-01',
      value: [
        { id: 'withdrawn', words: '投诉人书面申请撤回投诉的，财政部门应当终止投诉处理程序' },
        { id: 'announced', words: '处理决定应当在省级以上人民政府财政部门指定的媒体上公告' },
      ],
      source: article(
        '政府采购法实施条例',
        '第五十八条第二款',
        '财政部门对投诉事项作出的处理决定，应当在省级以上人民政府财政部门指定的媒体上公告',
      ),
      status: 'verified',
      note: '撤回见第五十七条第二款',
    },
  ],
} as const satisfies Rule<readonly Item[]>
