import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { Find } from '../../ui/find.js'
import { More } from '../../ui/more.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'
import { Happened } from './happened.js'

/** What happened in a purchase, the newest first: what people did, or also what keeps the time. */
export const HistoryPage = () => <CaseFrame part="history">{(caseId) => <History caseId={caseId} />}</CaseFrame>

const addressOf = (caseId: string, level: string, text: string): string => {
  const query = new URLSearchParams({ ...(level === 'main' ? {} : { level }), ...(text === '' ? {} : { q: text }) }).toString()
  return `/cases/${caseId}/history${query === '' ? '' : `?${query}`}`
}

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
      <Tabs
        label="显示哪些"
        tabs={[
          { to: addressOf(caseId, 'main', text), says: '主要', here: level === 'main' },
          { to: addressOf(caseId, 'all', text), says: '全部，连同计时与提醒', here: level === 'all' },
        ]}
      />
      <Find key={text} text={text} label="单位、事项或者内容" find={(typed) => void navigate(addressOf(caseId, level, typed))} />
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
                  {text !== '' && <Link to={addressOf(caseId, level, '')}>显示全部</Link>}
                </p>
              )}
              <Happened facts={pages.flatMap(({ facts }) => facts)} />
              <More query={history} />
            </div>
          </section>
        )}
      </Read>
    </>
  )
}
