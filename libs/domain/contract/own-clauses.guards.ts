import type { Day, Refusal } from '#kernel'
import { beyondTheLaw, termClauses, type AgreedTerm, type Binding, type ContractText, type Law, type TermClause } from '#law'
import { refuse, refuseByLaw } from '../act.js'
import { dayBy, type OwnClause } from './clauses.js'

/** What own clauses are looked at beside: the text they differ from, what binds the parties, and on which day. */
export type Beside = {
  readonly text: ContractText
  readonly binding: Binding | undefined
  readonly on: Day
  readonly law: Law
}

type Look = (own: readonly OwnClause[], beside: Beside) => readonly Refusal[]

const units = { day: '日', workingDay: '个工作日', month: '个月' } as const

const inDays = ({ n, unit }: AgreedTerm): string => `${n}${units[unit]}`

const called = (clause: TermClause): string => `«${termClauses[clause]}»`

/** Each clause is said once. */
const saidTwice: Look = (own) =>
  own
    .filter(({ clause }, index) => own.findIndex((one) => one.clause === clause) !== index)
    .map(({ clause }) => refuse('ClauseTwice', `${called(clause)}只写一次`))

/** Its words say the days that are counted, and no others. */
const wordsWithoutTerm: Look = (own) =>
  own
    .filter(({ quote, ...term }) => !new RegExp(`(?<!\\d)${inDays(term)}`).test(quote))
    .map(({ clause, ...term }) => refuse('ClauseWordsDiffer', `${called(clause)}的条文应当写明${inDays(term)}`))

/** What is the same as in the template is no clause of its own. */
const sameAsBefore: Look = (own, { text }) =>
  own
    .filter(({ clause, article = text[clause].article, quote, n, unit }) => {
      const its = text[clause]
      return its.article === article && its.quote === quote && its.term.n === n && its.term.unit === unit
    })
    .map(({ clause }) => refuse('ClauseSame', `${called(clause)}与示范文本相同，不必填写`))

/** Nobody is taken to agree before the days are over that there are to speak. */
const silenceTooSoon: Look = (own, { text, law, on }) => {
  const [spoken, taken] = (['payment-opinion', 'payment-opinion-deemed'] as const).map((name) =>
    dayBy(law, own.find(({ clause }) => clause === name) ?? text[name].term, on),
  )
  return spoken !== undefined && taken !== undefined && taken < spoken
    ? [refuse('DeemedTooEarly', `${called('payment-opinion-deemed')}的期限不能短于${called('payment-opinion')}的期限`)]
    : []
}

/** What the law fixes is not agreed away. */
const beyondTheLawsDays: Look = (own, { binding, on, law }) =>
  own.flatMap(({ clause, ...term }) => {
    const beyond = binding && beyondTheLaw(law, { clause, term, by: binding, on })
    return beyond === undefined
      ? []
      : [
          refuseByLaw(
            'TermBeyondTheLaw',
            `${called(clause)}依法不超过${beyond.atMost}日，不能约定为${inDays(term)}`,
            beyond.basis,
          ),
        ]
  })

/** Everything that speaks against clauses of a line's or a contract's own. */
export const faultsOf: Look = (own, beside) =>
  [saidTwice, wordsWithoutTerm, sameAsBefore, silenceTooSoon, beyondTheLawsDays].flatMap((look) => look(own, beside))
