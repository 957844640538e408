import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 财库〔2020〕10号:「原则上不得晚于采购活动开始前30日公开采购意向」; units below the province from 2022-01-01. Append only; never edit a past entry. */
export const intentionNotice = {
  id: 'intention-notice',
  kind: 'term',
  asks: { zh: '采购意向公开后，最早何时可以开始采购活动？', en: 'How early must the procurement intention be published?' },
  governs: '采购意向公开之日',
  entries: [
    {
      from: '2020-07-01',
      by: ['中央'],
      value: { atLeast: 30, unit: 'day', start: 'IntentionPublished', count: 'forward', named: '意向公开期' },
      source: article('财库〔2020〕10号', '三', '采购意向公开时间应当尽量提前，原则上不得晚于采购活动开始前30日公开采购意向'),
      status: 'unverified',
      note: '中央预算单位的施行日据自有知识，待核',
    },
    {
      from: '2021-01-01',
      by: ['省级'],
      value: { atLeast: 30, unit: 'day', start: 'IntentionPublished', count: 'forward', named: '意向公开期' },
      source: article('财库〔2020〕10号', '三', '采购意向公开时间应当尽量提前，原则上不得晚于采购活动开始前30日公开采购意向'),
      status: 'unverified',
      note: '省级预算单位的施行日据自有知识，待核',
    },
    {
      from: '2022-01-01',
      value: { atLeast: 30, unit: 'day', start: 'IntentionPublished', count: 'forward', named: '意向公开期' },
      source: article('财库〔2020〕10号', '三', '采购意向公开时间应当尽量提前，原则上不得晚于采购活动开始前30日公开采购意向'),
      status: 'reported',
      note: '条文据 longboardina.com/info/1264/22880.htm；省以下预算单位自2022年1月1日起，据 zlinks.com.cn/cj/20200311/384.html。不可预见的急需项目可以不公开（自有知识）。条文从采购活动开始往前推；从公开之日往后算的，届满在放假日的顺延，取较晚的一日，两头一致',
    },
  ],
} as const satisfies Rule<Term>
