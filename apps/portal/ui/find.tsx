import { useState, type FormEvent } from 'react'

/** A text that is looked for once somebody says so. `text`: what was looked for last. */
export function Find({
  text,
  label,
  find,
}: {
  readonly text: string
  readonly label: string
  readonly find: (text: string) => void
}) {
  const [typed, setTyped] = useState(text)
  const asked = (event: FormEvent): void => {
    event.preventDefault()
    find(typed.trim())
  }
  return (
    <form className="find" role="search" onSubmit={asked}>
      <label>
        <span className="meta">{label}</span>
        <input type="search" value={typed} maxLength={100} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <button className="btn" type="submit">
        查找
      </button>
    </form>
  )
}
