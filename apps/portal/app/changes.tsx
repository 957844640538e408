import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listen } from '../client/feed.js'

/** How much has changed since the pages were read: nothing moves under the hand until somebody asks for it. A form keeps what is typed. */
export function Changes() {
  const queries = useQueryClient()
  const [changes, setChanges] = useState(0)
  useEffect(() => listen(() => setChanges((n) => n + 1)), [])
  const show = (): void => {
    setChanges(0)
    void queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => what !== 'form' })
  }
  return (
    <div className="changes wrap" role="status">
      {changes > 0 && (
        <>
          有 {changes} 条新变化
          <button className="btn quiet" type="button" onClick={show}>
            显示
          </button>
        </>
      )}
    </div>
  )
}
