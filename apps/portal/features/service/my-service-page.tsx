import './service.css'
import '../../ui/job.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { longDay, shownDay } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { GivesService } from './gives-service.js'
import { TakesService } from './takes-service.js'

/** The service of one contract as one's unit has to do with it. */
export type Service = components['schemas']['MyServiceDto']

/** The service that one's unit gives or takes in, on a phone first: who has come, what was done this month, what is to be said of it. */
export function MyServicePage() {
  const services = useQuery({ queryKey: ['my-service'], queryFn: () => told(api.GET('/v1/me/service')) })
  return (
    <Page title="服务台">
      <Read query={services}>
        {({ today, contracts, more }) => (
          <>
            <p className="lead">今天是 {longDay(today)}。</p>
            {contracts.length === 0 && (
              <div className="panel empty">
                <p>没有本单位提供或者接收的服务。</p>
                <p className="meta">合同签订以后，岗位、场地和各月的记录会列在这里。</p>
              </div>
            )}
            <div className="stack">
              {contracts.map((one) => (
                <OfContract key={one.award} service={one} today={today} />
              ))}
            </div>
            {more && <p className="meta">只列出最近的 60 个在办项目。</p>}
          </>
        )}
      </Read>
    </Page>
  )
}

const OfContract = ({ service, today }: { readonly service: Service; readonly today: string }) => (
  <section className="panel service" aria-labelledby={`service-${service.award}`}>
    <header>
      <h2 id={`service-${service.award}`}>
        <Link to={`/cases/${service.caseId}/service`}>{service.title}</Link>
      </h2>
      <span className="meta">
        {service.as === 'host' && `${service.provider} · `}
        {service.from === undefined || service.until === undefined
          ? '服务还没有开始'
          : `${shownDay(service.from, today)} 至 ${shownDay(service.until, today)}`}
      </span>
    </header>
    {service.as === 'host' ? <TakesService service={service} today={today} /> : <GivesService service={service} today={today} />}
  </section>
)
