import './cases.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { inYuan } from '../../ui/money.js'
import { More } from '../../ui/more.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type Case = components['schemas']['CaseDto']

/** Every purchase one may see, the newest first. */
export function CasesPage() {
  const cases = useInfiniteQuery({
    queryKey: ['cases'],
    queryFn: ({ pageParam }) =>
      told(api.GET('/v1/cases', { params: { query: { limit: 50, ...(pageParam === '' ? {} : { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Page title="项目">
      <Read query={cases}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.cases)
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
