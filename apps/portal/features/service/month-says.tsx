import type { Service } from './my-service-page.js'

const reports = { none: '月报未报送', submitted: '月报已报送，待确认', returned: '月报已退回', accepted: '月报已确认' } as const

/** A month as people say it: 2026年5月. */
export const monthOf = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** What was written down of a month, and what became of its report. */
export const MonthSays = ({
  month: { month, records, participants, supervisions, report },
}: {
  readonly month: Service['months'][number]
}) => (
  <p>
    {monthOf(month)}：{records} 条记录，服务 {participants} 人次，督导 {supervisions} 次{' '}
    <span className={`chip ${report === 'accepted' ? 'done' : report === 'returned' ? 'soon' : 'now'}`}>
      {report === 'accepted' ? '✓' : '○'} {reports[report]}
    </span>
  </p>
)
