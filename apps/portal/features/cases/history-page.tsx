import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { More } from '../../ui/more.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'
import { Happened } from './happened.js'

/** What happened in a purchase, the newest first: what people did, or also what keeps the time. */
export const HistoryPage = () => <CaseFrame part="history">{(caseId) => <History caseId={caseId} />}</CaseFrame>

function History({ caseId }: { readonly caseId: string }) {
  const [params] = useSearchParams()
  const level = params.get('level') === 'all' ? 'all' : 'main'
  const history = useInfiniteQuery({
    queryKey: ['case', caseId, 'history', level],
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/v1/cases/{case}/history', {
          params: { path: { case: caseId }, query: { level, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <>
      <Tabs
        label="显示哪些"
        tabs={[
          { to: `/cases/${caseId}/history`, says: '主要', here: level === 'main' },
          { to: `/cases/${caseId}/history?level=all`, says: '全部，连同计时与提醒', here: level === 'all' },
        ]}
      />
      <Read query={history}>
        {({ pages }) => (
          <section className="panel list" aria-labelledby="happened">
            <header>
              <h2 id="happened">经过</h2>
              <span className="meta">共 {pages[0]?.total ?? 0} 条，新的在前</span>
            </header>
            <div className="body">
              <Happened facts={pages.flatMap(({ facts }) => facts)} />
              <More query={history} />
            </div>
          </section>
        )}
      </Read>
    </>
  )
}
