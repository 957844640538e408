import './audit.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { longDay } from '../../ui/days.js'
import { Find } from '../../ui/find.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { RefusedList } from './refused-list.js'

type Letter = components['schemas']['LetterDto']

const states: Readonly<Record<Letter['state'], { readonly says: string; readonly chip: string }>> = {
  inForce: { says: '✓ 正在生效', chip: 'done' },
  ahead: { says: '尚未开始', chip: '' },
  over: { says: '已经到期', chip: '' },
  revoked: { says: '! 已经停止', chip: 'over' },
}

/** What an office of audit begins with: by which letters it reads what until when, the cases in their scope, and what was refused there. */
export function AuditPage() {
  const navigate = useNavigate()
  const letters = useQuery({ queryKey: ['letters'], queryFn: () => told(api.GET('/v1/audit/letters')) })
  return (
    <Page title="审计" crumbs={[{ says: '待办', to: '/' }, { says: '审计' }]}>
      <Read query={letters}>
        {(all) => {
          const inForce = all.some(({ state }) => state === 'inForce')
          return (
            <>
              <p className="lead">
                {inForce
                  ? '可以查看下列函件写明的项目和计划，包括谁签署、什么没有办成。尚未开启的响应文件和尚未公布的评分，届时才能查看。'
                  : '现在没有生效的函件，只能查看已经公开的内容。函件由系统管理员凭文书登记。'}
              </p>
              <section className="panel list" aria-labelledby="letters">
                <h2 id="letters">凭以调阅的函件</h2>
                {all.length === 0 ? (
                  <p className="body meta">还没有登记。</p>
                ) : (
                  <ul className="letters">
                    {all.map((letter) => (
                      <OneLetter key={letter.number} letter={letter} />
                    ))}
                  </ul>
                )}
              </section>
              {inForce && (
                <>
                  <h2 className="apart">在范围内查找</h2>
                  <Find
                    text=""
                    label="项目的名称或者编号"
                    find={(text) => void navigate(`/cases?q=${encodeURIComponent(text)}`)}
                  />
                  <p className="meta">
                    每个项目的“进程”一页可以查找经过，并导出全部事实和校验和。<Link to="/cases">范围内的全部项目</Link>
                  </p>
                  <h2 className="apart">最近没有办成的事项</h2>
                  <RefusedList most={5} />
                  <p>
                    <Link to="/refusals">全部没有办成的事项</Link>
                  </p>
                </>
              )}
            </>
          )
        }}
      </Read>
    </Page>
  )
}

const OneLetter = ({
  letter: { number, signedBy, from, until, state, why, cases, purchasers, regions },
}: {
  readonly letter: Letter
}) => (
  <li>
    <h3>
      {number} <span className={`chip ${states[state].chip}`}>{states[state].says}</span>
    </h3>
    <p>
      {longDay(from)} 至 {longDay(until)}，{signedBy}签发
    </p>
    {why !== undefined && <p>停止的原因：{why}</p>}
    <dl className="rows">
      {cases.length > 0 && (
        <>
          <dt>项目</dt>
          <dd>
            {cases.map(({ id, title }) => (
              <p key={id}>{state === 'inForce' ? <Link to={`/cases/${id}`}>{title}</Link> : title}</p>
            ))}
          </dd>
        </>
      )}
      {purchasers.length > 0 && (
        <>
          <dt>购买主体的全部计划和项目</dt>
          <dd>{purchasers.map(({ name }) => name).join('、')}</dd>
        </>
      )}
      {regions.length > 0 && (
        <>
          <dt>地区（行政区划代码）</dt>
          <dd>{regions.join('、')}</dd>
        </>
      )}
    </dl>
  </li>
)
