import './audit.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { More } from '../../ui/more.js'
import { Read, Refusals } from '../../ui/told.js'

type Refused = components['schemas']['RefusedDto']

/** What was not done, to whom it was refused, and every reason; the newest first. `most`: of the first page so many alone. */
export function RefusedList({
  caseId,
  person,
  most,
}: {
  readonly caseId?: string
  readonly person?: string
  readonly most?: number
}) {
  const refused = useInfiniteQuery({
    queryKey: ['refusals', caseId, person, most],
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/v1/refusals', {
          params: {
            query: {
              limit: most ?? 50,
              ...(caseId === undefined ? {} : { case: caseId }),
              ...(person === undefined ? {} : { person }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Read query={refused}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.refused)
        if (all.length === 0) return <p className="panel list body meta">没有。被拒绝的申请会记在这里：谁、何时、为什么。</p>
        return (
          <>
            <ul className="panel list refused">
              {all.map((one) => (
                <One key={`${one.at} ${one.person} ${one.act} ${one.place.number}`} refused={one} />
              ))}
            </ul>
            {most === undefined && <More query={refused} />}
          </>
        )
      }}
    </Read>
  )
}

const One = ({ refused: { at, person, unit, says, place, refusals, pack } }: { readonly refused: Refused }) => (
  <li>
    <p>
      <b>{says}</b>
    </p>
    <p>
      {place.caseId === undefined ? place.title : <Link to={`/cases/${place.caseId}`}>{place.title}</Link>}{' '}
      <span className="meta">{place.number}</span>
    </p>
    <Refusals refusals={refusals} />
    <p className="meta">
      {shownMoment(at)}，{unit.name} {person}
      {pack !== undefined && `；当日的地区参数 ${pack}`}
    </p>
  </li>
)
