import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令102 第五、六、九、三十三条 (reported, in part own knowledge). Append only; never edit a past entry. */
export const serviceParties = {
  id: 'service-parties',
  kind: 'list',
  asks: { zh: '谁是购买主体、承接主体，买什么？', en: 'Who buys, who provides, and what?' },
  governs: '立项之日',
  entries: [
    {
      from: '2020-03-01',
      by: ['购买主体'],
      value: [
        { id: 'state-organs', words: '各级国家机关' },
        {
          id: 'by-reference',
          words:
            '党的机关、政协机关、民主党派机关、承担行政职能的事业单位和使用行政编制的群团组织机关使用财政性资金购买服务的，参照执行',
        },
      ],
      source: article('财政部令第102号', '第五条', '各级国家机关是政府购买服务的购买主体'),
      status: 'reported',
      note: 'ryxmt.com.cn/finance/zx/71901.html；参照执行见第三十三条，部分据自有知识',
    },
    {
      from: '2020-03-01',
      by: ['承接主体'],
      value: [
        { id: 'enterprise', words: '企业' },
        { id: 'social-organization', words: '社会组织' },
        { id: 'public-institution', words: '公益二类和从事生产经营活动的事业单位' },
        { id: 'rural-collective', words: '农村集体经济组织' },
        { id: 'self-governance', words: '基层群众性自治组织' },
        { id: 'individual', words: '具备条件的个人' },
      ],
      source: article(
        '财政部令第102号',
        '第六条',
        '依法成立的企业、社会组织（不含由财政拨款保障的群团组织），公益二类和从事生产经营活动的事业单位，农村集体经济组织，基层群众性自治组织，以及具备条件的个人可以作为政府购买服务的承接主体',
      ),
      status: 'unverified',
      note: '完整清单据自有知识',
    },
    {
      from: '2020-03-01',
      by: ['购买内容'],
      value: [
        { id: 'public', words: '政府向社会公众提供的公共服务' },
        { id: 'auxiliary', words: '政府履职所需辅助性服务' },
      ],
      source: article(
        '财政部令第102号',
        '第九条',
        '政府购买服务的内容包括政府向社会公众提供的公共服务，以及政府履职所需辅助性服务',
      ),
      status: 'reported',
      note: 'caigou2003.com/web/news/20210615/457129322944266240.html',
    },
  ],
} as const satisfies Rule<readonly Item[]>
