import '../../ui/job.css'
import './money.css'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { longDay } from '../../ui/days.js'
import { inYuan, sumInYuan } from '../../ui/money.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { isMine, PayableRow, type Payable } from './payable-row.js'

type Money = components['schemas']['MyMoneyDto']

/** What is owed to one's unit and what it has to pay, over all its contracts: each part of a price with what it waits for, and for whom. */
export function MyMoneyPage() {
  const money = useQuery({ queryKey: ['money'], queryFn: () => told(api.GET('/v1/me/money')) })
  return (
    <Page title="收付款">
      <Read query={money}>
        {(data) => (
          <>
            <p className="lead">
              今天是 {longDay(data.today)}。<Glance payables={data.payables} />
            </p>
            {data.payables.length === 0 && (
              <div className="panel empty">
                <p>没有应收或者应付的款项。</p>
                <p className="meta">
                  合同签订以后，约定的各期会列在这里；已经结项的，在<Link to="/cases">项目</Link>的“资金”一页。
                </p>
              </div>
            )}
            <Side owedToMe data={data} />
            <Side owedToMe={false} data={data} />
            {data.contracts.length > 0 && <Contracts contracts={data.contracts} />}
            {data.more && <p className="meta">只列出最近的 60 个在办项目。</p>}
          </>
        )}
      </Read>
    </Page>
  )
}

const isLate = ({ due, urgency }: Payable): boolean => due !== undefined && urgency === 'overdue'

function Glance({ payables }: { readonly payables: readonly Payable[] }) {
  const [late, mine] = [payables.filter(isLate), payables.filter(isMine)]
  if (payables.length === 0) return null
  return (
    <>
      {late.length > 0 && (
        <b>
          {late.length} 笔逾期未付，共 {sumInYuan(late.map(({ amount }) => amount))} 元
        </b>
      )}
      {late.length > 0 && '；'}
      {mine.length > 0 ? `${mine.length} 笔轮到本单位办理。` : '没有轮到本单位办理的。'}
    </>
  )
}

/** What is owed to the unit, or what it pays or has a say in: what is its turn first, then what waits for others, then what is not payable yet. */
function Side({ owedToMe, data: { payables, today } }: { readonly owedToMe: boolean; readonly data: Money }) {
  const side = payables.filter((one) => one.owedToMe === owedToMe)
  if (side.length === 0) return null
  const isNotYet = ({ next }: Payable): boolean => next === 'condition'
  const rows = (some: readonly Payable[]): ReactNode =>
    some.map((one) => <PayableRow key={`${one.stream} ${one.request ?? ''} ${one.next}`} payable={one} today={today} />)
  const id = owedToMe ? 'owed-to-me' : 'to-be-paid'
  return (
    <section className="money-side" aria-labelledby={id}>
      <h2 id={id}>
        {owedToMe ? '应收的款项' : '应付的款项'} <span className="meta">共 {sumInYuan(side.map(({ amount }) => amount))} 元</span>
      </h2>
      <Group says="轮到本单位" some={side.filter(isMine)} rows={rows} />
      <Group says="等其他单位" some={side.filter((one) => !isMine(one) && !isNotYet(one))} rows={rows} />
      <Group says="付款条件还没有成就" some={side.filter(isNotYet)} rows={rows} folded open={side.every(isNotYet)} />
    </section>
  )
}

function Group({
  says,
  some,
  rows,
  folded = false,
  open = false,
}: {
  readonly says: string
  readonly some: readonly Payable[]
  readonly rows: (some: readonly Payable[]) => ReactNode
  readonly folded?: boolean
  /** Unfolded from the first: there is nothing else. */
  readonly open?: boolean
}) {
  if (some.length === 0) return null
  const head = (
    <h3>
      {says}{' '}
      <span className="meta">
        {some.length} 笔，{sumInYuan(some.map(({ amount }) => amount))} 元
      </span>
    </h3>
  )
  const list = <ul className="panel">{rows(some)}</ul>
  if (!folded)
    return (
      <div className="payables">
        {head}
        {list}
      </div>
    )
  return (
    <details className="payables" open={open}>
      <summary>{head}</summary>
      {list}
    </details>
  )
}

const Contracts = ({ contracts }: { readonly contracts: Money['contracts'] }) => (
  <section className="panel money-side" aria-labelledby="by-contract">
    <h2 id="by-contract">各合同</h2>
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">合同</th>
          <th scope="col" className="num">
            应付（元）
          </th>
          <th scope="col" className="num">
            已付（元）
          </th>
          <th scope="col" className="num">
            未付（元）
          </th>
        </tr>
      </thead>
      <tbody>
        {contracts.map(({ caseId, award, title, payable, paid }) => (
          <tr key={award}>
            <th scope="row">
              <Link to={`/cases/${caseId}/money`}>{title}</Link> <span className="meta">{award}</span>
            </th>
            <td className="num">
              <span className="narrow-only">应付 </span>
              {inYuan(payable)}
            </td>
            <td className="num">
              <span className="narrow-only">已付 </span>
              {inYuan(paid)}
            </td>
            <td className="num">
              <span className="narrow-only">未付 </span>
              {inYuan(String(BigInt(payable) - BigInt(paid)))}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td className="num">
            <span className="narrow-only">应付 </span>
            {sumInYuan(contracts.map(({ payable }) => payable))}
          </td>
          <td className="num">
            <span className="narrow-only">已付 </span>
            {sumInYuan(contracts.map(({ paid }) => paid))}
          </td>
          <td className="num">
            <span className="narrow-only">未付 </span>
            {sumInYuan(contracts.map(({ payable, paid }) => String(BigInt(payable) - BigInt(paid))))}
          </td>
        </tr>
      </tfoot>
    </table>
  </section>
)
