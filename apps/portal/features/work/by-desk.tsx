import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, told } from '../../client/client.js'
import { leftInWords, shownDay } from '../../ui/days.js'
import { inYuan } from '../../ui/money.js'
import type { Item } from './job.js'

/** How much of each stands beside 待办: the rest is on its desk. */
const most = 4

/** What is owed to the unit: each part of a price, and why it has not come yet. */
export function OwedToUs() {
  const money = useQuery({ queryKey: ['money'], queryFn: () => told(api.GET('/v1/me/money')) })
  if (!money.data) return null
  const { today, payables } = money.data
  const owed = payables.filter(({ owedToMe, next }) => owedToMe && next !== 'condition')
  const notYet = payables.filter(({ owedToMe, next }) => owedToMe && next === 'condition').length
  return (
    <section>
      <h2>
        欠我们的 <Link to="/money">收付款</Link>
      </h2>
      {owed.length === 0 && <p className="meta">{notYet === 0 ? '没有。' : `没有到付款条件的；还有 ${notYet} 笔在等条件。`}</p>}
      <ul className="wait">
        {owed.slice(0, most).map(({ stream, request, next, tranche, amount, title, waitsFor, nextSays, due }) => (
          <li key={`${stream} ${request ?? ''} ${next}`}>
            <b>
              第{tranche}期 {inYuan(amount)} 元
            </b>
            <span className="meta">
              {title} ·{' '}
              {waitsFor.some(({ mine }) => mine)
                ? `等我们${nextSays}`
                : `等${waitsFor.map(({ says }) => says).join('、')}${nextSays}`}
            </span>
            {due && (
              <div className="when">
                {shownDay(due.day, today)}
                <br />
                <span className="meta">{leftInWords(due, today)}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a street or community is asked about the service at its sites, in two taps each. */
export function AtOurSites() {
  const service = useQuery({ queryKey: ['my-service'], queryFn: () => told(api.GET('/v1/me/service')) })
  if (!service.data) return null
  const { today, contracts } = service.data
  const asked = contracts.flatMap(({ title, posts, opinions }) => [
    ...posts
      .filter(({ mine, status }) => mine && status === 'deployed')
      .map(({ says, stream }) => ({
        key: stream,
        says: `${says}：到了吗？`,
        title,
        to: `/do/ConfirmArrival/${stream}?on=${today}&step=check`,
        answer: '今天到了',
      })),
    ...opinions.map(({ stream, tranche }) => ({
      key: stream,
      says: `第${tranche}期付款：服务属实吗？`,
      title,
      to: `/do/GiveHostOpinion/${stream}?agrees=true&opinion=${encodeURIComponent('服务属实，同意支付')}&step=check`,
      answer: '属实',
    })),
  ])
  const months = contracts.flatMap(({ as, months: [month], title }) => (as === 'host' && month ? [{ title, month }] : []))
  return (
    <section>
      <h2>
        本月服务 <Link to="/service">服务台</Link>
      </h2>
      {asked.length === 0 && months.length === 0 && <p className="meta">没有正在提供的服务。</p>}
      <ul className="wait">
        {asked.slice(0, most).map(({ key, says, title, to, answer }) => (
          <li key={key}>
            <b>{says}</b>
            <span className="meta">{title}</span>
            <div className="when">
              <Link className="btn" to={to} aria-label={`${answer}：${says}${title}`}>
                {answer}
              </Link>
            </div>
          </li>
        ))}
        {months.slice(0, most).map(({ title, month: { records, participants } }) => (
          <li key={title}>
            <b>{title}</b>
            <span className="meta">
              {records} 条记录，服务 {participants} 人次
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const paying: ReadonlySet<string> = new Set(['ApprovePayment', 'ConfirmPayment', 'PayInterest', 'ReviewPayment'])

/** The payments that the unit owes or waits for, by the legal day. */
export function Payments({ items, today }: { readonly items: readonly Item[]; readonly today: string }) {
  const some = items.filter(({ act, due }) => paying.has(act) && due !== undefined)
  return (
    <section>
      <h2>
        支付期限 <Link to="/money">收付款</Link>
      </h2>
      {some.length === 0 && <p className="meta">没有正在计算期限的支付。</p>}
      <ul className="wait">
        {some.slice(0, most).map(({ id, title, place, due }) => (
          <li key={id}>
            <b>{title}</b>
            <span className="meta">{place.title}</span>
            {due && (
              <div className="when">
                {shownDay(due.day, today)}
                <br />
                <span className="meta">{leftInWords(due, today)}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The plans that the unit makes, gives an opinion on or finances: how far each is, and its money. */
export function Planned() {
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => told(api.GET('/v1/plans')) })
  const underWay = (plans.data?.plans ?? []).filter(({ status }) => status !== 'closed')
  if (underWay.length === 0) return null
  return (
    <section>
      <h2>
        年度计划 <Link to="/plans">全部</Link>
      </h2>
      <ul className="wait">
        {underWay.slice(0, most).map(({ plan, purchaser, mine, year, statusSays, approved, paid }) => (
          <li key={plan}>
            <Link to={`/plans/${plan}`}>
              {mine ? '' : `${purchaser} `}
              {year} 年度
            </Link>
            <span className="meta">
              {statusSays}
              {approved !== '0' && ` · 批复 ${inYuan(approved)} 元`}
              {paid !== undefined && paid !== '0' && `，已付 ${inYuan(paid)} 元`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
