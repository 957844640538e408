import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { shownDay } from '../../ui/days.js'
import { Answers } from '../../ui/form/answers.js'
import { Law } from '../../ui/law.js'
import { BeginWith } from './begin-with.js'
import { inYuan } from '../../ui/money.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type Line = components['schemas']['PlanLineDto']

/** A line of a plan: all that was said of it, why it is bought by its method, and its days beside those of the law. */
export function LinePage() {
  const { plan = '', line: name = '' } = useParams()
  const line = useQuery({
    queryKey: ['plan', plan, name],
    queryFn: () => told(api.GET('/v1/plans/{plan}/lines/{line}', { params: { path: { plan, line: name } } })),
  })
  return (
    <Page
      title={line.data?.title ?? '计划中的项目'}
      crumbs={[{ says: '年度计划', to: '/plans' }, { says: line.data?.planSays ?? plan, to: `/plans/${plan}` }, { says: name }]}
    >
      <Read query={line}>
        {(data) => (
          <div className="stack">
            <p className="lead">
              {data.planSays}
              {data.caseId !== undefined && (
                <>
                  {' · '}
                  <Link to={`/cases/${data.caseId}`}>看项目办到哪里</Link>
                </>
              )}
            </p>
            <Days line={data} />
            {data.method && <Method method={data.method} />}
            <section className="panel" aria-labelledby="all">
              <header>
                <h2 id="all">项目的内容</h2>
                {data.open && (
                  <span>
                    <BeginWith
                      act="RevisePlanLine"
                      plan={plan}
                      about={`修改项目：${data.title}`}
                      data={() => Promise.resolve(data.data)}
                    >
                      修改项目
                    </BeginWith>
                  </span>
                )}
              </header>
              <Answers fields={data.fields} data={data.data} />
            </section>
          </div>
        )}
      </Read>
    </Page>
  )
}

const Days = ({ line: { days, gap } }: { readonly line: Line }) => (
  <section className="panel" aria-labelledby="days">
    <h2 id="days">时间安排</h2>
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">步骤</th>
          <th scope="col">计划</th>
          <th scope="col">法定</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ says, planned, legal, bound, kept, basis }) => (
          <tr key={says}>
            <th scope="row">{says}</th>
            <td>
              <span className="narrow-only">计划 </span>
              {planned === undefined ? '—' : inFull(planned)}
            </td>
            <td>
              {legal === undefined ? (
                <span className="meta">没有限定</span>
              ) : (
                <>
                  {bound === 'latest' ? '不晚于 ' : '不早于 '}
                  {inFull(legal)} {kept === true && <span className="chip done">✓ 合于规定</span>}
                  {kept === false && <span className="chip over">! 早于规定</span>}
                  {basis && <Law {...basis} />}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {gap && (
      <p className="body">
        上一年度的<Link to={`/plans/${gap.plan}/lines/${gap.line}`}>{gap.title}</Link>到 {inFull(gap.until)}届满，
        {gap.days > 0 ? <b>中间有 {gap.days} 日没有服务。</b> : gap.days === 0 ? '首尾相接。' : `与本项目重叠 ${-gap.days} 日。`}
      </p>
    )}
  </section>
)

const inFull = (day: string): string => `${day.slice(0, 4)}年${shownDay(day)}`

const Method = ({ method }: { readonly method: NonNullable<Line['method']> }) => (
  <section className="panel" aria-labelledby="method">
    <h2 id="method">采购方式</h2>
    <div className="body">
      <p>
        {method.says}。金额 {inYuan(method.amount)} 元；采购限额标准 {inYuan(method.limit)} 元，公开招标数额标准{' '}
        {inYuan(method.openTender)} 元。
      </p>
      {method.statutory && (
        <ul className="methods">
          {method.methods.map(({ method: name, allowed, chosen, says, basis }) => (
            <li key={name}>
              <b>
                {allowed ? '✓' : '✗'} {name}
              </b>
              {chosen && <span className="chip now">● 本项目</span>}
              <span className="meta"> {says}</span>
              <Law {...basis} />
            </li>
          ))}
        </ul>
      )}
    </div>
  </section>
)
