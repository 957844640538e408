import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第四十五条 第二款 asks for the publication of the acceptance of a service to the public; the day is 135号's. Append only; never edit a past entry. */
export const acceptancePublication = {
  id: 'acceptance-publication',
  kind: 'term',
  asks: { zh: '公共服务项目验收后，最迟何时公告验收结果？', en: 'By when must the acceptance of a public service be published?' },
  governs: '验收之日',
  entries: [
    {
      from: '2015-07-17',
      value: { atMost: 2, unit: 'workingDay', start: 'AcceptancePassed', count: 'forward', named: '验收结果公告期' },
      source: article(
        '财库〔2015〕135号',
        '公共服务项目验收结果',
        '公共服务项目采购的验收结果，应当自验收结束之日起2个工作日内向社会公告',
      ),
      status: 'reported',
      note: '文本未见；期限据公共资源交易领域基层政务公开标准指引所印（cgpnews.cn/articles/49370），文字为转述，印发日据自有知识，待核',
    },
  ],
} as const satisfies Rule<Term>
