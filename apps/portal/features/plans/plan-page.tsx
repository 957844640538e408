import './plans.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { ActsHere } from '../../ui/acts-here.js'
import { leftInWords, shownDay } from '../../ui/days.js'
import { inYuan, sumInYuan } from '../../ui/money.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { BeginWith } from './begin-with.js'
import { Amount, saysOf } from './plans-page.js'

type Plan = components['schemas']['PlanDto']

/** A plan with its money, its lines, for whom they are bought where, and what is owed next. */
export function PlanPage() {
  const { plan: key = '' } = useParams()
  const plan = useQuery({
    queryKey: ['plan', key],
    queryFn: () => told(api.GET('/v1/plans/{plan}', { params: { path: { plan: key } } })),
  })
  const title = plan.data ? saysOf(plan.data) : '年度计划'
  return (
    <Page title={title} about={plan.data?.purchaser ?? key} crumbs={[{ says: '年度计划', to: '/plans' }, { says: key }]}>
      <Read query={plan}>
        {(data) => (
          <div className="stack">
            <p className="lead">
              {data.purchaser} · {data.statusSays}
            </p>
            <Owed plan={key} />
            <Money plan={data} />
            <Lines plan={data} />
            {data.open && data.mine && data.lastYear.length > 0 && <LastYear plan={data} />}
            {data.coverage.length > 0 && <Coverage plan={data} />}
            <Acts plan={key} />
          </div>
        )}
      </Read>
    </Page>
  )
}

