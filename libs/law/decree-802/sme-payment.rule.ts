import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例802 第九条:「应当自货物、工程、服务交付之日起30日内支付款项；合同另有约定的，从其约定，但付款期限最长不得超过60日」. Append only; never edit a past entry. */
export const smePayment = {
  id: 'sme-payment',
  kind: 'term',
  asks: { zh: '机关、事业单位最迟何时向中小企业付款？', en: 'By when must a public body pay an SME?' },
  governs: '付款期限起算之日',
  entries: [
    {
      from: '2025-06-01',
      value: { atMost: 30, unit: 'day', start: 'ServiceDelivered', count: 'forward', named: '付款期' },
      source: article(
        '国务院令第802号',
        '第九条第一款',
        '应当自货物、工程、服务交付之日起30日内支付款项；合同另有约定的，从其约定，但付款期限最长不得超过60日',
      ),
      status: 'verified',
    },
    {
      from: '2025-06-01',
      by: ['约定上限'],
      value: { atMost: 60, unit: 'day', start: 'ServiceDelivered', count: 'forward', named: '付款期上限' },
      source: article('国务院令第802号', '第九条第一款', '但付款期限最长不得超过60日'),
      status: 'verified',
    },
    {
      from: '2025-06-01',
      by: ['进度结算'],
      value: { atMost: 30, unit: 'day', start: 'AmountConfirmed', count: 'forward', named: '付款期' },
      source: article(
        '国务院令第802号',
        '第九条第四款',
        '合同约定采取履行进度结算、定期结算等结算方式的，付款期限应当自双方确认结算金额之日起算',
      ),
      status: 'verified',
      also: [article('国务院令第802号', '第九条第一款', '之日起30日内支付款项')],
    },
    {
      from: '2025-06-01',
      by: ['验收合格'],
      value: { atMost: 30, unit: 'day', start: 'AcceptancePassed', count: 'forward', named: '付款期' },
      source: article('国务院令第802号', '第十条第一款', '付款期限应当自检验或者验收合格之日起算'),
      status: 'verified',
      also: [article('国务院令第802号', '第九条第一款', '之日起30日内支付款项')],
    },
    {
      from: '2025-06-01',
      by: ['拖延验收'],
      value: { atMost: 30, unit: 'day', start: 'AcceptancePeriodEnded', count: 'forward', named: '付款期' },
      source: article('国务院令第802号', '第十条第二款', '拖延检验或者验收的，付款期限自约定的检验或者验收期限届满之日起算'),
      status: 'verified',
      also: [article('国务院令第802号', '第九条第一款', '之日起30日内支付款项')],
    },
  ],
} as const satisfies Rule<Term>
