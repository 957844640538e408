import './public.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api, told } from '../../client/client.js'
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
        {({ notices }) => (
          <section className="panel list" aria-labelledby="published">
            <h2 id="published">公开的内容</h2>
            <div className="body">
              <Notices notices={notices} />
            </div>
          </section>
        )}
      </Read>
    </Page>
  )
}
