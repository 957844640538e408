import './service.css'
import '../../ui/form/form.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { Components } from '../../ui/form/antd.js'
import { Page } from '../../ui/page.js'
import { Read, Refusals } from '../../ui/told.js'
import { Entering } from './entering.js'
import { monthOf } from './month-says.js'

/** The service of a month written down, several records at once: by rows, or from a spreadsheet. */
export function EntriesPage() {
  const { award = '', month = '' } = useParams()
  const stream = `delivery/${award}/${month}`
  const form = useQuery({
    queryKey: ['form', 'RecordService', stream],
    queryFn: () => told(api.GET('/v1/acts/{act}/form', { params: { path: { act: 'RecordService' }, query: { stream } } })),
    // What is being typed is never pulled from under the hand.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const title = /^\d{4}-\d{2}$/.test(month) ? `记录${monthOf(month)}的服务` : '记录服务'
  return (
    <Page
      title={title}
      about={form.data?.place.title ?? award}
      crumbs={[{ says: '服务台', to: '/service' }, { says: title }]}
      narrow
    >
      <Read query={form}>
        {(data) => (
          <>
            <p className="lead">
              {data.place.title} <span className="meta">{data.place.number}</span>
            </p>
            {data.allowed ? (
              <Components>
                <Entering key={data.stream} form={data} />
              </Components>
            ) : (
              <section className="told over" aria-labelledby="why-not">
                <h2 id="why-not">现在不能记录</h2>
                <Refusals refusals={data.refusals} />
              </section>
            )}
          </>
        )}
      </Read>
    </Page>
  )
}
