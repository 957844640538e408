import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令74 第三十二条, 214号 第二十条: technical and service needs and the contract draft, nothing else. Append only; never edit a past entry. */
export const changesInTalks = {
  id: 'changes-in-talks',
  kind: 'list',
  asks: { zh: '谈判、磋商中可以变动什么？', en: 'What may change in negotiation or consultation?' },
  governs: '谈判、磋商之日',
  entries: [
    {
      from: '2014-02-01',
      by: ['竞争性谈判'],
      value: [
        { id: 'technical-needs', words: '采购需求中的技术、服务要求' },
        { id: 'contract-draft', words: '合同草案条款' },
      ],
      source: article(
        '财政部令第74号',
        '第三十二条',
        '谈判小组可以根据谈判文件和谈判情况实质性变动采购需求中的技术、服务要求以及合同草案条款，但不得变动谈判文件中的其他内容。实质性变动的内容，须经采购人代表确认',
      ),
      status: 'verified',
      note: '及时以书面形式同时通知所有参加的供应商',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: [
        { id: 'technical-needs', words: '采购需求中的技术、服务要求' },
        { id: 'contract-draft', words: '合同草案条款' },
      ],
      source: article(
        '财库〔2014〕214号',
        '第二十条',
        '磋商小组可以根据磋商文件和磋商情况实质性变动采购需求中的技术、服务要求以及合同草案条款，但不得变动磋商文件中的其他内容。实质性变动的内容，须经采购人代表确认',
      ),
      status: 'verified',
      note: '及时以书面形式同时通知所有参加的供应商',
    },
  ],
} as const satisfies Rule<readonly Item[]>
