import './public.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { paths } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { dayOf, longDay } from '../../ui/days.js'
import { More } from '../../ui/more.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'

type Asked = NonNullable<paths['/v1/public/notices']['get']['parameters']['query']>
type Kind = NonNullable<Asked['kind']>

/** What notices are looked for by, as the address names it. */
const kinds: Readonly<Record<Kind, string>> = {
  plan: '年度计划',
  intention: '采购意向',
  document: '采购公告',
  amendment: '更正公告',
  result: '采购结果',
  failure: '终止和重新采购',
  complaint: '投诉处理',
  contract: '合同',
  service: '服务',
  evaluation: '评估结果',
  acceptance: '验收结果',
  closed: '支付和结项',
}

/** Every notice there is, the newest first, narrowed by kind, unit and time. */
export function NoticesPage() {
  const [params, setParams] = useSearchParams()
  const asked = askedIn(params)
  const { kind, ...others } = asked
  const found = useInfiniteQuery({
    queryKey: ['public notices', asked],
    queryFn: ({ pageParam }) =>
      told(api.GET('/v1/public/notices', { params: { query: { ...asked, ...(pageParam === '' ? {} : { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const narrow = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    setParams(queryOf({ ...(kind === undefined ? {} : { kind }), ...typed }))
  }
  return (
    <Page title="公告" crumbs={[{ says: '公开信息', to: '/public' }, { says: '公告' }]}>
      <Tabs
        label="哪一类公告"
        tabs={[
          { to: addressOf(others), says: '全部', here: kind === undefined },
          ...(Object.keys(kinds) as Kind[]).map((one) => ({
            to: addressOf({ ...others, kind: one }),
            says: kinds[one],
            here: one === kind,
          })),
        ]}
      />
      <form className="find narrowed" key={params.toString()} onSubmit={narrow}>
        <label>
          <span className="meta">购买主体的编号</span>
          <input name="unit" defaultValue={asked.unit ?? ''} maxLength={20} />
        </label>
        <label>
          <span className="meta">从</span>
          <input name="from" type="date" defaultValue={asked.from ?? ''} />
        </label>
        <label>
          <span className="meta">到</span>
          <input name="until" type="date" defaultValue={asked.until ?? ''} />
        </label>
        <button className="btn" type="submit">
          筛选
        </button>
      </form>
      <p className="meta">
        <a href={`/v1/public/notices.atom?${queryOf(asked).toString()}`}>订阅（Atom）</a> ·{' '}
        <a href={`/v1/public/notices?${queryOf(asked).toString()}`}>数据（JSON）</a> ·{' '}
        <a href="/v1/public/releases">开放数据（OCDS）</a>
      </p>
      <Read query={found}>
        {({ pages }) => {
          const all = pages.flatMap(({ notices }) => notices)
          if (all.length === 0)
            return (
              <p className="lead">
                没有找到。
                {params.size > 0 && <Link to="/public/notices">去掉条件，显示全部公告</Link>}
              </p>
            )
          return (
            <>
              <ul className="panel list found">
                {all.map(({ id, kindSays, title, at, sentence, purchaser, withdrawn }) => (
                  <li key={id} className={withdrawn === undefined ? '' : 'withdrawn'}>
                    <h2>
                      <Link to={`/public/notices/${id}`}>
                        {kindSays}：{title}
                      </Link>
                    </h2>
                    <p>{sentence}</p>
                    <p className="meta">
                      {longDay(dayOf(at))} · <Link to={addressOf({ ...asked, unit: purchaser.id })}>{purchaser.name}</Link>
                    </p>
                  </li>
                ))}
              </ul>
              <More query={found} />
            </>
          )
        }}
      </Read>
    </Page>
  )
}

function askedIn(params: URLSearchParams): Asked {
  const kind = params.get('kind') ?? ''
  const texts = (['unit', 'from', 'until'] as const).flatMap((name) => {
    const value = params.get(name) ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(texts), ...(kind in kinds ? { kind: kind as Kind } : {}) }
}

const queryOf = (asked: Readonly<Record<string, unknown>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])),
  )

function addressOf(asked: Asked): string {
  const query = queryOf(asked).toString()
  return query === '' ? '/public/notices' : `/public/notices?${query}`
}
