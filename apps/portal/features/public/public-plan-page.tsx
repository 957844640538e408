import './public.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { longDay } from '../../ui/days.js'
import { inYuan } from '../../ui/money.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { Notices } from './notices.js'

/** A yearly plan as everybody may read it. */
export function PublicPlanPage() {
  const { plan = '' } = useParams()
  const found = useQuery({
    queryKey: ['public plan', plan],
    queryFn: () => told(api.GET('/v1/public/plans/{plan}', { params: { path: { plan } } })),
  })
  return (
    <Page title={found.data?.title ?? '年度计划'} crumbs={[{ says: '公开信息', to: '/public' }, { says: plan }]} narrow>
      <Read query={found}>
        {({ lines, notices }) => (
          <>
            {lines.length > 0 && (
              <section className="panel list" aria-labelledby="lines">
                <h2 id="lines">下达的项目</h2>
                <ul className="found">
                  {lines.map(({ line, title, budget, procurementStarts, case: caseId }) => (
                    <li key={line}>
                      <h3>{caseId === undefined ? title : <Link to={`/public/cases/${caseId}`}>{title}</Link>}</h3>
                      <p>
                        预算 {inYuan(budget)} 元，计划{longDay(procurementStarts)}开始采购 <span className="meta">{line}</span>
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section className="panel list" aria-labelledby="published">
              <h2 id="published">公开的内容</h2>
              <div className="body">
                <Notices notices={notices} />
              </div>
            </section>
          </>
        )}
      </Read>
    </Page>
  )
}
