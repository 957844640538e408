import './cases.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { Find } from '../../ui/find.js'
import { inYuan } from '../../ui/money.js'
import { More } from '../../ui/more.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'

type Case = components['schemas']['CaseDto']

const stages = {
  procurement: '采购',
  award: '成交',
  contract: '合同',
  arrival: '进驻',
  service: '服务',
  evaluation: '评估',
  acceptance: '验收付款',
  closing: '结项',
  closed: '归档',
} as const
type Stage = keyof typeof stages

type Looked = { readonly text?: string; readonly stage?: Stage | undefined; readonly region?: string }

/** The address of the cases that fit. */
function addressOf({ text = '', stage, region = '' }: Looked): string {
  const query = new URLSearchParams({
    ...(text === '' ? {} : { q: text }),
    ...(stage === undefined ? {} : { stage }),
    ...(region === '' ? {} : { region }),
  }).toString()
  return query === '' ? '/cases' : `/cases?${query}`
}

/** Every purchase one may see, the newest first. */
export function CasesPage() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [text, asked, region] = [params.get('q') ?? '', params.get('stage') ?? '', params.get('region') ?? '']
  const stage = asked in stages ? (asked as Stage) : undefined
  const cases = useInfiniteQuery({
    queryKey: ['cases', text, stage, region],
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/v1/cases', {
          params: {
            query: {
              limit: 50,
              ...(text === '' ? {} : { q: text }),
              ...(stage === undefined ? {} : { stage }),
              ...(region === '' ? {} : { region }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const facets = useQuery({
    queryKey: ['case facets', text, region],
    queryFn: () =>
      told(
        api.GET('/v1/case-facets', {
          params: { query: { ...(text === '' ? {} : { q: text }), ...(region === '' ? {} : { region }) } },
        }),
      ),
  })
  const countAt = (one: Stage) => {
    const cases = facets.data?.stages.find((facet) => facet.stage === one)?.cases
    return cases === undefined ? {} : { count: cases }
  }
  const regions = facets.data?.regions ?? []
  return (
    <Page title="项目">
      <Tabs
        label="处于哪个阶段"
        tabs={[
          { to: addressOf({ text, region }), says: '全部', here: stage === undefined },
          ...(Object.keys(stages) as Stage[]).map((one) => ({
            to: addressOf({ text, region, stage: one }),
            says: stages[one],
            ...countAt(one),
            here: one === stage,
          })),
        ]}
      />
      <Find
        key={text}
        text={text}
        label="名称或者编号"
        find={(typed) => void navigate(addressOf({ text: typed, stage, region }))}
      />
      {(regions.length > 1 || region !== '') && (
        <Tabs
          label="哪个地区"
          tabs={[
            { to: addressOf({ text, stage }), says: '各地区', here: region === '' },
            ...regions.map(({ region: one, cases: count }) => ({
              to: addressOf({ text, stage, region: one }),
              says: one,
              count,
              here: one === region,
            })),
          ]}
        />
      )}
      <Read query={cases}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.cases)
          if (all.length === 0 && (text !== '' || stage !== undefined || region !== ''))
            return (
              <p className="lead">
                没有符合的项目。<Link to="/cases">去掉条件，显示全部项目</Link>
              </p>
            )
          if (all.length === 0)
            return <p className="lead">还没有您可以查看的项目。年度计划中的项目开始采购之后，会出现在这里。</p>
          return (
            <>
              <div className="panel list">
                <table className="cards">
                  <caption className="meta">您可以查看的项目，新的在前</caption>
                  <thead>
                    <tr>
                      <th scope="col">项目</th>
                      <th scope="col">阶段</th>
                      <th scope="col" className="num">
                        预算（元）
                      </th>
                      <th scope="col" className="num">
                        合同（元）
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {all.map((one) => (
                      <Row key={one.id} one={one} />
                    ))}
                  </tbody>
                </table>
              </div>
              <More query={cases} />
            </>
          )
        }}
      </Read>
    </Page>
  )
}

const Row = ({ one: { id, title, stageSays, budget, amount, view } }: { readonly one: Case }) => (
  <tr>
    <th scope="row">
      <Link to={`/cases/${id}`}>{title}</Link>
      <br />
      <span className="meta">{id}</span>
    </th>
    <td>{view === 'published' ? '已公开的内容' : stageSays}</td>
    <td className="num">{budget === undefined ? '' : inYuan(budget)}</td>
    <td className="num">{amount ? inYuan(amount) : '—'}</td>
  </tr>
)
