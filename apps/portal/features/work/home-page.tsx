import './work.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { longDay, shownDay, leftInWords } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'
import { Job, type Item } from './job.js'

type Work = components['schemas']['WorkDto']

const boxes = { mine: '待我办', unit: '本单位他人办', waiting: '等其他单位办' } as const
type Box = keyof typeof boxes

const groups = { overdue: '已逾期', today: '今天到期', soon: '三个工作日之内', later: '以后' } as const

/** 待办: everything that is to be done in one list, the most urgent first; beside it what one waits for. */
export function HomePage() {
  const [params] = useSearchParams()
  const asked = params.get('box') ?? 'mine'
  const box: Box = asked in boxes ? (asked as Box) : 'mine'
  const work = useQuery({ queryKey: ['work'], queryFn: () => told(api.GET('/v1/me/work')), refetchInterval: 30_000 })
  return (
    <Page title="待办" beside={work.data && <Waiting work={work.data} />}>
      <Read query={work}>
        {(data) => (
          <>
            <p className="lead">
              今天是 {longDay(data.today)}。<Summary items={data.mine} />
            </p>
            <Tabs
              label="待办的范围"
              tabs={(Object.keys(boxes) as Box[]).map((name) => ({
                to: name === 'mine' ? '/' : `/?box=${name}`,
                says: boxes[name],
                count: data.counts[name],
                here: name === box,
              }))}
            />
            <List items={data[box]} today={data.today} box={box} next={data.waiting[0] ?? data.unit[0]} />
            {data.more && <p className="meta">只列出最先到期的 200 项。</p>}
          </>
        )}
      </Read>
    </Page>
  )
}

function Summary({ items }: { readonly items: readonly Item[] }) {
  const count = (urgency: Item['urgency']): number => items.filter((item) => item.urgency === urgency).length
  const [overdue, today, soon] = [count('overdue'), count('today'), count('soon')]
  if (items.length === 0) return <>现在没有需要您办的事。</>
  if (overdue + today + soon === 0) return <>三个工作日之内没有到期的。</>
  const rest = [today > 0 ? `${today} 项今天到期` : '', soon > 0 ? `${soon} 项在三个工作日之内` : ''].filter(
    (part) => part !== '',
  )
  return (
    <>
      {overdue > 0 && <b>{overdue} 项已逾期</b>}
      {overdue > 0 && rest.length > 0 && '，'}
      {rest.join('，')}。
    </>
  )
}

function List({
  items,
  today,
  box,
  next,
}: {
  readonly items: readonly Item[]
  readonly today: string
  readonly box: Box
  readonly next: Item | undefined
}) {
  if (items.length === 0)
    return (
      <div className="panel empty">
        <p>
          {box === 'mine'
            ? '没有待您办理的事项。'
            : box === 'unit'
              ? '本单位没有由其他人办理的事项。'
              : '没有在等其他单位办理的事项。'}
        </p>
        {box === 'mine' && next?.due && (
          <p className="meta">
            下一个期限：{next.bearer.says}应在 {shownDay(next.due.day, today)}前{next.title}。
          </p>
        )}
      </div>
    )
  return (Object.keys(groups) as (keyof typeof groups)[]).map((urgency) => {
    const some = items.filter((item) => item.urgency === urgency)
    return (
      some.length > 0 && (
        <section key={urgency} className={`grp ${urgency}`} aria-labelledby={`group-${urgency}`}>
          <h2 id={`group-${urgency}`}>
            <i aria-hidden="true" />
            {groups[urgency]}
            <span>{some.length}</span>
          </h2>
          <ul className="panel">
            {some.map((item, n) => (
              <Job key={item.id} item={item} today={today} first={n === 0 && items[0]?.id === item.id} />
            ))}
          </ul>
        </section>
      )
    )
  })
}

/** What is waited for, and from whom. */
const Waiting = ({ work: { waiting, today } }: { readonly work: Work }) => (
  <aside className="panel aside" aria-label="等其他单位办">
    <section>
      <h2>等其他单位办 {waiting.length > 5 && <Link to="/?box=waiting">全部 {waiting.length} 项</Link>}</h2>
      {waiting.length === 0 ? (
        <p className="meta">没有。</p>
      ) : (
        <ul className="wait">
          {waiting.slice(0, 5).map(({ id, title, bearer, place, due }) => (
            <li key={id}>
              <b>{title}</b>
              <span className="meta">
                {bearer.says} · {place.number}
              </span>
              {due && (
                <div className="when">
                  {shownDay(due.day, today)}
                  <br />
                  <span className="meta">{leftInWords(due, today)}</span>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  </aside>
)
