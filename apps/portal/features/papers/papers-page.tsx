import './papers.css'
import '../../ui/form/form.css'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { Components } from '../../ui/form/antd.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { typedOf, type Paper } from './papers.js'
import { Registering } from './registering.js'

/** A purchase that was run elsewhere, registered from its papers on one page, in whatever order they lie there. */
export function PapersPage() {
  const { caseId = '' } = useParams()
  const [params] = useSearchParams()
  const draftId = params.get('draft') ?? undefined
  const form = useQuery({
    queryKey: ['form', 'papers', caseId],
    queryFn: () => told(api.GET('/v1/cases/{case}/register/form', { params: { path: { case: caseId } } })),
    // What is being typed is never pulled from under the hand.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const draft = useQuery({
    queryKey: ['draft', draftId],
    queryFn: () => told(api.GET('/v1/drafts/{draft}', { params: { path: { draft: draftId ?? '' } } })),
    enabled: draftId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title = form.data?.place.title ?? '项目'
  return (
    <Page
      title="登记成套材料"
      about={title}
      crumbs={[{ says: '项目', to: '/cases' }, { says: title, to: `/cases/${caseId}` }, { says: '登记成套材料' }]}
      narrow
    >
      <Read query={form}>
        {(data) => (
          <>
            <p className="lead">
              {data.place.title} <span className="meta">{data.place.number}</span>
            </p>
            {!data.mine ? (
              <section className="told soon">
                <h2>由{data.steps[0]}拟稿</h2>
                <p>
                  本单位登记须经{data.steps.join('、')}，请由{data.steps[0]}填写。
                </p>
              </section>
            ) : draftId === undefined ? (
              <Components>
                <Registering caseId={caseId} form={data} />
              </Components>
            ) : (
              <Read query={draft}>
                {(found) => (
                  <Components>
                    <Registering
                      caseId={caseId}
                      form={data}
                      draft={found}
                      begun={typedOf(data, (found.data as { readonly papers: readonly Paper[] }).papers)}
                    />
                  </Components>
                )}
              </Read>
            )}
          </>
        )}
      </Read>
    </Page>
  )
}
