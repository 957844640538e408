import '../../ui/job.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { inYuan } from '../../ui/money.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type Glance = components['schemas']['PlanGlanceDto']

/** What a plan is called: 2026 年度购买计划（第 1 次追加）. */
export const saysOf = ({ year, supplement }: Pick<Glance, 'year' | 'supplement'>): string =>
  `${year} 年度购买计划${supplement === undefined ? '' : `（第 ${supplement} 次追加）`}`

/** The plans that one's unit makes, gives an opinion on or finances, the newest year first. */
export function PlansPage() {
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => told(api.GET('/v1/plans')) })
  return (
    <Page title="年度计划">
      <Read query={plans}>
        {({ plans: all, notOpened, unit }) => (
          <div className="stack">
            {all.length === 0 && (
              <div className="panel empty">
                <p>还没有与本单位有关的年度计划。</p>
              </div>
            )}
            {notOpened.length > 0 && (
              <div className="acts">
                {notOpened.map((year) => (
                  <Link key={year} className="btn" to={`/do/OpenPlan/plan/${unit}-${year}`}>
                    启动 {year} 年度购买计划
                  </Link>
                ))}
              </div>
            )}
            {all.length > 0 && <Table plans={all} />}
          </div>
        )}
      </Read>
    </Page>
  )
}

const Table = ({ plans }: { readonly plans: readonly Glance[] }) => (
  <section className="panel" aria-labelledby="plans">
    <h2 id="plans">各年度</h2>
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">计划</th>
          <th scope="col">办到哪里</th>
          <th scope="col" className="num">
            项目
          </th>
          <Sum says="预算" />
          <Sum says="批复" />
          <Sum says="合同" />
          <Sum says="已付" />
        </tr>
      </thead>
      <tbody>
        {plans.map((one) => (
          <tr key={one.plan}>
            <th scope="row">
              <Link to={`/plans/${one.plan}`}>
                {one.mine ? '' : `${one.purchaser} `}
                {saysOf(one)}
              </Link>
            </th>
            <td>{one.statusSays}</td>
            <td className="num">
              <span className="narrow-only">项目 </span>
              {one.lines}
            </td>
            <Amount says="预算" fen={one.budget} />
            <Amount says="批复" fen={one.approved} />
            <Amount says="合同" fen={one.contracted} />
            <Amount says="已付" fen={one.paid} />
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Sum = ({ says }: { readonly says: string }) => (
  <th scope="col" className="num">
    {says}（元）
  </th>
)

/** A sum in a table; beside its name where the table is a list. */
export const Amount = ({ says, fen }: { readonly says: string; readonly fen: string | undefined }) => (
  <td className="num">
    <span className="narrow-only">{says} </span>
    {fen === undefined ? '—' : inYuan(fen)}
  </td>
)
