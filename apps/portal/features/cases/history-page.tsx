import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { Find } from '../../ui/find.js'
import { More } from '../../ui/more.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'
import { Happened } from './happened.js'
import { historyAt, HistoryTabs } from './history-tabs.js'

/** What happened in a purchase, the newest first: what people did, or also what keeps the time. */
export const HistoryPage = () => <CaseFrame part="history">{(caseId) => <History caseId={caseId} />}</CaseFrame>

function History({ caseId }: { readonly caseId: string }) {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const level = params.get('level') === 'all' ? 'all' : 'main'
  const text = params.get('q') ?? ''
  const history = useInfiniteQuery({
    queryKey: ['case', caseId, 'history', level, text],
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/v1/cases/{case}/history', {
          params: {
            path: { case: caseId },
            query: { level, ...(text === '' ? {} : { q: text }), ...(pageParam === '' ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <>
      <HistoryTabs caseId={caseId} shown={level} text={text} />
      <Find key={text} text={text} label="单位、事项或者内容" find={(typed) => void navigate(historyAt(caseId, level, typed))} />
      <Read query={history}>
        {({ pages }) => (
          <section className="panel list" aria-labelledby="happened">
            <header>
              <h2 id="happened">经过</h2>
              <span className="meta">共 {pages[0]?.total ?? 0} 条，新的在前</span>
            </header>
            <div className="body">
              {pages[0]?.total === 0 && (
                <p className="meta">
                  {text === '' ? '还没有可以显示的经过。' : '没有找到。'}
                  {text !== '' && <Link to={historyAt(caseId, level, '')}>显示全部</Link>}
                </p>
              )}
              <Happened facts={pages.flatMap(({ facts }) => facts)} />
              <More query={history} />
              <p className="meta exports">
                导出您可以看到的全部事实，附办理人、签署和校验和：
                <a href={`/v1/cases/${caseId}/export.csv`} download>
                  表格（CSV）
                </a>
                <a href={`/v1/cases/${caseId}/export`} download>
                  数据（JSON）
                </a>
              </p>
            </div>
          </section>
        )}
      </Read>
    </>
  )
}
