import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'react-router'

type Crumb = { readonly says: string; readonly to?: string }

/** One page: its title in the window, where it stands, and its one heading, which whoever comes by keyboard or voice is led to. */
export function Page({
  title,
  about,
  crumbs = [],
  beside,
  narrow,
  children,
}: {
  readonly title: string
  /** What a page is about whose title is the same for many. */
  readonly about?: string
  readonly crumbs?: readonly Crumb[]
  readonly beside?: ReactNode
  readonly narrow?: boolean
  readonly children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title}${about === undefined || about === title ? '' : `：${about}`} · 三社`
    if (performance.now() > 5_000) heading.current?.focus({ preventScroll: true })
  }, [title, about])
  const head = (
    <>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label="所在位置">
          {crumbs.map(({ says, to }, n) => (
            <span key={says}>
              {n > 0 && ' / '}
              {to === undefined ? says : <Link to={to}>{says}</Link>}
            </span>
          ))}
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </>
  )
  return (
    <main id="main" className={`wrap page ${beside ? 'cols' : ''} ${narrow ? 'narrow' : ''}`}>
      <div>
        {head}
        {children}
      </div>
      {beside}
    </main>
  )
}
