import { problemOf } from '../../client/problem.js'
import { labelAt, type FormField } from '../../ui/form/fields.js'
import { Failed, Refusals } from '../../ui/told.js'

/** What the API says against what was filled in: every fault with what the field is called, or every reason why it is not done. */
export function Faults({ error, fields }: { readonly error: unknown; readonly fields: readonly FormField[] }) {
  const { faults = [], refusals = [], title } = problemOf(error)
  if (faults.length === 0 && refusals.length === 0) return <Failed error={error} />
  return (
    <div className="told over" role="alert">
      <h2>{faults.length > 0 ? `有 ${faults.length} 处要改` : title}</h2>
      {faults.length > 0 ? (
        <ul>
          {faults.map(({ at, says }) => (
            <li key={at}>
              {labelAt(at, fields)}：{says}
            </li>
          ))}
        </ul>
      ) : (
        <Refusals refusals={refusals} />
      )}
    </div>
  )
}
