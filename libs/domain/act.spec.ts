import { act } from './act.js'
import type { DataOf, Fields } from './field.js'

type Fact =
  | { readonly type: 'Opened'; readonly data: { readonly on: string } }
  | { readonly type: 'Closed'; readonly data: { readonly why: string } }

const fields = {
  as: { kind: 'oneOf', label: '一方', words: { host: '落地单位', provider: '承接主体' } },
  share: { kind: 'score', label: '比例', when: { field: 'as', is: 'host' } },
  parts: { kind: 'parts', label: '逐项', called: 'Line', fields: { price: { kind: 'amount', label: '单价' } } },
  note: { kind: 'text', label: '说明', optional: true },
} as const satisfies Fields

describe('an act that is declared', () => {
  it('takes its data as its fields say: what may be left out may be, a word is one of the words', () => {
    const least: DataOf<typeof fields> = { as: 'host', parts: [{ price: '100' }] }
    const most: DataOf<typeof fields> = { as: 'provider', share: 20, parts: [], note: '无' }
    // @ts-expect-error -- no word of the field
    const wrongWord: DataOf<typeof fields> = { as: 'lead', parts: [] }
    // @ts-expect-error -- a field that must be given
    const missing: DataOf<typeof fields> = { as: 'host' }
    expect([least, most, wrongWord, missing]).toHaveLength(4)
  })

  it('makes no kind of fact that it does not name', () => {
    const good = act<object, Fact>()({
      name: 'Open',
      says: '启动',
      by: ['purchaser'],
      happens: 'here',
      fields,
      makes: ['Opened'],
      always: [],
      then: ({ as }) => [{ type: 'Opened', data: { on: as } }],
    })
    const declare = act<object, Fact>()
    const bad = declare({
      name: 'Open',
      says: '启动',
      by: ['purchaser'],
      happens: 'here',
      fields,
      makes: ['Opened'],
      always: [],
      // @ts-expect-error -- Closed is none of its kinds
      then: () => [{ type: 'Closed', data: {} }],
    })
    expect([good.name, bad.name]).toEqual(['Open', 'Open'])
  })
})
