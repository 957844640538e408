import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'

/**
 * A contract that may be renewed: the purchaser owes near its end whether it is, and where it is all others who signed it owe an answer. What is not there by
 * the end of the service is not renewed. Gives whether another follows.
 */
export async function renew(it: Walk<'contract'>, started: Promise<SlimFact>, over: Promise<SlimFact>): Promise<boolean> {
  const service = await started
  if (it.facts('RenewalForeseen').length === 0) return false
  await it.scope({ until: [], says: '服务期满' }, (open) => Promise.race([over, decide(open, service)]))
  // It may have begun with such a fact itself, of the contract before.
  return it.facts('ContractRenewed', { in: it.id }).length > 0
}

async function decide(it: Walk<'contract'>, service: SlimFact): Promise<never> {
  const decided = await it.owe({
    rule: 'agreed:renewal',
    says: '决定是否续签',
    from: service,
    bearer: 'purchaser',
    act: 'DecideRenewal',
    doneBy: 'RenewalDecided',
  })
  // Where it is not renewed nobody is asked.
  await it.scope(
    { until: [{ kind: 'ContractRenewed', in: it.id }, { kind: 'RenewalDeclined' }], says: '续签已经成立或者不成立' },
    (open) => Promise.all(askedOf(it).map((asked) => answer(open, asked, decided))),
  )
  return untilOver()
}

/** Who is asked: each relation and organization that the decision names. */
const askedOf = (it: Walk<'contract'>): readonly (readonly [by: string, org: string])[] =>
  it.facts('RenewalReferred').flatMap(({ key }) => {
    const [by, org] = (key ?? '').split('/')
    return by !== undefined && org !== undefined ? [[by, org] as const] : []
  })

const answer = (it: Walk<'contract'>, [by, org]: readonly [by: string, org: string], decided: SlimFact): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:renewal-reply',
    says: '答复续签',
    from: decided,
    bearer: by,
    act: 'SignRenewal',
    doneBy: [`RenewalSigned#${by}/${org}`, 'RenewalDeclined'],
    key: org,
  })

/** A renewal that was decided on stands until the service is over. */
const untilOver = (): Promise<never> => new Promise(() => undefined)
