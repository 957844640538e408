import { Link } from 'react-router'

/** One of several views of the same thing, each with its own address; how many it holds, where that is counted. */
export type Tab = { readonly to: string; readonly says: string; readonly count?: number; readonly here: boolean }

/** Views beside one another, and which of them this is. */
export const Tabs = ({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) => (
  <nav className="tabs" aria-label={label}>
    {tabs.map(({ to, says, count, here }) => (
      <Link key={to} to={to} {...(here ? { 'aria-current': 'page' as const } : {})}>
        {says}
        {count !== undefined && <span>{count}</span>}
      </Link>
    ))}
  </nav>
)
