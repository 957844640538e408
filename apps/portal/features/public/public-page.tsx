import './public.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { Find } from '../../ui/find.js'
import { inYuan } from '../../ui/money.js'
import { More } from '../../ui/more.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'

type Case = components['schemas']['PublicCaseDto']

/** The steps of which something can have been published, as the address names them. */
const steps = {
  intention: '采购意向',
  document: '采购文件',
  result: '采购结果',
  contract: '合同',
  service: '服务',
  evaluation: '评估结果',
  acceptance: '验收结果',
  closed: '结项',
} as const
type Step = keyof typeof steps

const addressOf = (text: string, step?: Step | 'takesBids'): string => {
  const query = new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(step === undefined ? {} : { step }) }).toString()
  return query === '' ? '/public' : `/public?${query}`
}

/** What everybody may read: a search first, then every purchase of which something is published. */
export function PublicPage() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const text = params.get('q') ?? ''
  const named = params.get('step') ?? ''
  const takesBids = named === 'takesBids'
  const step = named in steps ? (named as Step) : undefined
  const found = useInfiniteQuery({
    queryKey: ['public', text, named],
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/v1/public/cases', {
          params: {
            query: {
              ...(text === '' ? {} : { q: text }),
              ...(step === undefined ? {} : { step }),
              ...(takesBids ? { takesBids: 'true' as const } : {}),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Page title="政府购买社会工作服务：公开信息">
      <Find
        key={text}
        text={text}
        label="项目名称或者编号"
        find={(typed) => void navigate(addressOf(typed, takesBids ? 'takesBids' : step))}
      />
      <Tabs
        label="公开了哪一步"
        tabs={[
          { to: addressOf(text), says: '全部', here: step === undefined && !takesBids },
          { to: addressOf(text, 'takesBids'), says: '正在接受响应', here: takesBids },
          ...(Object.keys(steps) as Step[]).map((one) => ({ to: addressOf(text, one), says: steps[one], here: one === step })),
        ]}
      />
      <Read query={found}>
        {({ pages }) => {
          const all = pages.flatMap(({ cases }) => cases)
          if (all.length === 0)
            return (
              <p className="lead">
                没有找到。
                {(text !== '' || named !== '') && <Link to="/public">去掉条件，显示全部项目</Link>}
              </p>
            )
          return (
            <>
              <ul className="panel list found">
                {all.map((one) => (
                  <Found key={one.id} one={one} />
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

const marks = { published: '✓', gap: '! 缺', notAsked: '–', ahead: '○' } as const

const Found = ({ one: { id, title, purchaser, budget, bidsDue, takesBids, steps: all } }: { readonly one: Case }) => (
  <li>
    <h2>
      <Link to={`/public/cases/${id}`}>{title}</Link>
    </h2>
    <p>
      {purchaser} <span className="meta">{id}</span>
    </p>
    <p>
      预算 {inYuan(budget)} 元{bidsDue !== undefined && takesBids && `，响应截止 ${shownMoment(bidsDue)}`}
    </p>
    <ol aria-label="公开到哪一步">
      {all.map(({ id: step, says, state }) => (
        <li key={step} className={`chip ${state === 'published' ? 'done' : state === 'gap' ? 'soon' : ''}`}>
          {marks[state]} {says}
        </li>
      ))}
    </ol>
  </li>
)
