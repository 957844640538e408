import type { StreamId } from '#kernel'
import { readChallenge } from '../challenge/challenge.state.js'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { isPerformed, readContract } from '../contract/contract.state.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { failing, nothingLeft } from './lot-failing.js'
import { roundOf, type LotState } from './lot.state.js'
import { hasNextCandidate } from './next-candidate.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  question: { kind: 'stream', label: '质疑', of: 'challenge' },
} as const satisfies Fields
type RequireRemedy = DataOf<typeof fields>

/**
 * A question on the purchase was answered as right: what its answer says is to follow. Asked by the question's process, before anything goes on. What
 * is performed already is not undone (条例 第七十一条).
 */
export const requireRemedy = act<ProcurementState, ProcurementFact>()({
  name: 'RequireRemedy',
  says: '质疑成立后的处理',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['AmendmentRequired', 'ResultStands', 'LotFailed', 'ResultSetAside', 'ProcurementFailed'],
  reliesOn: (_stream, state, data) => [...(data ? [data.question] : []), ...contractsOf(state)],
  always: [],
  withData: [questionIsUpheld],
  // It follows from the answer: registered later, it is of that day.
  then: (data, asked) => {
    const on = happened({ context: asked.context, stream: data.question }, answerOf(data, asked))
    const moment = on !== undefined && on < asked.context.at ? { occurredAt: on } : {}
    return remediesOf(data, asked).map((fact) => ({ ...fact, ...moment }))
  },
})

type Made = Extract<
  ProcurementFact,
  { readonly type: 'AmendmentRequired' | 'ResultStands' | 'LotFailed' | 'ResultSetAside' | 'ProcurementFailed' }
>

/** The kind of fact that says what follows: the answer, or the decision of the complaint about it. */
const answerOf = ({ question }: RequireRemedy, { context }: Asked<ProcurementState>): string =>
  context.others.facts(question).some(({ kind }) => kind === 'ComplaintDecided') ? 'ComplaintDecided' : 'QuestionAnswered'

/** What follows for the purchase, lot by lot. */
function remediesOf({ question }: RequireRemedy, asked: Asked<ProcurementState>): readonly Made[] {
  const { state, context } = asked
  const answered = readChallenge(context, question)
  if (state.status === 'absent' || answered.status === 'absent') return []
  const { remedy, lots } = answered
  if (remedy === 'amend') {
    const n = state.amendmentsAsked + 1
    return [{ type: 'AmendmentRequired', key: String(n), data: { n, question } }]
  }
  if (remedy !== 'nextCandidate' && remedy !== 'runAgain') return []
  const concerned = lots
    .flatMap((lot) => state.lots[lot] ?? [])
    .filter(({ failed, awarded }) => failed === undefined && isAskedAbout(answered, awarded?.award))
  const undone = concerned.filter((lot) => isUndoable(lot, asked))
  // Too few are left to award it to another: all is run again (令94 第十六条).
  const anew = undone.filter(
    (lot) => remedy === 'runAgain' || !(lot.confirmed === undefined || hasNextCandidate(state, lot, asked)),
  )
  const failed = anew.map((lot) => failing(lot, { reason: runAgainSays, suppliers: lot.opened?.length ?? 0 }))
  // Of a lot that was not awarded yet there is nothing to set aside where it is run again.
  const setAside = undone.filter((lot) => (anew.includes(lot) ? lot.awarded : lot.confirmed) !== undefined)
  const changed = [...anew, ...setAside].map(({ lot }) => lot)
  const performed = concerned.filter((lot) => !undone.includes(lot)).map(({ lot }) => lot)
  return [
    // Of each lot it is said what became of it, also where that is nothing.
    ...lots
      .filter((lot) => !changed.includes(lot))
      .map((lot) => ({
        type: 'ResultStands' as const,
        key: lot,
        data: { lot, question, why: performed.includes(lot) ? ('performed' as const) : ('nothingLeft' as const) },
      })),
    ...failed,
    ...setAside.map((lot) => ({
      type: 'ResultSetAside' as const,
      key: roundOf(lot),
      data: { lot: lot.lot, question, remedy: anew.includes(lot) ? ('runAgain' as const) : ('nextCandidate' as const) },
    })),
    ...nothingLeft(state, failed),
  ]
}

/** A question is about the result that there was, not about one that took its place meanwhile. */
const isAskedAbout = ({ awards }: { readonly awards: readonly string[] }, award: string | undefined): boolean =>
  award === undefined || awards.length === 0 || awards.includes(award)

const runAgainSays = '质疑成立，须重新开展采购活动'

const contractOf = ({ awarded }: LotState): readonly StreamId[] => (awarded === undefined ? [] : [`contract/${awarded.award}`])

const contractsOf = (state: ProcurementState): readonly StreamId[] =>
  state.status === 'absent' ? [] : Object.values(state.lots).flatMap(contractOf)

const isUndoable = (lot: LotState, { context }: Asked<ProcurementState>): boolean =>
  !contractOf(lot).some((contract) => isPerformed(readContract(context, contract)))

function questionIsUpheld(...[{ question }, { context }]: Parameters<DataGuard<ProcurementState, RequireRemedy>>) {
  const asked = readChallenge(context, question)
  return asked.status !== 'absent' && asked.remedy !== undefined
    ? undefined
    : refuse('QuestionNotUpheld', '质疑尚未认定成立', { owner: { role: 'purchaser' } })
}
