import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** Where the procurement stood when the challenge was upheld. */
export type ProcurementState = 'not-awarded' | 'awarded' | 'signed' | 'performed'

/** What was challenged. */
export type Challenged = 'document' | 'process' | 'result'

/** What must happen: outcomes by state; `next` where enough qualified candidates are left, `otherwise` where not. */
export type Remedy = { readonly next: Outcome; readonly otherwise: Outcome }
export type Outcome =
  | 'amend-and-go-on'
  | 'run-again'
  | 'next-candidate'
  | 'void-award-next-candidate'
  | 'void-award-run-again'
  | 'rescind-next-candidate'
  | 'rescind-run-again'
  | 'damages'

/** By state; a step at which documents cannot be cured has the same outcome on both sides. */
export type Remedies = Readonly<Record<ProcurementState, Remedy>>

const same = (outcome: Outcome): Remedy => ({ next: outcome, otherwise: outcome })

/** 条例 第七十一条, 令94 第十六、三十一、三十二条: step × state of the procurement → outcome. Append only; never edit a past entry. */
export const challengeRemedyRule = {
  id: 'challenge-remedy',
  kind: 'remedy',
  asks: {
    zh: '质疑、投诉成立且影响结果的，怎么办？',
    en: 'What follows when a challenge is well founded and affects the result?',
  },
  governs: '作出答复、决定之日',
  entries: [
    {
      from: '2015-03-01',
      by: ['违法行为'],
      value: {
        'not-awarded': same('run-again'),
        awarded: { next: 'void-award-next-candidate', otherwise: 'void-award-run-again' },
        signed: { next: 'rescind-next-candidate', otherwise: 'rescind-run-again' },
        performed: same('damages'),
      },
      source: article(
        '政府采购法实施条例',
        '第七十一条',
        '(一)未确定中标或者成交供应商的，终止本次政府采购活动，重新开展政府采购活动。(二)已确定中标或者成交供应商但尚未签订政府采购合同的，中标或者成交结果无效，从合格的中标或者成交候选人中另行确定中标或者成交供应商；没有合格的中标或者成交候选人的，重新开展政府采购活动。(三)政府采购合同已签订但尚未履行的，撤销合同，从合格的中标或者成交候选人中另行确定中标或者成交供应商；没有合格的中标或者成交候选人的，重新开展政府采购活动。(四)政府采购合同已经履行，给采购人、供应商造成损失的，由责任人承担赔偿责任',
      ),
      status: 'verified',
    },
    {
      from: '2018-03-01',
      by: ['质疑文件'],
      value: {
        'not-awarded': { next: 'amend-and-go-on', otherwise: 'run-again' },
        awarded: same('void-award-run-again'),
        signed: same('rescind-run-again'),
        performed: same('damages'),
      },
      source: article(
        '财政部令第94号',
        '第十六条',
        '对采购文件提出的质疑，依法通过澄清或者修改可以继续开展采购活动的，澄清或者修改采购文件后继续开展采购活动；否则应当修改采购文件后重新开展采购活动',
      ),
      status: 'reported',
      note: '条文据 destinyresearchinstitute.com/n421209.htm；后三种状态比照条例第七十一条',
    },
    {
      from: '2018-03-01',
      by: ['质疑过程结果'],
      value: {
        'not-awarded': { next: 'next-candidate', otherwise: 'run-again' },
        awarded: { next: 'void-award-next-candidate', otherwise: 'void-award-run-again' },
        signed: { next: 'rescind-next-candidate', otherwise: 'rescind-run-again' },
        performed: same('damages'),
      },
      source: article(
        '财政部令第94号',
        '第十六条',
        '对采购过程、中标或者成交结果提出的质疑，合格供应商符合法定数量时，可以从合格的中标或者成交候选人中另行确定中标、成交供应商的，应当依法另行确定中标、成交供应商；否则应当重新开展采购活动',
      ),
      status: 'reported',
      note: '条文据 destinyresearchinstitute.com/n421209.htm；质疑答复导致中标、成交结果改变的，将有关情况书面报告本级财政部门（第三款，全文不在手）',
    },
    {
      from: '2018-03-01',
      by: ['投诉文件'],
      value: {
        'not-awarded': same('run-again'),
        awarded: same('void-award-run-again'),
        signed: same('rescind-run-again'),
        performed: same('damages'),
      },
      source: article(
        '财政部令第94号',
        '第三十一条',
        '投诉人对采购文件提起的投诉事项，财政部门经查证属实的，应当认定投诉事项成立',
      ),
      status: 'unverified',
      note: '四种状态的处理据自有知识，与条例第七十一条同形',
    },
    {
      from: '2018-03-01',
      by: ['投诉过程结果'],
      value: {
        'not-awarded': { next: 'next-candidate', otherwise: 'run-again' },
        awarded: { next: 'void-award-next-candidate', otherwise: 'void-award-run-again' },
        signed: { next: 'rescind-next-candidate', otherwise: 'rescind-run-again' },
        performed: same('damages'),
      },
      source: article(
        '财政部令第94号',
        '第三十二条',
        '投诉人对采购过程或者采购结果提起的投诉事项，财政部门经查证属实的，应当认定投诉事项成立',
      ),
      status: 'unverified',
      note: '四种状态的处理据自有知识；对废标的投诉成立的，废标行为无效',
    },
  ],
} as const satisfies Rule<Remedies>

/** What decides the remedy. `enoughCandidates`: enough qualified candidates are left (for a document before award: it can be cured). */
export type RemedyQuestion = {
  readonly on: Day
  readonly step: 'question' | 'complaint' | 'violation'
  readonly about: Challenged
  readonly state: ProcurementState
  readonly affectsResult: boolean
  readonly enoughCandidates: boolean
}

/** The outcome; a matter that does not affect the result lets the procurement go on. A changed result is reported to finance. */
export function challengeRemedy(question: RemedyQuestion): Based & { outcome: Outcome | 'go-on'; reportToFinance: boolean } {
  const by =
    question.step === 'violation'
      ? '违法行为'
      : `${question.step === 'question' ? '质疑' : '投诉'}${question.about === 'document' ? '文件' : '过程结果'}`
  const entry = entryOn<Remedies>(challengeRemedyRule, question.on, by)
  const remedy = entry.value[question.state]
  const outcome = !question.affectsResult ? 'go-on' : question.enoughCandidates ? remedy.next : remedy.otherwise
  const reportToFinance = question.step === 'question' && outcome !== 'go-on' && outcome !== 'amend-and-go-on'
  return { outcome, reportToFinance, ...basedOn(entry) }
}
