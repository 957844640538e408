import './public.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { api, told } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { inYuan } from '../../ui/money.js'
import { More } from '../../ui/more.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

/** What is overdue and concerns everybody. */
export function PublicOverduePage() {
  const found = useInfiniteQuery({
    queryKey: ['public overdue'],
    queryFn: ({ pageParam }) =>
      told(api.GET('/v1/public/overdue', { params: { query: pageParam === '' ? {} : { after: pageParam } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Page title="逾期" crumbs={[{ says: '公开信息', to: '/public' }, { says: '逾期' }]}>
      <Read query={found}>
        {({ pages }) => {
          const unpaid = pages[0]?.unpaid ?? []
          const late = pages.flatMap(({ notPublished }) => notPublished)
          return (
            <>
              <section className="panel list" aria-labelledby="unpaid">
                <h2 id="unpaid">逾期尚未支付中小企业款项</h2>
                {unpaid.length === 0 ? (
                  <p className="body">没有。</p>
                ) : (
                  <dl className="rows">
                    {unpaid.map(({ unit, contracts, amount }) => (
                      <Fragment key={unit.id}>
                        <dt>{unit.name}</dt>
                        <dd>
                          {contracts} 份合同，{inYuan(amount)} 元
                        </dd>
                      </Fragment>
                    ))}
                  </dl>
                )}
              </section>
              <section className="panel list" aria-labelledby="not-published">
                <h2 id="not-published">逾期没有公开的</h2>
                {late.length === 0 ? (
                  <p className="body">没有。依法应当公开的都已经公开。</p>
                ) : (
                  <ul className="found">
                    {late.map(({ case: caseId, title, rule, question, unit, due }) => (
                      <li key={`${caseId} ${rule} ${due}`}>
                        <h3>
                          <Link to={`/public/cases/${caseId}`}>{title}</Link>
                        </h3>
                        <p>
                          <Link to={`/public/law/${rule}`}>{question}</Link> {unit.name}应当在{shownMoment(due)}以前公开。
                        </p>
                      </li>
                    ))}
                  </ul>
                )}
              </section>
              <More query={found} />
              <p className="meta list">
                款项按《保障中小企业款项支付条例》第十八条公开到单位，不列各份合同；各方之间约定的时限不在这里。
              </p>
            </>
          )
        }}
      </Read>
    </Page>
  )
}
