import { Checkbox, Input, Radio, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../client/client.js'
import { FileInput } from './file-input.js'
import type { FormField } from './fields.js'

/** What antd gives an input of its own by its name in the form. */
type Bound = { readonly id?: string; readonly value?: unknown; readonly onChange?: (value: unknown) => void }

type Drawn = Bound & { readonly field: FormField }

/** More than so many words are chosen from a list. */
const fewWords = 5

const optionsOf = ({ choices = [] }: FormField) => choices.map(({ value, says }) => ({ value, label: says }))

/** The input of a field. What it is called, its help and its faults stand around it. */
export function FieldInput({ field, ...bound }: Drawn) {
  const text = { id: bound.id, value: bound.value as string | undefined, onChange: bound.onChange as never }
  const many = field.kind === 'ids'
  switch (field.kind) {
    case 'amount':
      return <Input {...text} className="short" inputMode="decimal" suffix="元" />
    case 'count':
    case 'score':
    case 'points':
      return (
        <Input {...text} className="shorter" inputMode="decimal" {...(field.unit === undefined ? {} : { suffix: field.unit })} />
      )
    case 'day':
      return <Input {...text} className="short" type="date" min="1990-01-01" max="2199-12-31" />
    case 'instant':
      return <Input {...text} className="short" type="datetime-local" />
    case 'flag':
      return (
        <Radio.Group
          {...bound}
          options={[
            { label: '是', value: true },
            { label: '否', value: false },
          ]}
        />
      )
    case 'oneOf':
      if ((field.choices?.length ?? 0) <= fewWords)
        return <Radio.Group {...bound} options={optionsOf(field)} className="column" />
      return <Choice field={field} {...bound} />
    case 'someOf':
      // That it must be filled in says its label: a group of boxes may not say so itself.
      return <Checkbox.Group {...(bound as object)} aria-required={undefined} options={optionsOf(field)} className="column" />
    case 'file':
      return <FileInput {...bound} accept={field.accept} />
    case 'id':
    case 'ids':
      if (field.choices) return <Choice field={field} many={many} {...bound} />
      if (field.lookup) return <LookUp field={field} many={many} {...bound} />
      return many ? <Lines {...text} /> : <Input {...text} className="short" maxLength={64} />
    case 'texts':
    case 'streams':
      return <Lines {...text} />
    default:
      if (field.choices) return <Suggested field={field} {...bound} />
      if ((field.max ?? 2_000) <= 500) return <Input {...text} maxLength={field.max ?? 200} />
      return <Input.TextArea {...text} maxLength={field.max ?? 2_000} rows={4} />
  }
}

const Lines = (props: object) => <Input.TextArea {...props} rows={3} placeholder="每行一项" />

const multiple = (many: boolean | undefined) => (many ? { mode: 'multiple' as const } : {})

/** One of a list, or several. */
const Choice = ({ field, many, ...bound }: Drawn & { readonly many?: boolean }) => (
  <Select
    {...(bound as object)}
    {...multiple(many)}
    showSearch={{ optionFilterProp: 'label' }}
    allowClear={field.optional}
    options={optionsOf(field)}
    placeholder={(field.choices?.length ?? 0) === 0 ? '目前没有可选的' : '请选择'}
    aria-label={field.label}
  />
)

/** A text for which there are usual words: one of them, or another. */
function Suggested({ field, ...bound }: Drawn) {
  const list = `${bound.id ?? field.name}-words`
  return (
    <>
      <Input {...(bound as object)} list={list} />
      <datalist id={list}>
        {(field.choices ?? []).map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  )
}

/** Somebody or something of a directory, found by a part of its name or number. */
function LookUp({ field, many, ...bound }: Drawn & { readonly many?: boolean }) {
  const [q, setQ] = useState('')
  const { of = 'organization', role } = field.lookup ?? {}
  const found = useQuery({
    queryKey: ['look-up', of, role, q],
    queryFn: () =>
      told(
        api.GET('/v1/lookups/{directory}', {
          params: { path: { directory: of }, query: { q, ...(role === undefined ? {} : { role }) } },
        }),
      ),
    staleTime: 60_000,
  })
  return (
    <Select
      {...(bound as object)}
      {...multiple(many)}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear={field.optional}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? '正在查找…' : '没有找到'}
      options={(found.data?.choices ?? []).map(({ value, says }) => ({
        value,
        label: says === value ? value : `${says}（${value}）`,
      }))}
      placeholder="按名称或编号查找"
      aria-label={field.label}
    />
  )
}
