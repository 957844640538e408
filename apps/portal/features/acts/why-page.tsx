import '../../ui/form/form.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { WhyNot } from './why-not.js'

/** Why an act cannot be done now, and what has to be done before. */
export function WhyPage() {
  const { act = '', '*': stream = '' } = useParams()
  const form = useQuery({
    queryKey: ['why', act, stream],
    queryFn: () => told(api.GET('/v1/acts/{act}/form', { params: { path: { act }, query: { stream } } })),
  })
  const { place, says } = form.data ?? {}
  return (
    <Page
      title={says === undefined ? '为什么不能办' : form.data?.allowed ? `${says}：可以办理` : `为什么不能办：${says}`}
      crumbs={[
        { says: '待办', to: '/' },
        ...(place ? [{ says: place.title, ...(place.caseId === undefined ? {} : { to: `/cases/${place.caseId}` }) }] : []),
        { says: '为什么不能办' },
      ]}
      narrow
    >
      <Read query={form}>
        {(data) =>
          data.allowed ? (
            <div className="told done">
              <p>就目前所知，没有不能办理的理由。</p>
              <Link className="btn main" to={`/do/${act}/${stream}`}>
                去办理
              </Link>
            </div>
          ) : (
            <>
              <p className="lead">
                {data.place.title} <span className="meta">{data.place.number}</span>
              </p>
              <p>
                有 {data.refusals.length} 个理由，全部解决以后才能办理。可办理者：{data.by.join('、')}。
              </p>
              <WhyNot form={data} />
              {data.registering === 'may' && data.refusals.every(({ basis }) => basis !== undefined) && (
                <p>
                  如果已经在别处办理，可以<Link to={`/do/${act}/${stream}`}>照实登记（补登）</Link>，不合规定之处会记为疑点。
                </p>
              )}
            </>
          )
        }
      </Read>
    </Page>
  )
}