/** What is owed next in the plan, by whom and by when, as far as it is owed by the unit or waited for. */
function Owed({ plan }: { readonly plan: string }) {
  const work = useQuery({ queryKey: ['work'], queryFn: () => told(api.GET('/v1/me/work')) })
  if (!work.data) return null
  const { mine, signing, waiting, today } = work.data
  const owed = [...mine, ...signing, ...waiting].filter(({ place }) => place.number === plan && place.caseId === undefined)
  return (
    <section className="panel" aria-labelledby="owed">
      <h2 id="owed">接下来</h2>
      <ul className="body owed">
        {owed.length === 0 && <li className="meta">没有等着办理的事项。</li>}
        {owed.map(({ id, act, title, stream, part, draft, bearer, due }) => (
          <li key={id}>
            {draft ? (
              <Link to={`/drafts/${draft.id}`}>{title}</Link>
            ) : part === 'do' && stream !== undefined ? (
              <Link to={`/do/${act}/${stream}`}>{title}</Link>
            ) : (
              <b>{title}</b>
            )}{' '}
            <span className="meta">
              {bearer.says}
              {due && `，应在${shownDay(due.day, today)}前（${leftInWords(due, today)}）`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Money = ({ plan: { funds, budget, approved, contracted, paid } }: { readonly plan: Plan }) => (
  <section className="panel" aria-labelledby="funds">
    <header>
      <h2 id="funds">预算与资金来源</h2>
      <span className="meta">
        {contracted !== undefined && `合同 ${inYuan(contracted)} 元`}
        {paid !== undefined && `，已付 ${inYuan(paid)} 元`}
      </span>
    </header>
    {funds.length === 0 ? (
      <p className="body meta">列入项目以后，各项资金的合计会列在这里。</p>
    ) : (
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">资金来源</th>
            <th scope="col" className="num">
              各项目预算（元）
            </th>
            <th scope="col" className="num">
              批复（元）
            </th>
          </tr>
        </thead>
        <tbody>
          {funds.map((fund) => (
            <tr key={fund.source}>
              <th scope="row">{fund.source}</th>
              <Amount says="预算" fen={fund.planned} />
              <Amount says="批复" fen={fund.approved} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <Amount says="预算" fen={budget} />
            <Amount says="批复" fen={approved} />
          </tr>
        </tfoot>
      </table>
    )}
  </section>
)

const Lines = ({ plan: { plan, of, open, mine } }: { readonly plan: Plan }) => (
  <section className="panel" aria-labelledby="lines">
    <header>
      <h2 id="lines">{of.length} 个项目</h2>
      <span className="acts">
        {open && mine && (
          <Link className="btn" to={`/do/AddPlanLine/plan/${plan}`}>
            列入项目
          </Link>
        )}
        {of.length > 0 && (
          <a className="btn" href={`/v1/plans/${plan}/lines.csv`} download>
            导出表格
          </a>
        )}
      </span>
    </header>
    {of.length === 0 ? (
      <p className="body meta">还没有列入项目。</p>
    ) : (
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">采购</th>
            <th scope="col">进驻</th>
            <th scope="col">办到哪里</th>
            <th scope="col" className="num">
              预算（元）
            </th>
            <th scope="col" className="num">
              批复（元）
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map((line) => (
            <tr key={line.line}>
              <th scope="row">
                <Link to={`/plans/${plan}/lines/${line.line}`}>{line.title}</Link> <span className="meta">{line.line}</span>
              </th>
              <td>
                {line.method}
                <div className="meta">{shownDay(line.procurementStarts)}发出文件</div>
              </td>
              <td>
                <span className="narrow-only">进驻 </span>
                {shownDay(line.arrival)}
              </td>
              <td>
                {line.caseId === undefined ? (
                  <span className="meta">采购还没有开始</span>
                ) : (
                  <Link to={`/cases/${line.caseId}`}>{line.stageSays ?? '看项目'}</Link>
                )}
              </td>
              <Amount says="预算" fen={line.budget} />
              <Amount says="批复" fen={line.approved} />
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const LastYear = ({ plan: { plan, lastYear } }: { readonly plan: Plan }) => (
  <section className="panel" aria-labelledby="last-year">
    <header>
      <h2 id="last-year">从上一年度带入</h2>
      <span className="meta">共 {sumInYuan(lastYear.map(({ budget }) => budget))} 元</span>
    </header>
    <ul className="body owed">
      {lastYear.map((line) => (
        <li key={line.line}>
          <Link to={`/plans/${line.plan}/lines/${line.line}`}>{line.title}</Link>{' '}
          <span className="meta">{inYuan(line.budget)} 元</span>{' '}
          <BeginWith act="AddPlanLine" plan={plan} about={`带入：${line.title}`} data={() => aYearOn(line)}>
            带入
          </BeginWith>
        </li>
      ))}
    </ul>
  </section>
)

/** A line of the year before, its days a year on. */
const aYearOn = async ({ plan, line }: Plan['lastYear'][number]): Promise<object> =>
  (await told(api.GET('/v1/plans/{plan}/lines/{line}', { params: { path: { plan, line } } }))).nextYear

/** For whom what is bought where; a group for which nothing is bought at a site shows as that. */
function Coverage({ plan: { coverage } }: { readonly plan: Plan }) {
  const groups = [...new Set(coverage.flatMap((site) => Object.keys(site.groups)))]
  return (
    <section className="panel" aria-labelledby="coverage">
      <h2 id="coverage">服务人群与地点</h2>
      <table className="cards coverage">
        <thead>
          <tr>
            <th scope="col">服务地点</th>
            {groups.map((group) => (
              <th key={group} scope="col">
                {group}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.map((site) => (
            <tr key={site.says}>
              <th scope="row">{site.says}</th>
              {groups.map((group) => (
                <td key={group}>
                  <span className="narrow-only">{group}：</span>
                  {(site.groups[group] ?? []).length === 0 ? (
                    <span className="meta">没有</span>
                  ) : (
                    (site.groups[group] ?? []).join('、')
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Acts({ plan }: { readonly plan: string }) {
  const actions = useQuery({
    queryKey: ['actions', plan],
    queryFn: () => told(api.GET('/v1/plans/{plan}/actions', { params: { path: { plan } } })),
  })
  return <ActsHere query={actions} />
}
