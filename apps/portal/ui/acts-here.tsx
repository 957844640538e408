import './acts-here.css'
import { Link } from 'react-router'
import type { components } from '../client/api.js'
import { Read, Refusals } from './told.js'

type Action = components['schemas']['ActionDto']
type Placed = Action & { readonly stream: string }

/** Never theirs, whatever happens: said of no act in a list of what one can do. */
const isTheirs = ({ refusals }: Action): boolean => refusals.every(({ code }) => code !== 'NotYours')

type Streams = readonly components['schemas']['StreamActionsDto'][]

/** What one can do in some streams now, and of the rest why not, with who cures it and when. */
export const ActsHere = ({ query }: { readonly query: Parameters<typeof Read<Streams>>[0]['query'] }) => (
  <section className="panel" aria-labelledby="mine">
    <h2 id="mine">我能办什么</h2>
    <div className="body">
      <Read query={query}>
        {(streams) => {
          const all = streams.flatMap(({ stream, actions: some }) =>
            some.filter(isTheirs).map((action): Placed => ({ ...action, stream })),
          )
          const [can, not] = [all.filter(({ allowed }) => allowed), all.filter(({ allowed }) => !allowed)]
          return (
            <>
              {can.length === 0 ? <p className="meta">现在没有可以办理的事项。</p> : <Can acts={can} />}
              {not.length > 0 && <Not acts={not} />}
            </>
          )
        }}
      </Read>
    </div>
  </section>
)

const Can = ({ acts }: { readonly acts: readonly Placed[] }) => (
  <ul className="can">
    {acts.map(({ act, says, stream }) => (
      <li key={`${act} ${stream}`}>
        <Link to={`/do/${act}/${stream}`}>{says}</Link>
        <span className="meta">{stream.split('/').slice(1).join('/')}</span>
      </li>
    ))}
  </ul>
)

const Not = ({ acts }: { readonly acts: readonly Placed[] }) => (
  <details className="not">
    <summary>为什么不能办 {acts.length} 个其他事项</summary>
    {acts.map(({ act, says, stream, refusals }) => (
      <details key={`${act} ${stream}`}>
        <summary>
          {says} <span className="meta">{refusals.length} 个原因</span>
        </summary>
        <Refusals refusals={refusals} />
        <Link to={`/why/${act}/${stream}`}>谁来解决，怎样才能办</Link>
      </details>
    ))}
  </details>
)
