import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 法 第三十六条, 令74 第三十七、四十三条, 214号 第三十四条: when a procurement fails and must be run again. Append only; never edit a past entry. */
export const tenderFailure = {
  id: 'tender-failure',
  kind: 'list',
  asks: { zh: '哪些情形应予废标，废标后怎么办？', en: 'When does a tender fail?' },
  governs: '开标评标之日',
  entries: [
    {
      from: '2003-01-01',
      value: [
        { id: 'too-few', words: '符合专业条件的供应商或者对招标文件作实质响应的供应商不足三家的' },
        { id: 'illegality', words: '出现影响采购公正的违法、违规行为的' },
        { id: 'above-budget', words: '投标人的报价均超过了采购预算，采购人不能支付的' },
        { id: 'cancelled', words: '因重大变故，采购任务取消的' },
      ],
      source: article(
        '政府采购法',
        '第三十六条',
        '（一）符合专业条件的供应商或者对招标文件作实质响应的供应商不足三家的；（二）出现影响采购公正的违法、违规行为的；（三）投标人的报价均超过了采购预算，采购人不能支付的；（四）因重大变故，采购任务取消的',
      ),
      status: 'verified',
      note: '废标理由通知所有投标人；除任务取消外重新招标或者经批准改用其他方式（第三十七条、令87第四十三条）',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判'],
      value: [
        { id: 'ground-gone', words: '因情况变化，不再符合规定的竞争性谈判采购方式适用情形的' },
        { id: 'illegality', words: '出现影响采购公正的违法、违规行为的' },
        { id: 'too-few', words: '在采购过程中符合竞争要求的供应商或者报价未超过采购预算的供应商不足3家的' },
      ],
      source: article(
        '财政部令第74号',
        '第三十七条',
        '（一）因情况变化，不再符合规定的竞争性谈判采购方式适用情形的；（二）出现影响采购公正的违法、违规行为的；（三）在采购过程中符合竞争要求的供应商或者报价未超过采购预算的供应商不足3家的',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['单一来源'],
      value: [
        { id: 'ground-gone', words: '因情况变化，不再符合规定的单一来源采购方式适用情形的' },
        { id: 'illegality', words: '出现影响采购公正的违法、违规行为的' },
        { id: 'above-budget', words: '报价超过采购预算的' },
      ],
      source: article(
        '财政部令第74号',
        '第四十三条',
        '（一）因情况变化，不再符合规定的单一来源采购方式适用情形的；（二）出现影响采购公正的违法、违规行为的；（三）报价超过采购预算的',
      ),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: [
        { id: 'ground-gone', words: '因情况变化，不再符合规定的竞争性磋商采购方式适用情形的' },
        { id: 'illegality', words: '出现影响采购公正的违法、违规行为的' },
        { id: 'too-few', words: '在采购过程中符合要求的供应商或者报价未超过采购预算的供应商不足3家的' },
      ],
      source: article(
        '财库〔2014〕214号',
        '第三十四条',
        '（一）因情况变化，不再符合规定的竞争性磋商采购方式适用情形的；（二）出现影响采购公正的违法、违规行为的；（三）除本办法第二十一条第三款规定的情形外，在采购过程中符合要求的供应商或者报价未超过采购预算的供应商不足3家的',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
