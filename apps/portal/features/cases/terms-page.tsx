import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told, toldList } from '../../client/client.js'
import { shownDay, shownMoment } from '../../ui/days.js'
import { cited, Law } from '../../ui/law.js'
import { More } from '../../ui/more.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'

type Obligation = components['schemas']['ObligationDto']

const shows = { open: '在办', done: '已办结', closed: '不再计算' } as const
type Show = keyof typeof shows

const showOf = ({ standing }: Obligation): Show =>
  standing === 'open' || standing === 'breached' ? 'open' : standing === 'closed' ? 'closed' : 'done'

/** Every day by which something is or was to be done in a purchase: who, when, under which article, and how the day was counted. */
export const TermsPage = () => <CaseFrame part="terms">{(caseId) => <Terms caseId={caseId} />}</CaseFrame>

function Terms({ caseId }: { readonly caseId: string }) {
  const [params] = useSearchParams()
  const asked = params.get('show') ?? 'open'
  const show: Show = asked in shows ? (asked as Show) : 'open'
  const terms = useInfiniteQuery({
    queryKey: ['case', caseId, 'terms'],
    queryFn: ({ pageParam }) =>
      toldList(
        api.GET('/v1/cases/{case}/obligations', {
          params: { path: { case: caseId }, query: { limit: 500, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Read query={terms}>
      {({ pages }) => {
        const all = pages.flatMap(({ rows }) => rows)
        const some = all.filter((one) => showOf(one) === show)
        return (
          <>
            <Tabs
              label="显示哪些期限"
              tabs={(Object.keys(shows) as Show[]).map((name) => ({
                to: `/cases/${caseId}/terms${name === 'open' ? '' : `?show=${name}`}`,
                says: shows[name],
                count: all.filter((one) => showOf(one) === name).length,
                here: name === show,
              }))}
            />
            <p className="meta">
              约定的期限出自合同：<Link to={`/cases/${caseId}/clauses`}>合同条款</Link>
            </p>
            {some.length === 0 ? (
              <p className="lead">{show === 'open' ? '现在没有正在计算的期限。' : `没有${shows[show]}的期限。`}</p>
            ) : (
              <ul className="panel list terms">
                {some.map((one) => (
                  <Term key={one.id} term={one} />
                ))}
              </ul>
            )}
            <More query={terms} />
          </>
        )
      }}
    </Read>
  )
}

const Term = ({ term }: { readonly term: Obligation }) => {
  const [open, setOpen] = useState(false)
  const { says, bearer, mode, when, basis } = term
  return (
    <li>
      <h2>{says}</h2>
      <p>
        {bearer.says}
        {mode === 'may' ? '可以办理' : '应当办理'} · {when}
      </p>
      <p>
        <Standing term={term} />
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>怎么算的：{cited(basis)}</summary>
        {open && <Counted term={term} />}
      </details>
    </li>
  )
}

function Standing({ term: { standing, mode, met, stopped, workingDaysLeft } }: { readonly term: Obligation }) {
  if (stopped) return <span className="chip">◫ 中止计时</span>
  if (met)
    return (
      <span className={`chip ${standing === 'metLate' ? 'over' : 'done'}`}>
        {standing === 'metLate' ? '! 逾期办结' : '✓ 按时办结'} {shownMoment(met.on)}
      </span>
    )
  if (standing === 'closed') return <span className="chip">{mode === 'may' ? '期间已经届满' : '不再需要办理'}</span>
  if (standing === 'breached' || (mode === 'must' && (workingDaysLeft ?? 0) < 0))
    return <span className="chip over">! 已逾期，尚未办理</span>
  return <span className="chip now">● {mode === 'may' ? '期间内可以办理' : '正在计算'}</span>
}

/** How a day was counted, beside the clause. */
function Counted({ term: { id, derivation, basis, provisional } }: { readonly term: Obligation }) {
  const ledger = useQuery({
    queryKey: ['ledger', id],
    queryFn: () => told(api.GET('/v1/obligations/{obligation}/ledger', { params: { path: { obligation: id } } })),
  })
  return (
    <div className="counted">
      <div>
        <ul className="meta">
          {derivation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Read query={ledger}>
          {(lines) =>
            lines.length > 0 && (
              <ol className="ledger" aria-label="逐日计算">
                {lines.map(({ from, to, counts, says }) => (
                  <li key={from} className={counts ? 'ok' : ''}>
                    <i aria-hidden="true" />
                    <span>{from === to ? shownDay(from) : `${shownDay(from)} 至 ${shownDay(to, from)}`}</span>
                    <span>{says}</span>
                  </li>
                ))}
              </ol>
            )
          }
        </Read>
        {provisional && <p className="meta">其中有尚未公布放假安排的日子，公布后按安排重新计算。</p>}
      </div>
      <Law {...basis} />
    </div>
  )
}
