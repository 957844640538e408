import type { Asker, Request } from './asking.js'
import { post, type Said } from './post.js'

/** Sign-in names of a unit's hands, by the ending of the name: who drafts, reviews, issues; for payments others. */
const hands: Readonly<Record<string, string>> = { 经办: 'jb', 审核: 'sh', 签发: 'qf' }
const payingHands: typeof hands = { ...hands, 经办: 'cw', 签发: 'fz' }

/** Drafts an act, has it reviewed, and issues it, each step by its own person of the unit. Gives what was said last. */
export async function signInside(asker: Asker, { act, stream, person, key, body }: Request): Promise<Said> {
  const unit = person.slice(0, person.lastIndexOf('.'))
  const by = person.endsWith('.fz') ? payingHands : hands
  const personFor = (step: string): string => `${unit}.${by[step] ?? 'qf'}`
  const drafted = await post(asker, personFor('经办'), '/v1/drafts', `${key}:draft`, { act, stream, data: body })
  if (!drafted.ok) return drafted
  const { id, steps, collective } = drafted.json as { id: string; steps: string[]; collective: boolean }
  let seen = (drafted.json as { version: number }).version
  for (const step of steps.slice(1, -1)) {
    const reviewed = await post(asker, personFor(step), `/v1/drafts/${id}/review`, `${key}:${hands[step] ?? 'step'}`, {}, seen)
    if (!reviewed.ok) return reviewed
    seen = (reviewed.json as { version: number }).version
  }
  const minutes = collective ? { minutes: `${unit}办公会纪要-${stream}-${act}` } : {}
  return post(asker, personFor(steps.at(-1) ?? '签发'), `/v1/drafts/${id}/issue`, `${key}:issue`, minutes, seen)
}
