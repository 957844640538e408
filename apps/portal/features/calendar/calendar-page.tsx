import './calendar.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type Calendar = components['schemas']['CalendarDto']
type Day = Calendar['days'][number]

const monthSays = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
const dateOf = (day: string): number => Number(day.slice(8))

/** A month: what falls due on which day, and which days are worked. */
export function CalendarPage() {
  const [params] = useSearchParams()
  const month = params.get('month') ?? undefined
  const calendar = useQuery({
    queryKey: ['calendar', month],
    queryFn: () => told(api.GET('/v1/calendar', { params: { query: month === undefined ? {} : { month } } })),
  })
  return (
    <Page
      title="日历"
      {...(calendar.data ? { about: monthSays(calendar.data.month) } : {})}
      crumbs={[{ says: '待办', to: '/' }, { says: '日历' }]}
    >
      <Read query={calendar}>{(data) => <Month calendar={data} />}</Read>
    </Page>
  )
}

function Month({ calendar: { month, today, previous, following, provisional, days, more } }: { readonly calendar: Calendar }) {
  const shown = days.filter(({ items, says, day }) => items.length > 0 || says !== undefined || day === today)
  const due = days.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      <p className="lead">
        {monthSays(month)}，本单位有 {due} 项到期。
      </p>
      <nav className="acts" aria-label="月份">
        <Link className="btn" to={`/calendar?month=${previous}`}>
          {monthSays(previous)}
        </Link>
        <Link className="btn" to={`/calendar?month=${following}`}>
          {monthSays(following)}
        </Link>
        <a className="btn" href="/v1/calendar.ics" download>
          下载到其他日历（ics）
        </a>
      </nav>
      <ol className="month" aria-label={`${monthSays(month)}逐日`}>
        {days.map(({ day, weekday, kind, says, items }) => (
          <li key={day} className={`${kind === 'working' ? '' : 'off'} ${day === today ? 'today' : ''}`}>
            <span>
              {dateOf(day)} <span className="meta">{weekday}</span>
            </span>
            <span className="meta">
              {says ?? (kind === 'working' ? '' : '休')}
              {items.length > 0 && ` ${items.length} 项`}
            </span>
          </li>
        ))}
      </ol>
      {provisional && <p className="meta">其中有的日子，放假安排尚未公布，公布后按安排重新计算。</p>}
      {more && <p className="meta">只列出最先到期的 200 项。</p>}
      <section className="panel list" aria-labelledby="days">
        <h2 id="days">逐日</h2>
        {shown.length === 0 ? (
          <p className="body meta">这个月没有到期的事项，也没有节假日。</p>
        ) : (
          <ul className="days">
            {shown.map((one) => (
              <OneDay key={one.day} one={one} today={today} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

const OneDay = ({ one: { day, weekday, says, items }, today }: { readonly one: Day; readonly today: string }) => (
  <li>
    <b>
      {dateOf(day)}日 {weekday}
    </b>
    {day === today && <span className="chip now">● 今天</span>}
    {says !== undefined && <span className="chip">{says}</span>}
    <ul>
      {items.map(({ id, title, place, act, stream, draft, must, part }) => (
        <li key={id}>
          <Link to={draft ? `/drafts/${draft.id}` : `/do/${act}/${stream ?? ''}`}>{title}</Link>
          {!must && <span className="meta"> 期间届满</span>}
          {part === 'watch' && <span className="meta"> 本单位其他人办理</span>}
          <br />
          <span className="meta">
            {place.title} {place.number}
          </span>
        </li>
      ))}
    </ul>
  </li>
)
