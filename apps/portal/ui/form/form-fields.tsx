import { Form } from 'antd'
import type { ReactNode } from 'react'
import { isAsked, type FormField, type Values } from './fields.js'
import { FieldInput } from './inputs.js'

type Place = readonly (string | number)[]

/** Every field of a form, or of a part of one. `at`: its place in the form; `within`: its place in the list that it is a row of. */
export function FormFields({
  fields,
  at = [],
  within = at,
}: {
  readonly fields: readonly FormField[]
  readonly at?: Place
  readonly within?: Place
}) {
  const pages = [...Map.groupBy(fields, ({ page }) => page)]
  return pages.map(([page, some]) => (
    <div key={page ?? ''} className={page === undefined ? '' : 'form-page'}>
      {page !== undefined && <h2>{page}</h2>}
      {some.map((field) => (
        <FormFieldAt key={field.name} field={field} at={at} within={within} />
      ))}
    </div>
  ))
}

type AtPlace = { readonly field: FormField; readonly at: Place; readonly within: Place }

function FormFieldAt({ field, at, within }: AtPlace) {
  const form = Form.useFormInstance<Values>()
  const beside = Form.useWatch((values: Values) => (field.when ? valueAt(values, at) : undefined), form)
  return isAsked(field, beside as Values | undefined) ? <OneField field={field} at={at} within={within} /> : null
}

function OneField({ field, at, within }: AtPlace) {
  const { name, kind, label, help, optional, example, fields = [], limit, unit } = field
  const said = (
    <>
      {label}
      {optional && <span className="meta">（可不填）</span>}
    </>
  )
  if (kind === 'part') return optional ? <Optional field={field} at={at} within={within} /> : <Part {...{ field, at, within }} />
  if (kind === 'parts') return <Rows field={field} at={at} within={within} rowFields={fields} />
  if (kind === 'byName') return <Rows field={field} at={at} within={within} rowFields={pairOf(field)} />
  const hints = [
    help,
    limit === undefined ? undefined : `至多 ${kind === 'amount' ? `${Number(limit) / 100} 元` : `${limit}${unit ?? ''}`}`,
    kind === 'instant' ? '北京时间' : undefined,
    example === undefined ? undefined : `例如 ${example}`,
  ]
  const extra = hints.filter((hint) => hint !== undefined).join('。')
  return (
    <Form.Item
      name={[...within, name]}
      label={said}
      {...(extra === '' ? {} : { extra })}
      rules={[{ required: !optional, message: `请填写${label}` }]}
      validateTrigger="onBlur"
    >
      <FieldInput field={field} />
    </Form.Item>
  )
}

function Part({ field, at, within, children }: AtPlace & { readonly children?: ReactNode }) {
  const { name, label, help, optional, fields = [] } = field
  return (
    <fieldset className="part">
      <legend>
        {label}
        {optional && <span className="meta">（可不填）</span>}
      </legend>
      {help !== undefined && <p className="meta">{help}</p>}
      <FormFields fields={fields} at={[...at, name]} within={[...within, name]} />
      {children}
    </fieldset>
  )
}

/** A part that may be left out: it is there once somebody says so, and then all of it is asked. */
function Optional({ field, at, within }: AtPlace) {
  const { name, label, help } = field
  const form = Form.useFormInstance<Values>()
  const place = [...at, name]
  const there = Form.useWatch((values: Values) => valueAt(values, place) !== undefined, { form, preserve: true }) ?? false
  const set = (value: object | undefined) => form.setFieldValue(place, value)
  if (there)
    return (
      <Part field={field} at={at} within={within}>
        <button className="btn" type="button" onClick={() => set(undefined)}>
          不填写{label}
        </button>
      </Part>
    )
  return (
    <fieldset className="part">
      <legend>
        {label}
        <span className="meta">（可不填）</span>
      </legend>
      {help !== undefined && <p className="meta">{help}</p>}
      <button className="btn" type="button" onClick={() => set({})}>
        填写{label}
      </button>
    </fieldset>
  )
}

const valueAt = (values: Values, place: Place): unknown =>
  place.reduce<unknown>((part, name) => (part as Values | undefined)?.[name], values)

/** A value by name is typed as rows of both. */
const pairOf = ({ holds, unit }: FormField): readonly FormField[] => [
  { name: 'name', kind: 'text', label: '名称', optional: false, max: 200 },
  {
    name: 'value',
    kind: holds === 'amount' ? 'amount' : holds === 'number' ? 'score' : 'text',
    label: '值',
    optional: false,
    max: 2_000,
    ...(unit === undefined ? {} : { unit }),
  },
]

/** A list of parts, of which one adds and takes away. */
function Rows({ field, at, within, rowFields }: AtPlace & { readonly rowFields: readonly FormField[] }) {
  const { name, label, optional, help, atMost = 500 } = field
  return (
    <fieldset className="part">
      <legend>
        {label}
        {optional && <span className="meta">（可不填）</span>}
      </legend>
      {help !== undefined && <p className="meta">{help}</p>}
      <Form.List name={[...within, name] as (string | number)[]} {...(optional ? {} : { initialValue: [{}] })}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row, n) => (
              <div className="form-row" role="group" aria-label={`${label} 第 ${n + 1} 项`} key={row.key}>
                <FormFields fields={rowFields} at={[...at, name, row.name]} within={[row.name]} />
                <button className="btn" type="button" onClick={() => remove(row.name)} aria-label={`删除${label}第 ${n + 1} 项`}>
                  删除
                </button>
              </div>
            ))}
            {rows.length < atMost && (
              <button className="btn" type="button" onClick={() => add({})}>
                添加一项{label}
              </button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
