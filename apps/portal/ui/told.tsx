import type { ReactNode } from 'react'
import { problemOf } from '../client/problem.js'
import { Law, type Citation } from './law.js'
import { shownMoment } from './days.js'

/** A page that is on its way: nothing for a moment, then that it is. */
export const Loading = () => (
  <p className="meta late" role="status">
    正在读取…
  </p>
)

/** What the API says against something, in its own words; how to try again, and what to give to whoever helps. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { title, detail, requestId } = problemOf(error)
  return (
    <div className="told over" role="alert">
      <h2>{title}</h2>
      <p>{detail}</p>
      {requestId !== '' && <p className="meta">报告问题时请附上：{requestId}</p>}
      {again && (
        <button className="btn" type="button" onClick={again}>
          再试一次
        </button>
      )}
    </div>
  )
}

/** Something read from the API: on its way, not there, or there. */
export function Read<Data>({
  query,
  children,
}: {
  readonly query: { readonly data: Data | undefined; readonly error: unknown; readonly refetch: () => unknown }
  readonly children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  return query.error ? <Failed error={query.error} again={() => void query.refetch()} /> : <Loading />
}

/** One reason why something cannot be done now. */
export type Refusal = {
  readonly code: string
  readonly says: string
  readonly basis?: Citation
  readonly notBefore?: string
  readonly owner?: { readonly role: string; readonly org?: string | null }
}

/** Every reason why something cannot be done, each with its article and from when on it passes. */
export const Refusals = ({ refusals }: { readonly refusals: readonly Refusal[] }) => (
  <ul className="reasons">
    {refusals.map(({ code, says, basis, notBefore }) => (
      <li key={`${code} ${says}`}>
        {says}
        {notBefore !== undefined && <span className="meta"> 最早 {shownMoment(notBefore)}</span>}
        {basis && <Law {...basis} />}
      </li>
    ))}
  </ul>
)
