import { Link } from 'react-router'

/** A record that was sent: what it says, and the page of what came of it. */
export type SentEntry = { readonly to: string; readonly says: string }

/** What was recorded, each with its receipt; `left`: how many are still to be sent, for something went wrong. */
export const Sent = ({
  sent,
  steps,
  award,
  left = 0,
}: {
  readonly sent: readonly SentEntry[]
  readonly steps: readonly string[]
  readonly award: string
  readonly left?: number
}) => (
  <section className={`told ${left > 0 ? 'soon' : 'done'}`} role="status" aria-labelledby="sent">
    <h2 id="sent">
      {steps.length > 0 ? '已送审' : '已记录'} {sent.length} 条{left > 0 && `，还有 ${left} 条没有提交`}
    </h2>
    <ul>
      {sent.map(({ to, says }) => (
        <li key={to}>
          <Link to={to}>{says === '' ? '回执' : says}</Link>
        </li>
      ))}
    </ul>
    {left === 0 && (
      <div className="acts">
        <Link className="btn" to="/service">
          回到服务台
        </Link>
        <span className="meta">{award}</span>
      </div>
    )}
  </section>
)
