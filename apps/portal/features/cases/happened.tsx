import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { dayOf, timeOf } from '../../ui/days.js'

type Fact = components['schemas']['ToldFactDto']

/** What happened, a sentence each, by month; each leads to its receipt. `level`: of the heading of a month. */
export const Happened = ({ facts, level: Heading = 'h3' }: { readonly facts: readonly Fact[]; readonly level?: 'h3' | 'h4' }) =>
  [...Map.groupBy(facts, ({ at }) => dayOf(at).slice(0, 7))].map(([month, some]) => (
    <div key={month}>
      <Heading className="meta">
        {month.slice(0, 4)}年{Number(month.slice(5))}月
      </Heading>
      <ol className="lately">
        {some.map(({ id, at, unit, sentence, registered, signed }) => (
          <li key={id}>
            <span>
              {Number(dayOf(at).slice(8))}日 {timeOf(at)}
            </span>
            <span>
              {unit ?? ''}
              <Link to={`/receipts/${id}`}>{sentence}</Link>
              {registered && <span className="meta">（补登）</span>}
            </span>
            <span className="meta">{(signed ?? []).map(({ step, person }) => `${step} ${person}`).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </div>
  ))
