import { useState, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { api, told } from '../../client/client.js'
import { problemOf } from '../../client/problem.js'
import { freshKey } from '../../ui/form/key.js'

/** Begins the form of a line with what is known of it already: it is filled in so far, and nothing is recorded. What was begun before is not lost for it. */
export function BeginWith({
  act,
  plan,
  about,
  data,
  children,
}: {
  readonly act: 'AddPlanLine' | 'RevisePlanLine'
  readonly plan: string
  /** Which line, for whoever hears the button alone. */
  readonly about: string
  readonly data: () => Promise<object>
  readonly children: ReactNode
}) {
  const navigate = useNavigate()
  const [says, setSays] = useState<string>()
  const [begun, setBegun] = useState(false)
  const [busy, setBusy] = useState(false)
  const stream = `plan/${plan}`
  const form = `/do/${act}/${stream}`
  const begin = async (): Promise<void> => {
    setBusy(true)
    try {
      const asked = await told(api.GET('/v1/acts/{act}/form', { params: { path: { act }, query: { stream } } }))
      if (asked.unfinished) return setBegun(true)
      const body = { act, stream, data: { ...(await data()) }, key: freshKey() }
      await told(api.POST('/v1/me/unfinished', { body }))
      await navigate(form)
    } catch (error) {
      setSays(problemOf(error).detail)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button className="btn" type="button" disabled={busy} aria-label={about} onClick={() => void begin()}>
        {children}
      </button>
      <span role="status" className="meta">
        {begun ? (
          <>
            还有一个没有填完的项目，请先<Link to={form}>办完它</Link>。
          </>
        ) : (
          says
        )}
      </span>
    </>
  )
}
