import { readChallenge } from '../challenge/challenge.state.js'
import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { failing, nothingLeft } from './lot-failing.js'
import { isAtHand } from './lot.state.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  question: { kind: 'stream', label: '质疑', of: 'challenge' },
} as const satisfies Fields
type RequireRemedy = DataOf<typeof fields>

/** A question on the purchase was answered as right: what its answer says is to follow. Asked by the question's process, before anything goes on. */
export const requireRemedy = act<ProcurementState, ProcurementFact>()({
  name: 'RequireRemedy',
  says: '质疑成立后的处理',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['AmendmentRequired', 'ResultSetAside', 'LotFailed', 'ProcurementFailed'],
  reliesOn: (_stream, _state, data) => (data ? [data.question] : []),
  always: [],
  withData: [questionIsUpheld],
  then: ({ question }, { state, context }) => {
    const asked = readChallenge(context, question)
    if (state.status === 'absent' || asked.status === 'absent') return []
    const { remedy, lots } = asked
    if (remedy === 'amend') {
      const n = state.amendmentsAsked + 1
      return [{ type: 'AmendmentRequired', key: String(n), data: { n, question } }]
    }
    if (remedy !== 'nextCandidate' && remedy !== 'runAgain') return []
    const concerned = lots.flatMap((lot) => state.lots[lot] ?? []).filter(({ failed }) => failed === undefined)
    // What is not awarded yet has come to nothing, and is run again as any lot that has.
    const anew = remedy === 'runAgain' ? concerned.filter(isAtHand) : []
    const failed = anew.map((lot) => failing(lot, { reason: runAgainSays, suppliers: lot.opened?.length ?? 0 }))
    return [
      ...concerned
        .filter((lot) => !anew.includes(lot))
        .map(({ lot }) => ({ type: 'ResultSetAside' as const, key: lot, data: { lot, question, remedy } })),
      ...failed,
      ...nothingLeft(state, failed),
    ]
  },
})

const runAgainSays = '质疑成立，须重新开展采购活动'

function questionIsUpheld(...[{ question }, { context }]: Parameters<DataGuard<ProcurementState, RequireRemedy>>) {
  const asked = readChallenge(context, question)
  return asked.status !== 'absent' && asked.upheld && asked.remedy !== undefined
    ? undefined
    : refuse('QuestionNotUpheld', '质疑尚未认定成立', { owner: { role: 'purchaser' } })
}
