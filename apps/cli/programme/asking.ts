import type { Refusal, StreamId } from '#kernel'
import { post, type Said } from './post.js'
import { signInside } from './sign-inside.js'

/** One act to ask the API for, by a person. */
export type Request = {
  readonly act: string
  readonly stream: StreamId
  readonly path: string
  readonly person: string
  readonly key: string
  readonly body: object
}

/** Who signs in, and where. `drafts`: people whose unit has said that it drafts what they do; they are not asked to do it directly first. */
export type Asker = {
  readonly url: string
  readonly tokenOf: (person: string) => Promise<string>
  readonly drafts: Set<string>
}

/** What came of it: `done` now, or `kept`: it was there before. */
export type Answer = 'done' | 'kept'

/** Refusals that say: what is asked for is there already. */
const alreadyThere: readonly string[] = [
  'OrganizationAlreadyRegistered',
  'AlreadyInUnit',
  'SiteAlreadyRegistered',
  'PractitionerAlreadyRegistered',
  'PlanAlreadyOpen',
  'LineExists',
  'PlanAlreadyPublished',
]

/** Asks for acts, each under its own key, so that asking again changes nothing. Gives how many were new. Throws an Error for any other refusal. */
export async function askAll(url: string, tokenOf: Asker['tokenOf'], requests: readonly Request[], atOnce = 1): Promise<number> {
  const waiting = [...requests]
  const asker = { url, tokenOf, drafts: new Set<string>() }
  let done = 0
  const worker = async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      if ((await ask(asker, request)) === 'done') done += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}

/** Asks for one act; where the unit's own table wants several hands it is drafted, reviewed and issued. Throws an Error with the problem's own words. */
async function ask(asker: Asker, request: Request): Promise<Answer> {
  const said = await asked(asker, request)
  const answer = answerOf(said)
  if (answer === undefined) throw refusedError(request, said)
  return answer
}

/** Asks for one act that some refusals may hold up, by their codes. Gives whether they did. Throws an Error for any other refusal. */
export async function askUnlessHeld(
  asker: Asker,
  request: Request,
  holds: (codes: readonly string[]) => boolean,
): Promise<'done' | 'held'> {
  const said = await asked(asker, request)
  if (answerOf(said) !== undefined) return 'done'
  if (!said.ok && holds(said.refusals)) return 'held'
  throw refusedError(request, said)
}

/** Asks for one act that may be refused. Gives why it was; none where it was done. Throws an Error for anything else that went wrong. */
export async function askWhetherRefused(asker: Asker, request: Request): Promise<readonly Refusal[]> {
  const said = await asked(asker, request)
  if (answerOf(said) !== undefined) return []
  if (said.refusals.length === 0) throw refusedError(request, said)
  return said.json['refusals'] as readonly Refusal[]
}

const answerOf = (said: Said): Answer | undefined =>
  said.ok && !said.repeated ? 'done' : said.ok || isThere(said) ? 'kept' : undefined

const refusedError = (request: Request, said: Said): Error =>
  new Error(
    `${request.person} ${request.act}: POST ${request.path} → ${said.status} ${said.text}\n${JSON.stringify(request.body)}`,
  )

async function asked(asker: Asker, request: Request): Promise<Said> {
  const { person, path, key, body } = request
  const direct = () => post(asker, person, path, key, body)
  if (!asker.drafts.has(person)) {
    const said = await direct()
    if (!has(said, 'NeedsSignatures')) return said
    asker.drafts.add(person)
  }
  const said = await signInside(asker, request)
  return has(said, 'NoSignaturesNeeded') ? direct() : said
}

const has = (said: Said, code: string): boolean => !said.ok && said.refusals.includes(code)

/** Whether a refusal only says that it is there, perhaps with other words than the file now has: the record stays as it is. */
const isThere = ({ code, refusals }: Said): boolean =>
  code === 'IdempotencyKeyReused' || (refusals.length > 0 && refusals.every((refusal) => alreadyThere.includes(refusal)))
