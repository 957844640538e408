import { useQuery } from '@tanstack/react-query'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type Operations = components['schemas']['OperationsDto']
type Cure = NonNullable<Operations['cure']>

/** How the system stands, and what to do where something does not go on: for whoever keeps it running, and in nobody's 待办. */
export function OperationsPage() {
  const now = useQuery({ queryKey: ['operations'], queryFn: () => told(api.GET('/v1/operations')) })
  return (
    <Page title="系统运行" crumbs={[{ says: '待办', to: '/' }, { says: '系统运行' }]}>
      <Read query={now}>
        {(data) => (
          <>
            <section className={`told ${data.code === 'Ready' ? 'done' : 'soon'}`} aria-labelledby="now">
              <h2 id="now">{data.says}</h2>
              {data.cure && <ToDo cure={data.cure} />}
              {data.worker.map((error) => (
                <p key={error}>后台程序报告：{error}</p>
              ))}
            </section>
            <Waiting waiting={data.waiting} />
            <Parked parked={data.parked} />
            <Followers followers={data.followers} />
          </>
        )}
      </Read>
    </Page>
  )
}

const ToDo = ({ cure: { says, command } }: { readonly cure: Cure }) => (
  <p>
    {says}
    {command !== undefined && (
      <>
        ：<code>{command}</code>
      </>
    )}
  </p>
)

const Waiting = ({ waiting }: { readonly waiting: Operations['waiting'] }) => {
  const [alarms, others] = [waiting.filter(({ alarm }) => alarm), waiting.filter(({ alarm }) => !alarm)]
  return (
    <section className="panel list" aria-labelledby="waiting">
      <header>
        <h2 id="waiting">流程中停滞的事项</h2>
        <span className="meta">要处理的 {alarms.length} 项</span>
      </header>
      <div className="body">
        {alarms.length === 0 ? <p className="meta">没有。</p> : <Acts acts={alarms} />}
        {others.length > 0 && (
          <details>
            <summary>正常等待的 {others.length} 项</summary>
            <Acts acts={others} />
          </details>
        )}
      </div>
    </section>
  )
}

const Acts = ({ acts }: { readonly acts: Operations['waiting'] }) => (
  <ul className="stack">
    {acts.map(({ process, act, key, says, codes, error, since, attempts, notBefore, cure }) => (
      <li key={`${process} ${act} ${key}`}>
        <b>{says}</b> <span className="meta">{process}</span>
        <p>{error ?? `不能办理：${codes.join('、')}`}</p>
        <p className="meta">
          自 {shownMoment(since)} 起，试过 {attempts} 次{notBefore !== null && `；最早 ${shownMoment(notBefore)} 可以办理`}
        </p>
        <ToDo cure={cure} />
      </li>
    ))}
  </ul>
)

const Parked = ({ parked }: { readonly parked: Operations['parked'] }) => (
  <section className="panel list" aria-labelledby="parked">
    <h2 id="parked">搁置的事实</h2>
    <div className="body">
      {parked.length === 0 ? (
        <p className="meta">没有。</p>
      ) : (
        <ul className="stack">
          {parked.map(({ follower, stream, says, error, since, cure }) => (
            <li key={`${follower} ${stream} ${since}`}>
              <b>{says}</b> <span className="meta">{stream}</span>
              <p>{error}</p>
              <p className="meta">自 {shownMoment(since)} 起</p>
              <ToDo cure={cure} />
            </li>
          ))}
        </ul>
      )}
    </div>
  </section>
)

const Followers = ({ followers }: { readonly followers: Operations['followers'] }) => (
  <section className="panel list" aria-labelledby="followers">
    <h2 id="followers">各跟随者落后多少</h2>
    <table className="cards">
      <caption className="meta">还没有告知的事实；一直不减的，就是停滞了</caption>
      <thead>
        <tr>
          <th scope="col">做什么</th>
          <th scope="col" className="num">
            落后（条）
          </th>
        </tr>
      </thead>
      <tbody>
        {followers.map(({ follower, says, behind }) => (
          <tr key={follower}>
            <th scope="row">
              {says} <span className="meta">{follower}</span>
            </th>
            <td className="num">{behind}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
