import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令87 第十六条:「招标公告、资格预审公告的公告期限为5个工作日」; of the other methods 135号 says three (reported). Append only; never edit a past entry. */
export const announcementPeriod = {
  id: 'announcement-period',
  kind: 'term',
  asks: { zh: '采购公告的公告期限多长？', en: 'How long is the announcement period of a purchase?' },
  governs: '最先发布公告之日',
  entries: [
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标', '资格预审'],
      value: { exactly: 5, unit: 'workingDay', start: 'AnnouncementPublished', count: 'forward', named: '公告期' },
      source: article('财政部令第87号', '第十六条', '招标公告、资格预审公告的公告期限为5个工作日'),
      status: 'verified',
      note: '自省级以上财政部门指定媒体最先发布公告之日起算',
    },
    {
      from: '2015-07-17',
      by: ['竞争性谈判', '竞争性磋商', '询价'],
      value: { exactly: 3, unit: 'workingDay', start: 'AnnouncementPublished', count: 'forward', named: '公告期' },
      source: article('财库〔2015〕135号', '采购项目公告', '竞争性谈判、竞争性磋商、询价公告的公告期限为3个工作日'),
      status: 'reported',
      note: '文本未见；期限据公共资源交易领域基层政务公开标准指引所印（cgpnews.cn/articles/49370），文字为转述；财办库〔2020〕50号的公告格式同为3个工作日（自有知识，待核）',
    },
  ],
} as const satisfies Rule<Term>
