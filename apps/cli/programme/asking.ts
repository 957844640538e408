/** One act to ask the API for, by a person. */
export type Request = { readonly path: string; readonly person: string; readonly key: string; readonly body: object }

/** What came of it: `done` now, or `kept`: it was there before. */
export type Answer = 'done' | 'kept'

/** Refusals that say: what is asked for is there already. */
const alreadyThere: readonly string[] = [
  'OrganizationAlreadyRegistered', 'SiteAlreadyRegistered', 'PractitionerAlreadyRegistered', 'PlanAlreadyOpen', 'LineExists', 'PlanAlreadyPublished',
]

type Problem = { readonly code?: string; readonly detail?: string; readonly refusals?: readonly { readonly code: string }[] }

/** Asks for acts, each under its own key, so that asking again changes nothing. Gives how many were new. Throws an Error for any other refusal. */
export async function askAll(url: string, tokenOf: (person: string) => Promise<string>, requests: readonly Request[], atOnce = 1): Promise<number> {
  const waiting = [...requests]
  let done = 0
  const worker = async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      if ((await ask(url, await tokenOf(request.person), request)) === 'done') done += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}

async function ask(url: string, token: string, { path, person, key, body }: Request): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key }
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const said = await response.text()
  if (response.ok) return response.headers.get('idempotent-replayed') === 'true' ? 'kept' : 'done'
  if (isThere(said)) return 'kept'
  throw new Error(`${person}: POST ${path} → ${response.status} ${said}`)
}

/** Whether a refusal only says that it is there, perhaps with other words than the file now has: the record stays as it is. */
function isThere(said: string): boolean {
  try {
    const problem = JSON.parse(said) as Problem
    const refusals = problem.refusals ?? []
    return problem.code === 'IdempotencyKeyReused' || (refusals.length > 0 && refusals.every(({ code }) => alreadyThere.includes(code)))
  } catch {
    return false
  }
}
