import { useEffect, useRef, useState } from 'react'

/** How long after the last key what is typed is kept, in milliseconds. */
const keepAfter = 800

/**
 * Keeps what is typed a moment after the last key. `keep` keeps it, and gives when it was; nothing where there is nothing to keep. `saved`: when what
 * stands there now was kept, `savedBefore` until somebody types: never said of what was there before the last key.
 */
export function useKeeping(savedBefore: string | undefined, keep: () => Promise<string | undefined>) {
  const [saved, setSaved] = useState(savedBefore)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  /** How often anything was changed. */
  const changes = useRef(0)
  const now = async (): Promise<void> => {
    clearTimeout(waiting.current)
    const upTo = changes.current
    const savedAt = await keep()
    if (savedAt !== undefined && upTo === changes.current) setSaved(savedAt)
  }
  const typed = (): void => {
    changes.current += 1
    setSaved(undefined)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void now().catch(() => undefined), keepAfter)
  }
  return { saved, typed, now }
}
