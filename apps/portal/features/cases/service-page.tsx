import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { shownDay } from '../../ui/days.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'
import { Happened } from './happened.js'

type Service = components['schemas']['CaseServiceDto']
type Output = components['schemas']['OutputDto']
type Month = components['schemas']['ServiceMonthDto']

/** The service of a purchase: what was agreed, what is done, what should be by now, what was accepted; and its months. */
export const ServicePage = () => <CaseFrame part="service">{(caseId) => <Services caseId={caseId} />}</CaseFrame>

function Services({ caseId }: { readonly caseId: string }) {
  const service = useQuery({
    queryKey: ['case', caseId, 'service'],
    queryFn: () => told(api.GET('/v1/cases/{case}/service', { params: { path: { case: caseId } } })),
  })
  return (
    <Read query={service}>
      {(contracts) =>
        contracts.length === 0 ? (
          <p className="lead">还没有您可以查看的合同。合同拟定以后，约定的服务会列在这里。</p>
        ) : (
          <div className="stack">
            {contracts.map((one) => (
              <OfContract key={one.award} service={one} />
            ))}
          </div>
        )
      }
    </Read>
  )
}

const OfContract = ({ service: { award, title, from, until, elapsed, outputs, months } }: { readonly service: Service }) => (
  <>
    <section className="panel" aria-labelledby={`service-${award}`}>
      <header>
        <h2 id={`service-${award}`}>{title}</h2>
        <span className="meta">
          {from === undefined || until === undefined
            ? '服务还没有开始'
            : `${shownDay(from)} 至 ${shownDay(until, from)}，已过 ${elapsed}%`}
        </span>
      </header>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">服务项目</th>
            <th scope="col" className="num">
              约定
            </th>
            <th scope="col" className="num">
              完成
            </th>
            <th scope="col" className="num">
              到今天应完成
            </th>
            <th scope="col" className="num">
              验收通过
            </th>
            <th scope="col">情况</th>
          </tr>
        </thead>
        <tbody>
          {outputs.map((output) => (
            <Row key={output.item} output={output} />
          ))}
        </tbody>
      </table>
    </section>
    <section className="panel" aria-labelledby={`months-${award}`}>
      <h2 id={`months-${award}`}>各月的记录与月报</h2>
      {months.length === 0 ? (
        <p className="body meta">服务开始以后，各月的记录会列在这里。</p>
      ) : (
        <ul className="terms">
          {months.map((month) => (
            <OfMonth key={month.month} award={award} month={month} />
          ))}
        </ul>
      )}
    </section>
  </>
)

const Row = ({ output: { item, unit, agreed, done, expected, accepted } }: { readonly output: Output }) => (
  <tr>
    <th scope="row">{item}</th>
    <td className="num">
      <span className="narrow-only">约定 </span>
      {agreed} {unit}
    </td>
    <td className="num">
      <span className="narrow-only">完成 </span>
      {done}
    </td>
    <td className="num">
      <span className="narrow-only">到今天应完成 </span>
      {expected ?? '—'}
    </td>
    <td className="num">
      <span className="narrow-only">验收通过 </span>
      {accepted ?? '—'}
    </td>
    <td>
      {done >= agreed ? (
        <span className="chip done">✓ 已完成</span>
      ) : expected !== undefined && done < expected ? (
        <span className="chip soon">! 慢于进度</span>
      ) : (
        <span className="chip now">● 正常</span>
      )}
    </td>
  </tr>
)

const reports = { none: '月报未报送', submitted: '月报已报送，待确认', returned: '月报已退回', accepted: '月报已确认' } as const

function OfMonth({
  award,
  month: { month, records, participants, supervisions, report },
}: {
  readonly award: string
  readonly month: Month
}) {
  const [open, setOpen] = useState(false)
  const says = `${month.slice(0, 4)}年${Number(month.slice(5))}月`
  return (
    <li>
      <h3>
        {says}{' '}
        <span className={`chip ${report === 'accepted' ? 'done' : report === 'returned' ? 'soon' : 'now'}`}>
          {report === 'accepted' ? '✓' : '○'} {reports[report]}
        </span>
      </h3>
      <p className="meta">
        {records} 条记录，服务 {participants} 人次，督导 {supervisions} 次
      </p>
      {records + supervisions > 0 && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>逐条查看{says}的记录</summary>
          {open && <Records award={award} month={month} />}
        </details>
      )}
    </li>
  )
}

function Records({ award, month }: { readonly award: string; readonly month: string }) {
  const facts = useQuery({
    queryKey: ['delivery', award, month],
    queryFn: () => told(api.GET('/v1/contracts/{award}/deliveries/{month}/history', { params: { path: { award, month } } })),
  })
  return <Read query={facts}>{(some) => <Happened facts={some} level="h4" />}</Read>
}
