import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, told } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { More } from '../../ui/more.js'
import { Read } from '../../ui/told.js'

/** What somebody drafted, reviewed or issued, the newest first; each leads to its receipt. */
export function Handled() {
  const handled = useInfiniteQuery({
    queryKey: ['handled'],
    queryFn: ({ pageParam }) =>
      told(api.GET('/v1/me/handled', { params: { query: pageParam === '' ? {} : { after: pageParam } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Read query={handled}>
      {({ pages }) => {
        const all = pages.flatMap(({ facts }) => facts)
        if (all.length === 0)
          return (
            <div className="panel empty">
              <p>您还没有经手办结的事项。</p>
            </div>
          )
        return (
          <>
            <ul className="panel handled">
              {all.map(({ id, sentence, place, at, signed = [] }) => (
                <li key={id}>
                  <Link to={`/receipts/${id}`}>{sentence}</Link>
                  <span className="meta">
                    {place} · {shownMoment(at)}
                    {signed.length > 0 && ` · ${signed.map(({ step, person }) => `${step} ${person}`).join('、')}`}
                  </span>
                </li>
              ))}
            </ul>
            <More query={handled} />
          </>
        )
      }}
    </Read>
  )
}
