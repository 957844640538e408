import { modelContract } from '#law'
import { openedWith, signed } from '../../../test/signed-contract.js'
import type { CaseFact } from '../reading/case-facts.service.js'
import { textsOf } from './case-clauses.js'

const contract = 'contract/hs-mzj-2026.mz-06.1'
const replacement = { clause: 'replacement', quote: '社工离岗的，乙方应当在10日内补派社工', n: 10, unit: 'day' }
const facts = (...some: readonly object[]) =>
  some.map((fact, index) => ({ stream: contract, version: index + 1, schema: 1, key: null, ...fact })) as unknown as CaseFact[]
const clauseOf = (some: readonly CaseFact[], article: string) => textsOf(some)[0]?.clauses.find((one) => one.article === article)

describe('the text of a contract', () => {
  it('is its template’s, with what the contract has otherwise and what stood there before', () => {
    const agreed = { type: 'ClausesAgreed', data: { clauses: [replacement] } }
    const drafted = facts(openedWith({}), agreed)
    expect(textsOf(drafted)).toMatchObject([{ award: 'hs-mzj-2026.mz-06.1', template: '示范文本第一版', signed: false }])
    expect(clauseOf(drafted, '第四条第四款')).toEqual({
      article: '第四条第四款',
      quote: replacement.quote,
      own: true,
      instead: modelContract.clauses.replacement.quote,
    })
    expect(clauseOf(drafted, '第四条第一款')).toEqual({ ...modelContract.clauses.deployment, own: false })
    expect(textsOf(facts(openedWith({}), agreed, signed))[0]?.signed).toBe(true)
  })

  it('says who scores what of the evaluation, and what is a veto', () => {
    const scorers = [{ indicator: '满意度', by: 'host' }]
    const vetoes = [{ item: '财务违规', grade: '不合格' }]
    const [text] = textsOf(facts(openedWith({ scorers, evaluatorScorers: 3, vetoes })))
    expect(text?.indicators.map(({ indicator, by }) => `${indicator} ${by}`)).toEqual([
      '服务量 第三方评估机构（3人分别评分）',
      '专业服务质量 第三方评估机构（3人分别评分）',
      '财务 第三方评估机构（3人分别评分）',
      '满意度 落地单位',
    ])
    expect(text?.vetoes).toEqual(vetoes)
    expect(textsOf(facts(openedWith({ evaluation: false })))[0]?.indicators).toEqual([])
  })

  it('is nobody’s who sees no terms', () => {
    expect(textsOf(facts(signed))).toEqual([])
  })
})
