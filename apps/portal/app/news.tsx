import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { api, told } from '../client/client.js'
import { listen } from '../client/feed.js'
import { dayOf, shownDay } from '../ui/days.js'

const key = ['news'] as const

/** What is new since somebody has looked: duties of their unit and what was let pass. The feed says when there may be more; only the number changes by itself. */
export function News() {
  const queries = useQueryClient()
  const news = useQuery({ queryKey: key, queryFn: () => told(api.GET('/v1/me/news')) })
  useEffect(() => listen(() => void queries.invalidateQueries({ queryKey: key })), [queries])
  const seen = useMutation({
    mutationFn: (upTo: string) => told(api.POST('/v1/me/news/seen', { body: { upTo } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  if (!news.data || news.data.total === 0) return null
  const { items, total, upTo } = news.data
  return (
    <details className="news">
      <summary>
        新的 <b>{total}</b>
      </summary>
      <div className="panel">
        <ul>
          {items.slice(0, 8).map(({ kind, says, title, case: caseId, due, at }) => (
            <li key={`${kind} ${says} ${caseId ?? ''} ${due} ${at}`}>
              {kind === 'late' && <span className="chip over">! 逾期</span>}{' '}
              {caseId === undefined ? says : <Link to={`/cases/${caseId}/terms`}>{says}</Link>}
              <span className="meta">
                {' '}
                {title} {shownDay(dayOf(due))}前
              </span>
            </li>
          ))}
        </ul>
        {total > 8 && <p className="meta">另有 {total - 8} 项，都在待办中。</p>}
        <p>
          <button className="btn" type="button" disabled={seen.isPending} onClick={() => seen.mutate(upTo)}>
            都看过了
          </button>{' '}
          <Link to="/me">邮件通知</Link>
        </p>
      </div>
    </details>
  )
}
