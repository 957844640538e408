import 'reflect-metadata'
import type { Field, Fields } from '#domain'
import { plainToInstance } from 'class-transformer'
import { validateSync } from 'class-validator'
import { decoratorOf } from './declared.js'

const partOf = (_called: string, fields: Fields): new () => object => {
  const made = class {}
  for (const [name, field] of Object.entries(fields)) decoratorOf(field, partOf)(made.prototype, name)
  return made
}

/** The names of the fields that a body has wrong. */
const faults = (fields: Fields, body: object): string[] =>
  validateSync(plainToInstance(partOf('Body', fields), body)).map(({ property }) => property)

const examples: readonly (readonly [Field, unknown, unknown])[] = [
  [{ kind: 'text', label: '说明', max: 2 }, '无', '三个字'],
  [{ kind: 'texts', label: '适用情形' }, ['一'], '一'],
  [{ kind: 'id', label: '单位', from: { of: 'organization' } }, 'hs-mzj', 'hs/mzj'],
  [{ kind: 'ids', label: '人员', from: { of: 'person' }, atLeast: 1 }, ['a'], []],
  [{ kind: 'file', label: '文件' }, 'a'.repeat(64), 'a'],
  [{ kind: 'amount', label: '金额' }, '100', '1.00'],
  [{ kind: 'count', label: '数量', max: 3 }, 3, 4],
  [{ kind: 'score', label: '得分' }, 99.5, 101],
  [{ kind: 'points', label: '分值' }, '88.5', 88.5],
  [{ kind: 'flag', label: '是否' }, false, 'no'],
  [{ kind: 'day', label: '日期' }, '2026-02-28', '2026-02-30'],
  [{ kind: 'instant', label: '时刻' }, '2026-02-28T09:00:00+08:00', '2026-02-28'],
  [{ kind: 'oneOf', label: '一方', words: { host: '落地单位' } }, 'host', '落地单位'],
  [{ kind: 'someOf', label: '职责', words: ['甲', '乙'] }, ['乙'], ['丙']],
  [{ kind: 'stream', label: '卷宗', of: 'bid' }, 'bid/a/1/b', 'contract/a'],
  [{ kind: 'streams', label: '卷宗', of: 'bid' }, ['bid/a/1/b'], ['contract/a']],
  [
    { kind: 'part', label: '文件', called: 'File', fields: { size: { kind: 'count', label: '大小' } } },
    { size: 1 },
    { size: -1 },
  ],
  [{ kind: 'parts', label: '逐项', called: 'Item', fields: { n: { kind: 'count', label: '数量' } } }, [{ n: 1 }], [{ n: 'x' }]],
  [{ kind: 'byName', label: '权重', holds: 'number' }, { 服务量: 25 }, { 服务量: '25' }],
]

describe('a field as it is declared', () => {
  it.each(examples)('%j takes what fits and no other', (field, fits, not) => {
    expect(faults({ field }, { field: fits })).toEqual([])
    expect(faults({ field }, { field: not })).toEqual(['field'])
    expect(faults({ field }, {})).toEqual(['field'])
    expect(faults({ field: { ...field, optional: true } }, {})).toEqual([])
    expect(faults({ field: { ...field, optional: true } }, { field: null })).toEqual(['field'])
  })

  it('takes no day of a year that nobody can mean', () => {
    for (const [kind, time] of [
      ['day', ''],
      ['instant', 'T09:00:00+08:00'],
    ] as const) {
      const wrong = (on: string) => faults({ field: { kind, label: '日期' } }, { field: `${on}${time}` }).length > 0
      expect(['0000-01-01', '1000-12-26', '1899-12-31', '2200-01-01', '9999-12-31'].filter((on) => !wrong(on))).toEqual([])
      expect(['1900-01-01', '2199-12-31'].filter(wrong)).toEqual([])
    }
  })

  it.each<readonly [Field, (text: string) => unknown]>([
    [{ kind: 'text', label: '说明' }, (text) => text],
    [{ kind: 'text', label: '说明', optional: true }, (text) => text],
    [{ kind: 'texts', label: '适用情形' }, (text) => ['一', text]],
    [{ kind: 'byName', label: '说明', holds: 'text' }, (text) => ({ 服务量: text })],
    [{ kind: 'byName', label: '权重', holds: 'number' }, (text) => ({ [text]: 25 })],
  ])('%j takes no text that says nothing', (field, holding) => {
    for (const blank of ['', ' ', '\t\n', '\u3000', '\u200b'])
      expect(faults({ field }, { field: holding(blank) })).toEqual(['field'])
    for (const text of ['无', '—', '№ 1', ' 有理由 ']) expect(faults({ field }, { field: holding(text) })).toEqual([])
  })

  it('with a condition must be given where the condition holds, and only there', () => {
    const fields: Fields = {
      claim: { kind: 'oneOf', label: '声明', words: ['none', 'consortium'] },
      share: { kind: 'score', label: '份额', when: { field: 'claim', is: 'consortium' } },
    }
    expect(faults(fields, { claim: 'none' })).toEqual([])
    expect(faults(fields, { claim: 'consortium' })).toEqual(['share'])
    expect(faults(fields, { claim: 'consortium', share: 40 })).toEqual([])
    expect(faults(fields, { claim: 'none', share: 400 })).toEqual(['share'])
  })
})
