import './work.css'
import '../../ui/job.css'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { longDay, shownDay, leftInWords } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'
import { ByRole } from './by-role.js'
import { Handled } from './handled.js'
import { Job, type Item } from './job.js'

type Work = components['schemas']['WorkDto']

const boxes = { mine: '我来办', signing: '等签', waiting: '我等别人', escalated: '报到我这里的', handled: '已办' } as const
type Box = keyof typeof boxes

const groups = { overdue: '已逾期', today: '今天到期', soon: '三个工作日之内', later: '以后', far: '更晚' } as const
type Group = keyof typeof groups

/** What of a box is asked for, as the address says it. */
type Asked = { readonly box: Box; readonly due: Group | undefined; readonly text: string }

/** 待办: everything that is to be done in one list, the most urgent first; beside it what one waits for. */
export function HomePage() {
  const [params] = useSearchParams()
  const [box, due] = [params.get('box') ?? '', params.get('due') ?? '']
  const asked: Asked = {
    box: box in boxes ? (box as Box) : 'mine',
    due: due in groups ? (due as Group) : undefined,
    text: params.get('q') ?? '',
  }
  const work = useQuery({ queryKey: ['work'], queryFn: () => told(api.GET('/v1/me/work')) })
  return (
    <Page title="待办" beside={work.data && <Waiting work={work.data} />}>
      <Read query={work}>
        {(data) => (
          <>
            <p className="lead">
              今天是 {longDay(data.today)}。
              <Summary items={data.mine} />
            </p>
            <Tabs
              label="待办的范围"
              tabs={(Object.keys(boxes) as Box[]).flatMap((name) => {
                // Told to nobody who leads nothing and supervises nobody.
                if (name === 'escalated' && data.counts.escalated === 0 && asked.box !== 'escalated') return []
                const count = name === 'handled' ? {} : { count: data.counts[name] }
                return [{ to: addressOf({ box: name }), says: boxes[name], ...count, here: name === asked.box }]
              })}
            />
            {asked.box === 'handled' ? (
              <Handled />
            ) : (
              <Boxed items={data[asked.box]} today={data.today} asked={asked} next={data.waiting[0]} />
            )}
            {data.more && <p className="meta">只列出最先到期的 200 项。</p>}
          </>
        )}
      </Read>
    </Page>
  )
}

/** The address of a box, of what is due in it by when, and with a text in it. */
function addressOf({ box, due, text }: Partial<Asked>): string {
  const query = new URLSearchParams({
    ...(box === undefined || box === 'mine' ? {} : { box }),
    ...(due === undefined ? {} : { due }),
    ...(text === undefined || text === '' ? {} : { q: text }),
  }).toString()
  return query === '' ? '/' : `/?${query}`
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

const empty: Record<Exclude<Box, 'handled'>, string> = {
  mine: '没有要您办理的事项。',
  signing: '没有等他人签署的拟稿。',
  waiting: '没有在等他人办理的事项。',
  escalated: '没有报到您这里的逾期事项。',
}

type BoxedOf = { readonly items: readonly Item[]; readonly today: string; readonly asked: Asked; readonly next: Item | undefined }

/** What lies in a box, with how much of it is due by when; what is asked for of it stands in the address. */
function Boxed({ items, today, asked, next }: BoxedOf) {
  const navigate = useNavigate()
  const { box, due, text } = asked
  if (items.length === 0 || box === 'handled')
    return (
      <div className="panel empty">
        <p>{box === 'handled' ? '' : empty[box]}</p>
        {box === 'mine' && next?.due && (
          <p className="meta">
            下一个期限：{next.bearer.says}应在 {shownDay(next.due.day, today)}前{next.title}。
          </p>
        )}
      </div>
    )
  const found = items.filter(({ title, place, bearer }) =>
    [title, place.title, place.number, bearer.says].some((said) => said.includes(text.trim())),
  )
  const shown = due === undefined ? found : found.filter(({ urgency }) => urgency === due)
  return (
    <>
      <div className="filters">
        <Tabs
          label="何时到期"
          tabs={[
            { to: addressOf({ box, text }), says: '全部', count: found.length, here: due === undefined },
            ...(Object.keys(groups) as Group[]).map((group) => ({
              to: addressOf({ box, text, due: group }),
              says: groups[group],
              count: found.filter(({ urgency }) => urgency === group).length,
              here: group === due,
            })),
          ]}
        />
        <label>
          <span className="meta">按事项、项目或单位查找</span>
          <input
            type="search"
            value={text}
            onChange={({ target }) =>
              void navigate(addressOf({ box, ...(due === undefined ? {} : { due }), text: target.value }), { replace: true })
            }
          />
        </label>
      </div>
      {shown.length === 0 && (
        <div className="panel empty">
          <p>
            没有符合的事项。<Link to={addressOf({ box })}>显示全部 {items.length} 项</Link>
          </p>
        </div>
      )}
      {(Object.keys(groups) as Group[]).map((group) => {
        const some = shown.filter(({ urgency }) => urgency === group)
        const isFirst = (item: Item) => shown[0]?.id === item.id
        return (
          some.length > 0 && (
            <Grouped key={group} group={group} count={some.length} folded={group === 'far' && due === undefined}>
              {some.map((item) => (
                <Job key={item.id} item={item} today={today} first={isFirst(item)} />
              ))}
            </Grouped>
          )
        )
      })}
    </>
  )
}

/** Things of one urgency. `folded`: shown when asked for, so that what is far off does not hide what is at hand. */
function Grouped({
  group,
  count,
  folded,
  children,
}: {
  readonly group: Group
  readonly count: number
  readonly folded: boolean
  readonly children: ReactNode
}) {
  const head = (
    <>
      <i aria-hidden="true" />
      {groups[group]}
      <span>{count}</span>
    </>
  )
  const list = <ul className="panel">{children}</ul>
  if (!folded)
    return (
      <section className={`grp ${group}`} aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`}>{head}</h2>
        {list}
      </section>
    )
  return (
    <details className={`grp ${group}`}>
      <summary>
        <h2>{head}</h2>
      </summary>
      {list}
    </details>
  )
}

/** What is waited for, and from whom. */
const Waiting = ({ work, work: { waiting, today } }: { readonly work: Work }) => (
  <aside className="panel aside" aria-label="等签，等别人">
    <ByRole work={work} />
    <section>
      <h2>我等别人 {waiting.length > 5 && <Link to="/?box=waiting">全部 {waiting.length} 项</Link>}</h2>
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
