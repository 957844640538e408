import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { dayOf, leftInWords, shownDay } from '../../ui/days.js'
import { inYuan } from '../../ui/money.js'
import { InvoiceFirst } from './invoice-first.js'

/** A part of a price that is to be paid, or will be. */
export type Payable = components['schemas']['PayableDto']

/** Whether something of it is to be done by one's own unit. */
export const isMine = ({ waitsFor }: Payable): boolean => waitsFor.some(({ mine }) => mine)

/** One of them: by when, how much, on what it waits and for whom; what was said against it; the one button where it is one's own turn. */
export function PayableRow({ payable, today }: { readonly payable: Payable; readonly today: string }) {
  const { title, award, provider, payer, owedToMe, tranche, amount, next, nextSays, due, nextDue, draft, stream } = payable
  const mine = isMine(payable)
  const shown = due ?? nextDue
  return (
    <li className={`job ${shown ? payable.urgency : ''}`}>
      <div className="due">
        {shown ? (
          <>
            <b>{leftInWords(shown, today)}</b>
            <span className="meta">
              {shownDay(shown.day, today)}
              {due ? '前付清' : `前${nextSays}`}
              {shown.provisional && '（暂）'}
            </span>
          </>
        ) : (
          <b>{next === 'condition' ? '还不能付' : '没有期限'}</b>
        )}
      </div>
      <div>
        <h4>
          第{tranche}期 <span className="sum">{inYuan(amount)} 元</span>
          {next === 'PayInterest' && '逾期利息'}
        </h4>
        <p>
          {title} <span className="meta">{award}</span>
        </p>
        <p className="why">
          <span>{owedToMe ? `付款单位：${payer}` : `承接主体：${provider}`}</span>
          <Condition payable={payable} />
          {payable.invoice !== undefined && <span>发票 {payable.invoice}</span>}
        </p>
        <WaitsFor payable={payable} today={today} />
        {payable.objections.map(({ host, opinion, fact }) => (
          <p key={fact} className="chip over">
            ! {host}不认可：<Link to={`/receipts/${fact}`}>{opinion}</Link>
          </p>
        ))}
        {payable.doubts.map(({ says, fact }) => (
          <p key={fact} className="chip soon">
            ! 疑点：<Link to={`/receipts/${fact}`}>{says}</Link>
          </p>
        ))}
        {mine && next === 'RequestPayment' && <InvoiceFirst payment={stream} says={`第${tranche}期，${title}`} />}
      </div>
      <div className="do">
        {mine && (
          <Link
            className="btn"
            to={draft === undefined ? `/do/${next}/${stream}` : `/drafts/${draft}`}
            aria-label={`${draft === undefined ? nextSays : '看拟稿'}：第${tranche}期，${title}`}
          >
            {draft === undefined ? nextSays : '看拟稿'}
          </Link>
        )}
      </div>
    </li>
  )
}

const Condition = ({ payable: { on, met, next } }: { readonly payable: Payable }) => (
  <span>
    条件：{on}
    {met && (
      <>
        {' '}
        <Link to={`/receipts/${met.fact}`}>✓ {shownDay(dayOf(met.at))}成就</Link>
      </>
    )}
    {!met && next === 'condition' && '，还没有成就'}
  </span>
)

/** For whom it waits, and by when they are to do it. */
function WaitsFor({ payable, today }: { readonly payable: Payable; readonly today: string }) {
  const { waitsFor, nextSays, nextDue, due, next } = payable
  if (next === 'condition') return null
  const others = waitsFor.filter(({ mine }) => !mine).map(({ says }) => says)
  return (
    <p className="meta">
      {isMine(payable) ? `轮到本单位${nextSays}` : `等${others.join('、')}${nextSays}`}
      {due && nextDue && due.at !== nextDue.at && `，应在${shownDay(nextDue.day, today)}前（${leftInWords(nextDue, today)}）`}
    </p>
  )
}
