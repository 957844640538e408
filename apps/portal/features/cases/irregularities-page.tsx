import { useInfiniteQuery } from '@tanstack/react-query'
import { api, toldList } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { Law } from '../../ui/law.js'
import { More } from '../../ui/more.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'

/** What the law would have refused of acts that were registered, each with its article. */
export const IrregularitiesPage = () => (
  <CaseFrame part="irregularities">{(caseId) => <Irregularities caseId={caseId} />}</CaseFrame>
)

function Irregularities({ caseId }: { readonly caseId: string }) {
  const found = useInfiniteQuery({
    queryKey: ['case', caseId, 'irregularities'],
    queryFn: ({ pageParam }) =>
      toldList(
        api.GET('/v1/cases/{case}/irregularities', {
          params: { path: { case: caseId }, query: { limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Read query={found}>
      {({ pages }) => {
        const all = pages.flatMap(({ rows }) => rows)
        if (all.length === 0)
          return <p className="lead">没有您可以查看的疑点。补登的事项不合规定的，登记时会记在这里，并写明条文。</p>
        return (
          <>
            <p className="lead">补登的事项照实登记；其中依法本不应这样办的，记为疑点。</p>
            <ul className="panel list terms">
              {all.map(({ stream, act, code, says, basis, occurredOn }) => (
                <li key={`${stream} ${act} ${code} ${occurredOn} ${says}`}>
                  <h2>{says}</h2>
                  <p className="meta">办理于 {shownMoment(occurredOn)}</p>
                  <Law {...basis} />
                </li>
              ))}
            </ul>
            <More query={found} />
          </>
        )
      }}
    </Read>
  )
}
