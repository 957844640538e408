import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { leftInWords, shownDay } from '../../ui/days.js'
import { Cited } from '../../ui/law.js'
import { Steps } from '../../ui/steps.js'

/** One thing that is owed or under way. */
export type Item = components['schemas']['WorkItemDto']

const doing: Record<Item['part'], string> = { do: '办理', revise: '修改', review: '审核', issue: '签发', watch: '查看' }

/** Where somebody goes on with it: its draft, its form, or the case it belongs to. */
const placeOf = ({ part, draft, act, stream, place }: Item): string =>
  draft
    ? `/drafts/${draft.id}`
    : part === 'do' && stream !== undefined
      ? `/do/${act}/${stream}`
      : place.caseId === undefined
        ? '/'
        : `/cases/${place.caseId}`

/** One row of 待办: by when, what, where, why; who is at hand, and the one button. `first`: the most urgent of all. */
export function Job({ item, today, first }: { readonly item: Item; readonly today: string; readonly first: boolean }) {
  const { title, place, due, basis, derivation, steps, draft, part, bearer, must } = item
  const to = placeOf(item)
  return (
    <li className="job">
      <div className="due">
        {due ? (
          <>
            <b>{must ? leftInWords(due, today) : '期间内可办'}</b>
            <span className="meta">
              {must ? '' : '至 '}
              {shownDay(due.day, today)}
              {due.provisional && '（暂）'}
            </span>
          </>
        ) : (
          <b>没有期限</b>
        )}
      </div>
      <div>
        <h3>
          <Link to={to}>{title}</Link>
        </h3>
        <p>
          {place.title} <span className="meta">{place.number}</span>
        </p>
        <p className="why">
          {basis && (
            <span>
              <Cited citation={basis} />
            </span>
          )}
          {part === 'watch' && (
            <span>
              等{bearer.says}
              {draft ? (steps[draft.signed] ?? '') : (steps[0] ?? '')}办理
            </span>
          )}
          {derivation.length > 0 && <span>{derivation.join('；')}</span>}
          {draft?.returned !== undefined && <span className="chip now">被退回：{draft.returned}</span>}
        </p>
      </div>
      <div className="do">
        {steps.length > 1 && <Steps steps={steps} signed={draft?.signed ?? 0} returned={draft?.returned !== undefined} />}
        <Link
          className={`btn ${first && part !== 'watch' ? 'main' : ''}`}
          to={to}
          aria-label={`${doing[part]}：${title}，${place.title}`}
        >
          {doing[part]}
        </Link>
      </div>
    </li>
  )
}
