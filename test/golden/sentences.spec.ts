import { readFileSync } from 'node:fs'
import { commonFacts, type CommonFact } from '#domain'
import { upcast } from '#engine'
import type { StoredFact } from '#event-store'
import { spoken } from '#kernel'
import { sentenceOf } from '../../apps/api/reading/sentence.js'
import { readProgramme } from '../../apps/cli/programme/index.js'

const corpus = readFileSync(new URL('facts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as StoredFact)
const programme = await readProgramme('infra/sample/huangshan.yaml')
const names = new Map([
  ...programme.organizations.map(({ id, name }) => [id, name] as const),
  ...programme.sites.map(({ id, host }) => [id, `${host}的服务地点`] as const),
])

/** A sentence as the API tells it (`apps/api/reading/sentences.ts`): with names, and words for what the system calls otherwise. */
const told = (type: string, data: object): string => spoken(sentenceOf(type, data), (id) => names.get(id))

/** What somebody gave as a number or a name of a paper, and what a plan's line is called. */
const typed = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return /\d/.test(data) && !/^\d{4}-\d{2}-\d{2}|\//.test(data) ? [data] : []
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(typed) : []
}

/** What nobody would say: a machine's moments, kinds of fact, streams, words of the code. */
const unspoken = (sentence: string, data: object): readonly string[] =>
  typed(data)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, number) => left.replaceAll(number, ''), sentence)
    .match(/\d{4}-\d{2}-\d{2}|\d{2}:\d{2}:\d{2}|NaN|\[object|[A-Z][a-z]+[A-Z]\w*|[a-z-]+\/\S+|[a-z]{2,}/g) ?? []

/** One of each kind that any stream may hold and the corpus has none of. */
const of = { version: 3, kind: 'ContractPublished' }
const basis = { instrument: '政府采购法', article: '第五十条', quote: '' }
const common: readonly CommonFact[] = [
  { type: 'IrregularityWithdrawn', key: 'x', data: { act: 'PublishContract', version: 4, says: '公告合同应在2026-03-24前办理' } },
  {
    type: 'ActCorrected',
    key: 'x',
    data: { act: 'PublishContract', reason: '编号有误', of, schema: 1, data: {}, occurredAt: '2026-03-02T01:00:00.000Z' },
  },
  { type: 'ActStruck', key: 'x', data: { act: 'PublishContract', reason: '重复登记', of } },
  {
    type: 'CorrectionAsked',
    key: 'x',
    data: { act: 'PublishContract', reason: '编号有误', of, strikes: false, waitsFor: ['hs-czj'] },
  },
  { type: 'CorrectionConfirmed', key: 'x', data: { act: 'PublishContract', of, asked: 4, org: 'hs-czj', done: false } },
  { type: 'CorrectionDeclined', key: 'x', data: { act: 'PublishContract', of, asked: 4, org: 'hs-czj', reason: '原件无误' } },
  { type: 'CorrectionTookEffect', key: 'x', data: { act: 'PublishContract', of, asked: 4 } },
  { type: 'CorrectionReferred', key: 'x', data: { act: 'PublishContract', of, asked: 4, org: 'hs-czj' } },
  { type: 'RegisteredConfirmed', key: 'x', data: { act: 'PublishContract', of, org: 'ag-1' } },
  { type: 'RegisteredDenied', key: 'x', data: { act: 'PublishContract', of, org: 'ag-1', reason: '没有见到公告' } },
  {
    type: 'ClockStopped',
    key: 'x',
    data: { rule: 'question-suspends', scope: 'case', from: '2026-03-02T01:00:00.000Z', basis },
  },
  { type: 'ClockResumed', key: 'x', data: { until: '2026-03-09T16:00:00.000Z' } },
]

describe('every fact is told in a sentence of Chinese', () => {
  const facts = [...corpus.map(({ type, schema, data }) => [type, upcast(type, schema, data)] as const)]
  it.each([...facts, ...common.map(({ type, data }) => [type, data] as const)])('%s: without code, id or UTC', (type, data) => {
    const sentence = told(type, data)
    expect(sentence).toMatch(/[\u4e00-\u9fff]{2}/)
    expect(unspoken(sentence, data)).toEqual([])
  })

  it('those that any stream may hold as well', () => {
    const shown = new Set([...corpus, ...common].map(({ type }) => type))
    expect(Object.keys(commonFacts).filter((type) => !shown.has(type))).toEqual([])
  })
})
