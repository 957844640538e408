import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { useSession } from '../../client/session.js'
import { longDay } from '../../ui/days.js'
import { AtOurSites, OwedToUs, Payments, Planned } from './by-desk.js'

type Work = components['schemas']['WorkDto']

/** Who pays or approves a payment. */
const paying: ReadonlySet<string> = new Set(['finance', 'payer'])
/** Who plans, gives an opinion on a plan, or its money. */
const planning: ReadonlySet<string> = new Set(['purchaser', 'lead', 'finance'])

/**
 * What stands beside 待办 besides what is waited for, by what one's unit does: what waits for a signature or was let pass, what is owed to it, what it is asked
 * at its sites, what it pays, its plans; by which letters an office reads, how the system stands.
 */
export function ByRole({ work: { mine, waiting, escalated, today } }: { readonly work: Work }) {
  const session = useSession()
  const roles = session.data?.roles ?? []
  const toSign = mine.filter(({ part }) => part === 'issue' || part === 'review')
  return (
    <>
      {toSign.length > 0 && (
        <section>
          <h2>等我签署</h2>
          <ul className="wait">
            {toSign.slice(0, 5).map(({ id, title, place, draft }) => (
              <li key={id}>
                <Link to={`/drafts/${draft?.id ?? ''}`}>{title}</Link>
                <span className="meta">{place.number}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {escalated.length > 0 && (
        <section>
          <h2>
            逾期未办 <Link to="/?box=escalated">全部 {escalated.length} 项</Link>
          </h2>
          <p className="meta">最早的一项：{escalated[0]?.title}。</p>
        </section>
      )}
      {roles.includes('provider') && <OwedToUs />}
      {roles.includes('host') && <AtOurSites />}
      {roles.some((role) => paying.has(role)) && <Payments items={[...mine, ...waiting]} today={today} />}
      {roles.some((role) => planning.has(role)) && <Planned />}
      {roles.includes('auditor') && <Letters />}
      {roles.includes('operator') && <Standing />}
    </>
  )
}

function Letters() {
  const letters = useQuery({ queryKey: ['letters'], queryFn: () => told(api.GET('/v1/audit/letters')) })
  const inForce = (letters.data ?? []).filter(({ state }) => state === 'inForce')
  return (
    <section>
      <h2>
        凭以调阅的函件 <Link to="/audit">审计</Link>
      </h2>
      {inForce.length === 0 ? (
        <p className="meta">现在没有生效的。</p>
      ) : (
        <ul className="wait">
          {inForce.map(({ number, until }) => (
            <li key={number}>
              <b>{number}</b>
              <span className="meta">至 {longDay(until)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Standing() {
  const now = useQuery({ queryKey: ['operations'], queryFn: () => told(api.GET('/v1/operations')) })
  return (
    <section>
      <h2>
        系统运行 <Link to="/ops">详情</Link>
      </h2>
      <p className="meta">{now.data?.says ?? '正在读取…'}</p>
    </section>
  )
}
