import { Link } from 'react-router'
import { leftInWords, shownDay } from '../../ui/days.js'
import { inYuan } from '../../ui/money.js'
import { MonthSays } from './month-says.js'
import type { Service } from './my-service-page.js'

/** What a street or community does about a service at its site, in two taps each: the answer, and the look at it before it is sent. */
export function TakesService({ service, today }: { readonly service: Service; readonly today: string }) {
  const posts = service.posts.filter(({ mine }) => mine)
  const [month] = service.months
  return (
    <div className="body">
      {service.sites
        .filter(({ mine }) => mine)
        .map((site) => (
          <AtSite key={site.stream} site={site} title={service.title} />
        ))}
      {posts.length > 0 && <h3>到岗</h3>}
      <ul className="asked">
        {posts.map((post) => (
          <Arrival key={post.n} post={post} today={today} title={service.title} />
        ))}
      </ul>
      <h3>本月服务</h3>
      {month ? (
        <>
          <MonthSays month={month} />
          <p>
            <Link className="btn" to={`/cases/${service.caseId}/service`} aria-label={`逐条查看服务记录：${service.title}`}>
              逐条查看
            </Link>
          </p>
        </>
      ) : (
        <p className="meta">服务开始以后，各月的记录会列在这里。</p>
      )}
      {service.opinions.length > 0 && (
        <ul className="asked">
          {service.opinions.map((opinion) => (
            <Opinion key={opinion.stream} opinion={opinion} today={today} title={service.title} />
          ))}
        </ul>
      )}
    </div>
  )
}

function AtSite({
  site: { says, stream, status, room },
  title,
}: {
  readonly site: Service['sites'][number]
  readonly title: string
}) {
  if (status === 'proposed')
    return (
      <div className="ask">
        <p>
          购买主体提出派驻，{says}。<b>接收吗？</b>
        </p>
        <div className="acts">
          <Link className="btn main" to={`/do/AcceptAssignment/${stream}?step=check`} aria-label={`接收派驻：${title}`}>
            接收
          </Link>
          <Link className="btn" to={`/do/RefuseAssignment/${stream}`} aria-label={`不接收派驻：${title}`}>
            不接收
          </Link>
        </div>
      </div>
    )
  if (status === 'accepted' && !room)
    return (
      <div className="ask">
        <p>服务场地还没有提供，{says}。</p>
        <div className="acts">
          <Link className="btn main" to={`/do/ProvideRoom/${stream}`} aria-label={`提供服务场地：${title}`}>
            提供场地
          </Link>
        </div>
      </div>
    )
  return room ? <p className="meta">✓ 服务场地已经提供，{says}</p> : null
}

type ArrivalOf = { readonly post: Service['posts'][number]; readonly today: string; readonly title: string }

/** Whether the worker of a post has come. */
function Arrival({ post: { says, status, stream, workers, absentSince }, today, title }: ArrivalOf) {
  const worker = workers.at(-1)
  if (status === 'deployed')
    return (
      <li className="ask">
        <p>
          {says}：{worker?.certificate} {worker?.worker} 已经派出。<b>到了吗？</b>
        </p>
        <div className="acts">
          <Link
            className="btn main"
            to={`/do/ConfirmArrival/${stream}?on=${today}&step=check`}
            aria-label={`今天到了：${says}，${title}`}
          >
            今天到了
          </Link>
          <Link className="btn" to={`/do/ConfirmArrival/${stream}`} aria-label={`此前到的：${says}，${title}`}>
            此前到的
          </Link>
          <Link className="btn" to={`/do/ReportWorkerLeft/${stream}?on=${today}`} aria-label={`不来了：${says}，${title}`}>
            不来了
          </Link>
        </div>
      </li>
    )
  return (
    <li className="ask">
      {status === 'arrived' ? (
        <>
          <p>
            ✓ {says}：{worker?.certificate} {worker?.worker} 在岗
            {worker?.arrivedOn !== undefined && <span className="meta">，{shownDay(worker.arrivedOn, today)}到的</span>}
          </p>
          <div className="acts">
            <Link className="btn" to={`/do/ReportWorkerLeft/${stream}?on=${today}`} aria-label={`离岗了：${says}，${title}`}>
              离岗了
            </Link>
          </div>
        </>
      ) : (
        <p>
          ○ {says}：等机构派出社工
          {absentSince !== undefined && <span className="meta">，从 {shownDay(absentSince, today)}起无人在岗</span>}
        </p>
      )}
    </li>
  )
}

type OpinionOf = { readonly opinion: Service['opinions'][number]; readonly today: string; readonly title: string }

/** What the unit says of the service before a payment: as it was recorded, or not. */
const Opinion = ({ opinion: { stream, tranche, amount, due }, today, title }: OpinionOf) => (
  <li className="ask">
    <p>
      机构申请支付第{tranche}期 {inYuan(amount)} 元。<b>服务属实吗？</b>
      {due && (
        <span className="meta">
          {' '}
          请在{shownDay(due.day, today)}前说明（{leftInWords(due, today)}）
        </span>
      )}
    </p>
    <div className="acts">
      <Link
        className="btn main"
        to={`/do/GiveHostOpinion/${stream}?agrees=true&opinion=${encodeURIComponent('服务属实，同意支付')}&step=check`}
        aria-label={`属实：第${tranche}期，${title}`}
      >
        属实
      </Link>
      <Link className="btn" to={`/do/GiveHostOpinion/${stream}?agrees=false`} aria-label={`有出入：第${tranche}期，${title}`}>
        有出入
      </Link>
    </div>
  </li>
)
