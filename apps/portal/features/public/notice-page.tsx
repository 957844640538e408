import './public.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { dayOf, longDay } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

/** One notice at its own address, which stays: what it says now, or that it was withdrawn. */
export function NoticePage() {
  const { notice = '' } = useParams()
  const found = useQuery({
    queryKey: ['public notice', notice],
    queryFn: () => told(api.GET('/v1/public/notices/{fact}', { params: { path: { fact: notice } } })),
  })
  return (
    <Page
      title={found.data ? `${found.data.kindSays}：${found.data.title}` : '公告'}
      crumbs={[{ says: '公开信息', to: '/public' }, { says: '公告', to: '/public/notices' }, { says: '一条公告' }]}
      narrow
    >
      <Read query={found}>
        {({ at, unit, sentence, address, registered, withdrawn, purchaser, case: caseId, plan }) => (
          <section className="panel list" aria-labelledby="said">
            <h2 id="said">{withdrawn === undefined ? '公开的内容' : `${longDay(dayOf(withdrawn))}撤销`}</h2>
            <div className="body">
              <p className="lead">
                {unit ?? ''}
                {sentence}
                {registered && '（补登）'}
              </p>
              <p className="meta">
                {longDay(dayOf(at))} · {purchaser.name}
              </p>
              {address !== undefined && (
                <p>
                  <a href={address} rel="noreferrer">
                    官方公告
                  </a>
                </p>
              )}
              <p>
                {caseId !== undefined && <Link to={`/public/cases/${caseId}`}>这个项目公开的全部</Link>}
                {plan !== undefined && <Link to={`/public/plans/${plan}`}>这个年度计划</Link>}
              </p>
            </div>
          </section>
        )}
      </Read>
    </Page>
  )
}
