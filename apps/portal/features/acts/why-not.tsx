import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { Law } from '../../ui/law.js'
import type { ActForm } from './do-page.js'

type Refusal = components['schemas']['RefusalDto']
type Streams = readonly components['schemas']['StreamActionsDto'][]

/** Every reason why an act cannot be done now, under which clause, who cures it by which act, and the way to that. */
export function WhyNot({ form }: { readonly form: ActForm }) {
  const { caseId } = form.place
  const actions = useQuery({
    queryKey: ['actions', caseId],
    queryFn: () => told(api.GET('/v1/cases/{case}/actions', { params: { path: { case: caseId ?? '' } } })),
    enabled: caseId !== undefined && form.refusals.some(({ cure }) => cure !== undefined),
  })
  return (
    <>
      <ol className="why" aria-label="不能办理的理由">
        {form.refusals.map((refusal) => (
          <Reason key={`${refusal.code} ${refusal.says}`} refusal={refusal} streams={actions.data ?? []} />
        ))}
      </ol>
      {form.notBefore !== undefined && <p>最早可以在 {shownMoment(form.notBefore)} 办理。</p>}
    </>
  )
}

const Reason = ({
  refusal: { says, basis, owner, cure, notBefore },
  streams,
}: {
  readonly refusal: Refusal
  readonly streams: Streams
}) => (
  <li>
    <p>
      <b>{says}</b>
    </p>
    {basis ? <Law {...basis} /> : <p className="meta">这是办理的先后所致，不是法律的规定。</p>}
    {(cure ?? owner) && (
      <p>
        {owner?.says !== undefined && `由${owner.says}解决`}
        {cure && (owner?.says === undefined ? '先办理：' : '：')}
        {cure && <Cure cure={cure} streams={streams} />}
      </p>
    )}
    {notBefore !== undefined && <p className="meta">最早 {shownMoment(notBefore)}</p>}
  </li>
)

/** The act that cures it: to its form where it can be done, to why it cannot where that is so; only its name where it is another's. */
function Cure({ cure, streams }: { readonly cure: NonNullable<Refusal['cure']>; readonly streams: Streams }) {
  const there = streams.flatMap(({ stream, actions }) =>
    actions.filter(({ act }) => act === cure.act).map((action) => ({ stream, action })),
  )
  const [can] = there.filter(({ action }) => action.allowed)
  const [theirs] = there.filter(({ action }) => action.refusals.every(({ code }) => code !== 'NotYours'))
  if (can)
    return (
      <Link className="btn" to={`/do/${cure.act}/${can.stream}`}>
        去{cure.says}
      </Link>
    )
  return theirs ? <Link to={`/why/${cure.act}/${theirs.stream}`}>{cure.says}（为什么还不能办）</Link> : <>{cure.says}</>
}
