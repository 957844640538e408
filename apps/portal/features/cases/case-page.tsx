import './cases.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { dayOf, leftInWords, shownDay, timeOf } from '../../ui/days.js'
import { cited, Law } from '../../ui/law.js'
import { inYuan } from '../../ui/money.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { MyActs } from './my-acts.js'

type Overview = components['schemas']['CaseOverviewDto']
type Item = components['schemas']['WorkItemDto']

/** One purchase: how far it is, what is owed now and by whom, what happened; beside it what one can do, and why not. */
export function CasePage() {
  const { caseId = '' } = useParams()
  const overview = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => told(api.GET('/v1/cases/{case}/overview', { params: { path: { case: caseId } } })),
  })
  return (
    <Page
      title={overview.data?.case.title ?? '项目'}
      crumbs={[{ says: '项目', to: '/cases' }, { says: caseId }]}
      beside={overview.data && <Beside overview={overview.data} />}
    >
      <Read query={overview}>{(data) => <Whole overview={data} />}</Read>
    </Page>
  )
}

const Whole = ({ overview }: { readonly overview: Overview }) => (
  <div className="stack">
    <Facts overview={overview} />
    <Stages overview={overview} />
    <Now overview={overview} />
    <Terms overview={overview} />
    <Lately overview={overview} />
  </div>
)

function Facts({ overview: { case: one } }: { readonly overview: Overview }) {
  if (one.view === 'published') return <p className="lead">只显示已经公开的内容。</p>
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

const Terms = ({ overview: { owed, today } }: { readonly overview: Overview }) => (
  <section className="panel" aria-labelledby="terms">
    <header>
      <h2 id="terms">办理时限</h2>
      <span className="meta">{owed.length} 项在办</span>
    </header>
    {owed.length === 0 ? (
      <p className="body meta">没有正在计算的时限。</p>
    ) : (
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">责任方</th>
            <th scope="col">期限</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {owed.map(({ id, title, bearer, due, must, basis, derivation }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{bearer.says}</td>
              <td>
                {due && (
                  <>
                    {shownDay(due.day, today)}
                    <br />
                    <span
                      className={`chip ${must && due.workingDays < 0 ? 'over' : must && due.workingDays <= 3 ? 'soon' : 'now'}`}
                    >
                      {must ? leftInWords(due, today) : '期间'}
                    </span>
                  </>
                )}
              </td>
              <td>
                <details>
                  <summary>{basis ? cited(basis) : '怎么算的'}</summary>
                  <ul className="meta">
                    {derivation.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                  {basis && basis.quote !== '' && <Law {...basis} />}
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

function Lately({ overview: { lately, facts } }: { readonly overview: Overview }) {
  const months = [...Map.groupBy(lately, ({ at }) => dayOf(at).slice(0, 7))]
  return (
    <section className="panel" aria-labelledby="lately">
      <header>
        <h2 id="lately">经过</h2>
        <span className="meta">{facts > lately.length ? `共 ${facts} 条，最近 ${lately.length} 条` : `${facts} 条`}</span>
      </header>
      <div className="body">
        {months.map(([month, some]) => (
          <div key={month}>
            <h3 className="meta">
              {month.slice(0, 4)}年{Number(month.slice(5))}月
            </h3>
            <ol className="lately">
              {some.map(({ id, at, unit, sentence, registered, signed }) => (
                <li key={id}>
                  <span>
                    {Number(dayOf(at).slice(8))}日 {timeOf(at)}
                  </span>
                  <span>
                    {unit ?? ''}
                    <Link to={`/receipts/${id}`}>{sentence}</Link>
                    {registered && <span className="meta">（补登）</span>}
                  </span>
                  <span className="meta">{(signed ?? []).map(({ step, person }) => `${step} ${person}`).join(' · ')}</span>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  )
}

const Beside = ({ overview: { parties, case: one } }: { readonly overview: Overview }) => (
  <aside className="stack" aria-label="我能办什么，各方">
    {one.view === 'party' && <MyActs caseId={one.id} />}
    <section className="panel" aria-labelledby="parties">
      <h2 id="parties">各方</h2>
      <dl className="body parties">
        {parties.map(({ says, units }) => (
          <div key={says}>
            <dt className="meta">{says}</dt>
            <dd>{units.map(({ name }) => name).join('、')}</dd>
          </div>
        ))}
      </dl>
    </section>
  </aside>
)
