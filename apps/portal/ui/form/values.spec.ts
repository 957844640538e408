import type { FormField } from './fields.js'
import { fromData, likely, toData } from './values.js'

const field = (kind: string, name: string, more: Partial<FormField> = {}): FormField => ({
  name,
  kind,
  label: name,
  optional: false,
  ...more,
})
const fields = [
  field('text', 'number'),
  field('amount', 'price'),
  field('count', 'posts'),
  field('instant', 'deadline'),
  field('texts', 'groups'),
  field('flag', 'meets'),
  field('part', 'lot', { optional: true, fields: [field('amount', 'limit'), field('text', 'name')] }),
  field('parts', 'items', { fields: [field('text', 'item'), field('count', 'agreed')] }),
  field('byName', 'shares', { holds: 'amount' }),
]
const data = {
  number: '黄民〔2026〕8号',
  price: '19650000',
  posts: 2,
  deadline: '2026-03-16T09:30:00+08:00',
  groups: ['困难群体', '留守人员'],
  meets: false,
  lot: { limit: '100', name: '一包' },
  items: [{ item: '小组工作', agreed: 6 }],
  shares: { 人员: '5700000' },
}

it('what the API gave stands in the inputs as people type it, and goes back as it was', () => {
  const typed = fromData(fields, data)
  expect(typed).toMatchObject({
    price: '196500.00',
    posts: '2',
    deadline: '2026-03-16T09:30',
    groups: '困难群体\n留守人员',
    shares: [{ name: '人员', value: '57000.00' }],
  })
  expect(toData(fields, typed)).toEqual(data)
})

it('a moment the API gave in UTC is shown as of Shanghai', () => {
  expect(fromData(fields, { deadline: '2026-03-16T01:30:00.000Z' })).toEqual({ deadline: '2026-03-16T09:30' })
})

it('what was left empty is not sent, and a part without anything in it neither', () => {
  expect(
    toData(fields, {
      number: '',
      price: undefined,
      groups: ' \n',
      lot: { limit: '' },
      items: [],
      shares: [{ name: '', value: '' }],
    }),
  ).toEqual({
    groups: [],
    shares: {},
  })
})

it('what is no amount is sent as it is typed: the API says what is wrong with it', () => {
  expect(toData(fields, { price: 'about 5' })).toEqual({ price: 'about 5' })
})

it('what is only asked beside another value is sent only then', () => {
  const asked = [field('oneOf', 'as'), field('text', 'why', { when: { field: 'as', is: 'other' } })]
  expect(toData(asked, { as: 'host', why: 'x' })).toEqual({ as: 'host' })
  expect(toData(asked, { as: 'other', why: 'x' })).toEqual({ as: 'other', why: 'x' })
})

it('what is likely stands there already', () => {
  expect(likely([field('amount', 'amount', { value: '7600000' }), field('text', 'number')])).toEqual({ amount: '76000.00' })
})
