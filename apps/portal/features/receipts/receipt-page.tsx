import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

/** The receipt of an act: what was recorded, when, by whom, under which number. It can be opened again at its own address, and printed. */
export function ReceiptPage() {
  const { fact = '' } = useParams()
  const receipt = useQuery({
    queryKey: ['fact', fact],
    queryFn: () => told(api.GET('/v1/facts/{fact}', { params: { path: { fact } } })),
  })
  return (
    <Page
      title={receipt.data ? `已办理：${receipt.data.says}` : '回执'}
      crumbs={[{ says: '待办', to: '/' }, { says: '回执' }]}
      narrow
    >
      <Read query={receipt}>
        {(data) => (
          <>
            <div className="told done">
              <p>
                {data.unit === undefined ? '系统' : data.unit}
                {data.sentence}
              </p>
            </div>
            <section className="panel" aria-labelledby="receipt">
              <h2 id="receipt">回执</h2>
              <dl className="rows">
                <dt>关于</dt>
                <dd>{data.place}</dd>
                <dt>办理时刻</dt>
                <dd>{shownMoment(data.at)}</dd>
                <dt>登记时刻</dt>
                <dd>
                  {shownMoment(data.recordedAt)}
                  {data.registered && '（补登）'}
                </dd>
                {data.by !== undefined && (
                  <>
                    <dt>办理人</dt>
                    <dd>{data.by}</dd>
                  </>
                )}
                {(data.signed ?? []).map(({ person, step, at }) => (
                  <Signed key={step} person={person} step={step} at={at} />
                ))}
                <dt>编号</dt>
                <dd className="meta">{data.id}</dd>
              </dl>
            </section>
            <div className="acts">
              {data.caseId !== undefined && (
                <Link className="btn main" to={`/cases/${data.caseId}`}>
                  看项目：接下来是什么
                </Link>
              )}
              <Link className="btn" to="/">
                回到待办
              </Link>
              {data.putRight !== undefined && (
                <Link className="btn quiet" to={`/do/CorrectAct/${data.stream}?fact=${data.putRight}`}>
                  有误？更正或者作废
                </Link>
              )}
            </div>
          </>
        )}
      </Read>
    </Page>
  )
}

const Signed = ({ person, step, at }: { readonly person: string; readonly step: string; readonly at: string }) => (
  <>
    <dt>{step}</dt>
    <dd>
      {person} <span className="meta">{shownMoment(at)}</span>
    </dd>
  </>
)
