import type { SlimFact } from '#domain/process'
import type { Occasion, Walk } from '../kit/walk.js'
import { appliedLaw } from './signing.js'

/**
 * Whoever is asked for a supplement owes an answer: signs, or declines. Silence changes nothing: the contract goes on as it was, and the answer is owed
 * until it is given, or nobody asks for it any more, which is when another declined, it was taken back, or the service is over.
 */
export async function answerSupplements(it: Walk<'contract'>, over: Promise<SlimFact>): Promise<void> {
  await it.scope({ until: [], says: '服务期满' }, (open) => Promise.race([over, answerEach(open)]))
}

async function answerEach(it: Walk<'contract'>): Promise<never> {
  for (let n = 1; ; n += 1) {
    const key = String(n)
    const made = await it.scope({ until: [{ kind: 'SupplementProposed', key }], says: '提出补充协议' }, untilThen)
    if (!('endedBy' in made)) continue
    const proposed = made.endedBy
    await it.scope({ until: endsOf(key), says: '补充协议已经成立、不成立或者撤回' }, async (open): Promise<never> => {
      await Promise.all(askedOf(it, key).map((asked) => answer(open, key, asked, proposed)))
      return untilThen()
    })
  }
}

/** What becomes of the n-th supplement. */
const endsOf = (key: string): readonly Occasion<'contract'>[] => [
  { kind: 'SupplementAgreed', key },
  { kind: 'SupplementDeclined', key },
  { kind: 'SupplementWithdrawn', key },
]

/** Who is asked: each relation and organization that the proposal names. */
const askedOf = (it: Walk<'contract'>, n: string): readonly (readonly [by: string, org: string])[] =>
  it.facts('SupplementReferred').flatMap(({ key }) => {
    const [of, by, org] = (key ?? '').split('/')
    return of === n && by !== undefined && org !== undefined ? [[by, org] as const] : []
  })

const answer = (
  it: Walk<'contract'>,
  n: string,
  [by, org]: readonly [by: string, org: string],
  proposed: SlimFact,
): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:supplement-reply',
    says: `答复第${n}份补充协议`,
    from: proposed,
    bearer: by,
    act: 'AgreeSupplement',
    doneBy: [`SupplementSigned#${n}/${by}/${org}`, `SupplementDeclined#${n}`],
    key: `${n}/${org}`,
  })

/**
 * A supplement of a statutory purchase is published as its contract was (条例 第五十条): owed from its last signature alone, whatever becomes of the
 * contract. `ended`: no other can come.
 */
export async function makeSupplementsKnown(it: Walk<'contract'>, ended: Promise<unknown>): Promise<void> {
  const known: Promise<unknown>[] = []
  const agreed = (one: SlimFact) => known.push(publish(it, one))
  await it.scope({ until: [], says: '不再有补充协议' }, (open) => Promise.race([ended, eachAgreed(open, agreed)]))
  // What was read together with the end of the contract.
  for (const one of it.facts('SupplementAgreed').slice(known.length)) agreed(one)
  await Promise.all(known)
}

async function eachAgreed(it: Walk<'contract'>, agreed: (one: SlimFact) => void): Promise<never> {
  for (let n = 1; ; n += 1) {
    const settled = await it.scope({ until: endsOf(String(n)), says: '补充协议已经成立、不成立或者撤回' }, untilThen)
    if ('endedBy' in settled && settled.endedBy.kind === 'SupplementAgreed') agreed(settled.endedBy)
  }
}

async function publish(it: Walk<'contract'>, agreed: SlimFact): Promise<void> {
  const key = agreed.key ?? ''
  const law = await appliedLaw(it)
  if (law.kind !== 'ProcurementLawApplies') return
  await it.owe({
    rule: 'contract-publication',
    says: `公告第${key}份补充协议`,
    from: agreed,
    bearer: 'purchaser',
    act: 'PublishSupplement',
    doneBy: 'SupplementPublished',
    doneKey: key,
    key: `supplement-${key}`,
  })
}

/** What need never happen. */
const untilThen = (): Promise<never> => new Promise(() => undefined)
