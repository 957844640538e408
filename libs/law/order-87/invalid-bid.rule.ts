import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第六十三条: six cases; 214号 第十二、十三、十六条; 令74 第十五、三十条. Append only; never edit a past entry. */
export const invalidBid = {
  id: 'invalid-bid',
  kind: 'list',
  asks: { zh: '哪些投标无效？', en: 'Which bids are invalid?' },
  governs: '评审之日',
  entries: [
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: [
        { id: 'no-bond', words: '未按照招标文件的规定提交投标保证金的' },
        { id: 'not-signed', words: '投标文件未按招标文件要求签署、盖章的' },
        { id: 'not-qualified', words: '不具备招标文件中规定的资格要求的' },
        { id: 'above-ceiling', words: '报价超过招标文件中规定的预算金额或者最高限价的' },
        { id: 'unacceptable-condition', words: '投标文件含有采购人不能接受的附加条件的' },
        { id: 'others', words: '法律、法规和招标文件规定的其他无效情形' },
      ],
      source: article(
        '财政部令第87号',
        '第六十三条',
        '（一）未按照招标文件的规定提交投标保证金的；（二）投标文件未按招标文件要求签署、盖章的；（三）不具备招标文件中规定的资格要求的；（四）报价超过招标文件中规定的预算金额或者最高限价的；（五）投标文件含有采购人不能接受的附加条件的;（六）法律、法规和招标文件规定的其他无效情形',
      ),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: [
        { id: 'late', words: '在截止时间后送达的响应文件为无效文件' },
        { id: 'no-bond', words: '供应商未按照磋商文件要求提交磋商保证金的，响应无效' },
        { id: 'not-responsive', words: '未实质性响应磋商文件的响应文件按无效响应处理' },
      ],
      source: article(
        '财库〔2014〕214号',
        '第十六条',
        '未实质性响应磋商文件的响应文件按无效响应处理，磋商小组应当告知提交响应文件的供应商',
      ),
      status: 'verified',
      note: '逾期送达见第十三条，保证金见第十二条',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: [
        { id: 'late', words: '在截止时间后送达的响应文件为无效文件' },
        { id: 'not-responsive', words: '未实质性响应谈判文件的响应文件按无效处理' },
      ],
      source: article('财政部令第74号', '第三十条', '未实质性响应谈判文件的响应文件按无效处理，谈判小组应当告知有关供应商'),
      status: 'verified',
      note: '逾期送达见第十五条',
    },
  ],
} as const satisfies Rule<readonly Item[]>
