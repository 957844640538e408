import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { useSession } from '../../client/session.js'
import { leftInWords, shownDay } from '../../ui/days.js'
import { inYuan } from '../../ui/money.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'
import { Happened } from './happened.js'
import { MyActs } from './my-acts.js'

type Case = components['schemas']['CaseDto']
type Overview = components['schemas']['CaseOverviewDto']
type Item = components['schemas']['WorkItemDto']

/** One purchase: how far it is, what is owed now and by whom, what happened; beside it what one can do, and why not. */
export const CasePage = () => (
  <CaseFrame part="" beside={(caseId, found) => <Beside caseId={caseId} found={found} />}>
    {(caseId) => <Whole caseId={caseId} />}
  </CaseFrame>
)

const useOverview = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'overview'],
    queryFn: () => told(api.GET('/v1/cases/{case}/overview', { params: { path: { case: caseId } } })),
  })

const Whole = ({ caseId }: { readonly caseId: string }) => (
  <Read query={useOverview(caseId)}>
    {(overview) => (
      <div className="stack">
        <Facts overview={overview} />
        <Stages overview={overview} />
        <Now overview={overview} />
        <Lately overview={overview} />
      </div>
    )}
  </Read>
)

function Facts({ overview: { case: one } }: { readonly overview: Overview }) {
  if (one.view === 'published') return null
  return (
    <p className="glance">
      {one.budget !== undefined && (
        <span>
          预算 <b>{inYuan(one.budget)} 元</b>
        </span>
      )}
      {one.amount && (
        <span>
          合同 <b>{inYuan(one.amount)} 元</b>
        </span>
      )}
      {one.method && <span>{one.method}</span>}
      {(one.lots?.length ?? 0) > 1 && <span>{one.lots?.length} 个采购包</span>}
    </p>
  )
}

const Stages = ({ overview: { stages } }: { readonly overview: Overview }) => (
  <ol className="stages" aria-label="阶段">
    {stages.map(({ id, says, state }) => (
      <li key={id} className={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
        {says}
        <span className="meta">{state === 'done' ? '已完成' : state === 'now' ? '进行中' : '未开始'}</span>
      </li>
    ))}
  </ol>
)

function Now({ overview: { owed, today } }: { readonly overview: Overview }) {
  const mine = owed.filter(({ part }) => part !== 'watch')
  const next = owed.find(({ must }) => must)
  return (
    <section className="panel" aria-labelledby="now">
      <h2 id="now">{mine.length > 0 ? `有 ${mine.length} 件需要您办的事` : '现在没有需要您办的事'}</h2>
      <div className="body">
        {mine.length > 0 ? (
          <ul className="todo">
            {mine.map((item) => (
              <Todo key={item.id} item={item} today={today} />
            ))}
          </ul>
        ) : next?.due ? (
          <p>
            下一步：{next.bearer.says}应在 <b>{shownDay(next.due.day, today)}</b>前{next.title}，{leftInWords(next.due, today)}。
          </p>
        ) : (
          <p className="meta">没有尚待办理的事项。</p>
        )}
      </div>
    </section>
  )
}

const Todo = ({ item: { title, due, must, draft, act, stream }, today }: { readonly item: Item; readonly today: string }) => (
  <li>
    <div>
      <b>{title}</b>
      {due && (
        <span className={`chip ${due.workingDays < 0 ? 'over' : due.workingDays <= 3 && must ? 'soon' : ''}`}>
          {must ? leftInWords(due, today) : `期间至 ${shownDay(due.day, today)}`}
        </span>
      )}
    </div>
    <Link className="btn" to={draft ? `/drafts/${draft.id}` : `/do/${act}/${stream ?? ''}`} aria-label={`办理：${title}`}>
      {draft ? '签署' : '办理'}
    </Link>
  </li>
)

const Lately = ({ overview: { lately, facts, case: one } }: { readonly overview: Overview }) => (
  <section className="panel" aria-labelledby="lately">
    <header>
      <h2 id="lately">最近的经过</h2>
      {facts > lately.length && <Link to={`/cases/${one.id}/history`}>全部 {facts} 条</Link>}
    </header>
    <div className="body">
      {lately.length === 0 ? <p className="meta">还没有可以显示的经过。</p> : <Happened facts={lately} />}
    </div>
  </section>
)

const Beside = ({ caseId, found }: { readonly caseId: string; readonly found: Case }) => (
  <aside className="stack" aria-label="我能办什么，各方">
    {found.view === 'party' && <MyActs caseId={caseId} />}
    {found.route === 'platform' && <Papers caseId={caseId} found={found} />}
    <section className="panel" aria-labelledby="parties">
      <h2 id="parties">各方</h2>
      <Read query={useOverview(caseId)}>
        {({ parties }) => (
          <dl className="body parties">
            {parties.map(({ says, units }) => (
              <div key={says}>
                <dt className="meta">{says}</dt>
                <dd>{units.map(({ name }) => name).join('、')}</dd>
              </div>
            ))}
          </dl>
        )}
      </Read>
    </section>
  </aside>
)

/** Whoever runs a purchase elsewhere may register all its papers at once. */
function Papers({ caseId, found }: { readonly caseId: string; readonly found: Case }) {
  const session = useSession()
  const { purchaser = [], procurementAgent = [] } = (found.parties ?? {}) as Readonly<Record<string, readonly string[]>>
  if (![...purchaser, ...procurementAgent].includes(session.data?.unit.id ?? '')) return null
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">在采购平台办理的</h2>
      <p className="body">
        <Link to={`/cases/${caseId}/papers`}>登记成套材料</Link>
      </p>
    </section>
  )
}
