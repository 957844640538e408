import { Link } from 'react-router'
import { shownDay } from '../../ui/days.js'
import { monthOf, MonthSays } from './month-says.js'
import type { Service } from './my-service-page.js'

/** What an agency does about its service: writes down what was done, hands in the month, fills its posts; how far it is against time. */
export function GivesService({ service, today }: { readonly service: Service; readonly today: string }) {
  const { award, title, months, posts, outputs } = service
  const reportable = months.filter(
    ({ month, report }) => month < today.slice(0, 7) && (report === 'none' || report === 'returned'),
  )
  return (
    <div className="body">
      <h3>各月</h3>
      {months.length === 0 && <p className="meta">社工全部到岗、服务开始以后，在这里记录服务。</p>}
      <ul className="asked">
        {months.slice(0, 3).map((month) => (
          <li key={month.month} className="ask">
            <MonthSays month={month} />
            <div className="acts">
              <Link
                className="btn"
                to={`/service/${award}/${month.month}`}
                aria-label={`记录${monthOf(month.month)}的服务：${title}`}
              >
                记录服务
              </Link>
              <Link
                className="btn"
                to={`/do/HoldSupervision/delivery/${award}/${month.month}`}
                aria-label={`记录${monthOf(month.month)}的督导：${title}`}
              >
                记录督导
              </Link>
              {reportable.includes(month) && (
                <Link
                  className="btn main"
                  to={`/do/SubmitMonthlyReport/delivery/${award}/${month.month}?step=check`}
                  aria-label={`报送${monthOf(month.month)}的月报：${title}`}
                >
                  报送月报
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      {reportable.length > 0 && (
        <p className="meta">还没有报送月报的：{reportable.map(({ month }) => monthOf(month)).join('、')}。</p>
      )}
      <h3>产出</h3>
      <ul className="outputs">
        {outputs.map(({ item, unit, agreed, done, expected }) => (
          <li key={item}>
            {item} {done} / {agreed} {unit}
            {expected !== undefined && done < expected && <span className="chip soon">! 到今天应完成 {expected}</span>}
          </li>
        ))}
      </ul>
      {posts.length > 0 && <h3>岗位</h3>}
      <ul className="asked">
        {posts.map(({ n, says, status, stream, workers, absentSince }) => (
          <li key={n} className="ask">
            <p>
              {status === 'arrived' ? '✓' : '○'} {says}：
              {status === 'vacant' ? '没有社工' : `${workers.at(-1)?.certificate ?? ''} ${workers.at(-1)?.worker ?? ''}`}
              <span className="meta">
                {status === 'deployed' && '，等落地单位确认到岗'}
                {absentSince !== undefined && `，从 ${shownDay(absentSince, today)}起无人在岗`}
              </span>
            </p>
            <div className="acts">
              {status === 'vacant' ? (
                <Link className="btn main" to={`/do/DeployWorker/${stream}`} aria-label={`派出社工：${says}，${title}`}>
                  派出社工
                </Link>
              ) : (
                <Link className="btn" to={`/do/ReportWorkerLeft/${stream}`} aria-label={`报告离岗：${says}，${title}`}>
                  报告离岗
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="meta">
        写错了的：在<Link to={`/cases/${service.caseId}/service`}>逐条记录</Link>中打开那一条，更正或者作废。
      </p>
    </div>
  )
}
