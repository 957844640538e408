import type { SlimFact } from '#domain/process'
import type { Occasion, Walk } from '../kit/walk.js'

type Side = 'purchaser' | 'provider'

/**
 * Whoever is asked to end the contract early owes an answer: agrees, declines, or proposes otherwise. Silence ends nothing: the answer is owed
 * until it is given, or nobody asks for it any more, which is when the proposal was taken back or made anew, or the service is over.
 */
export async function answerProposals(it: Walk<'contract'>, over: Promise<SlimFact>): Promise<void> {
  await it.scope({ until: [], says: '服务期满' }, (open) => Promise.race([over, answerEach(open)]))
}

async function answerEach(it: Walk<'contract'>): Promise<never> {
  for (let n = 1; ; n += 1) {
    const made = await it.scope({ until: [proposal(n, 'purchaser'), proposal(n, 'provider')], says: '提议终止合同' }, goesOn)
    if (!('endedBy' in made)) continue
    const proposed = made.endedBy
    const [by, asked] = sidesOf(proposed)
    await it.scope(
      { until: [{ kind: 'TerminationWithdrawn', key: String(n) }, proposal(n + 1, by)], says: '提议已经撤回或者更新' },
      (standing) =>
        standing.owe({
          rule: 'agreed:termination-reply',
          says: '答复终止合同的提议',
          from: proposed,
          bearer: asked,
          act: 'TerminateContract',
          doneBy: ['ContractTerminated', `TerminationDeclined#${n}`, `TerminationProposed#${n + 1}/${asked}`],
          key: String(n),
        }),
    )
  }
}

/** Nobody need ever propose it: the contract simply goes on. */
const goesOn = (): Promise<never> => new Promise(() => undefined)

/** A proposal's key says its number and who made it. */
const proposal = (n: number, by: Side): Occasion<'contract'> => ({ kind: 'TerminationProposed', key: `${n}/${by}` })

const sidesOf = ({ key }: SlimFact): readonly [by: Side, asked: Side] =>
  key?.endsWith('/purchaser') === true ? ['purchaser', 'provider'] : ['provider', 'purchaser']
