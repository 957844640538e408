import { useQuery } from '@tanstack/react-query'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { dayOf, shownDay } from '../../ui/days.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'

type Post = components['schemas']['PostDto']

/** Who works in a purchase: each post, who fills it by which certificate, since when, and on how many days nobody was there. */
export const PeoplePage = () => <CaseFrame part="people">{(caseId) => <People caseId={caseId} />}</CaseFrame>

function People({ caseId }: { readonly caseId: string }) {
  const people = useQuery({
    queryKey: ['case', caseId, 'people'],
    queryFn: () => told(api.GET('/v1/cases/{case}/people', { params: { path: { case: caseId } } })),
  })
  return (
    <Read query={people}>
      {(contracts) =>
        contracts.length === 0 ? (
          <p className="lead">还没有您可以查看的合同。合同拟定以后，约定的岗位会列在这里。</p>
        ) : (
          <div className="stack">
            {contracts.map(({ award, title, posts }) => (
              <section className="panel" key={award} aria-labelledby={`people-${award}`}>
                <header>
                  <h2 id={`people-${award}`}>{title}</h2>
                  <span className="meta">
                    {posts.length} 个岗位，{posts.filter(({ status }) => status === 'arrived').length} 人在岗
                  </span>
                </header>
                {posts.length === 0 ? (
                  <p className="body meta">岗位还没有约定。</p>
                ) : (
                  <ul className="terms">
                    {posts.map((post) => (
                      <OfPost key={post.n} post={post} />
                    ))}
                  </ul>
                )}
              </section>
            ))}
          </div>
        )
      }
    </Read>
  )
}

const standing = { vacant: '无人在岗', deployed: '已派出，待到岗', arrived: '在岗' } as const

const OfPost = ({ post: { says, status, absentDays, absentSince, workers } }: { readonly post: Post }) => (
  <li>
    <h3>
      {says}{' '}
      <span className={`chip ${status === 'arrived' ? 'done' : status === 'vacant' && workers.length > 0 ? 'over' : 'now'}`}>
        {status === 'arrived' ? '✓' : '○'} {standing[status]}
      </span>
    </h3>
    {absentDays > 0 && (
      <p>
        缺岗 {absentDays} 日{absentSince !== undefined && `，从 ${shownDay(absentSince)}起无人在岗`}
      </p>
    )}
    {workers.length === 0 && <p className="meta">机构还没有派出社工。</p>}
    {workers.length > 0 && (
      <ul className="meta">
        {workers.map(({ worker, certificate, confirmed, deployedAt, arrivedOn, leftOn, reason }) => (
          <li key={`${worker} ${deployedAt}`}>
            {certificate}
            {confirmed ? '' : '（机构自报，待确认）'} {worker} · {shownDay(dayOf(deployedAt))}派出
            {arrivedOn !== undefined && ` · ${shownDay(arrivedOn)}到岗`}
            {leftOn !== undefined && ` · ${shownDay(leftOn)}离岗：${reason ?? ''}`}
          </li>
        ))}
      </ul>
    )}
  </li>
)
