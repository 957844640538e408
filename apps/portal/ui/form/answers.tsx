import { shownDay, shownMoment } from '../days.js'
import { inYuan } from '../money.js'
import { isAsked, type FormField, type Values } from './fields.js'

/** What was filled in, as people read it: a row a field, those of parts below their name. */
export function Answers({ fields, data }: { readonly fields: readonly FormField[]; readonly data: Values }) {
  const shown = fields.filter((field) => isAsked(field, data) && data[field.name] !== undefined)
  if (shown.length === 0) return <p className="body meta">没有要填写的内容。</p>
  return (
    <dl className="rows">
      {shown.map((field) => (
        <Row key={field.name} field={field} value={data[field.name]} />
      ))}
    </dl>
  )
}

const Row = ({ field, value }: { readonly field: FormField; readonly value: unknown }) => (
  <>
    <dt>{field.label}</dt>
    <dd>
      <Value field={field} value={value} />
    </dd>
  </>
)

function Value({ field, value }: { readonly field: FormField; readonly value: unknown }) {
  if (field.kind === 'part') return <Inner fields={field.fields ?? []} data={value as Values} />
  if (field.kind === 'parts')
    return (
      <ol className="inner">
        {(value as readonly Values[]).map((part, n) => (
          // Rows of a list have no name but their place.
          <li key={n}>
            <Inner fields={field.fields ?? []} data={part} />
          </li>
        ))}
      </ol>
    )
  if (field.kind === 'byName')
    return (
      <ul>
        {Object.entries(value as Values).map(([name, held]) => (
          <li key={name}>
            {name}：{field.holds === 'amount' ? `${inYuan(String(held))} 元` : String(held)}
            {field.unit ?? ''}
          </li>
        ))}
      </ul>
    )
  if (Array.isArray(value)) return <>{value.map((one) => inWords(field, one)).join('、')}</>
  return <>{inWords(field, value)}</>
}

const Inner = ({ fields, data }: { readonly fields: readonly FormField[]; readonly data: Values }) => (
  <ul>
    {fields
      .filter((field) => data[field.name] !== undefined)
      .map((field) => (
        <li key={field.name}>
          <span className="meta">{field.label}</span> <Value field={field} value={data[field.name]} />
        </li>
      ))}
  </ul>
)

function inWords(field: FormField, value: unknown): string {
  const named = field.choices?.find((choice) => choice.value === value)?.says
  if (named !== undefined) return named
  switch (field.kind) {
    case 'amount':
      return typeof value === 'string' && /^\d+$/.test(value) ? `${inYuan(value)} 元` : String(value)
    case 'flag':
      return value === true ? '是' : '否'
    case 'day':
      return `${String(value).slice(0, 4)}年${shownDay(String(value))}`
    case 'instant':
      return shownMoment(String(value))
    case 'file':
      return `文件 ${String(value).slice(0, 8)}…`
    default:
      return `${String(value)}${field.unit ?? ''}`
  }
}
