import type { FormField } from './fields.js'

/** What is asked of an act that happened elsewhere and is only entered here, beside its own fields. */
export const registeredField: FormField = {
  name: 'registered',
  kind: 'part',
  label: '补登：在别处办理的凭证',
  optional: false,
  fields: [
    { name: 'occurredAt', kind: 'instant', label: '办理的时刻', optional: false },
    {
      name: 'evidence',
      kind: 'part',
      label: '凭证',
      optional: false,
      fields: [
        { name: 'number', kind: 'text', label: '文号或编号', optional: false, max: 200 },
        { name: 'address', kind: 'text', label: '公开地址', optional: true, max: 500 },
        { name: 'file', kind: 'file', label: '文件', optional: true },
      ],
    },
  ],
}
