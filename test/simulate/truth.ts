import type { Actor } from '#domain'
import { actionsOf, type Action, type CommandRequest, type Engine, type Outcome } from '#engine'
import type { Store } from '#event-store'
import { streamKind, type StreamId } from '#kernel'
import type { Seen, Sentence } from './seen.js'

const codes = (refusals: readonly { readonly code: string }[]): string =>
  [...new Set(refusals.map(({ code }) => code))].sort().join(', ') || 'nothing'

/** Whether what is given for a refusal was told: all that was told, or of it what comes first and stands alone (that it is another's). */
function isToldOf({ refusals }: Action, given: readonly { readonly code: string }[]): boolean {
  const told = refusals.map(({ code }) => code)
  const said = given.map(({ code }) => code)
  return said.length > 0 && (told.every((code) => said.includes(code)) || said.every((code) => told.includes(code)))
}

/** What somebody is told of an act, as the API tells it. */
async function toldOf(engine: Engine<Store>, { act, stream, actor }: Pick<CommandRequest, 'act' | 'stream' | 'actor'>) {
  const actions = await actionsOf(engine, { stream, actor, isParty: true })
  return actions.find((one) => one.act === act)
}

/**
 * Where doing an act gives something else than was told of it before: it is accepted though it was told to be refused, or another reason is given. What
 * is told of the newest attempt says nothing of an act about an earlier one.
 */
export async function untrueOf(engine: Engine<Store>, asked: CommandRequest, doing: () => Promise<Outcome>) {
  const told = await toldOf(engine, asked)
  const outcome = await doing()
  const data = asked.data as { readonly attempt?: number } | undefined
  const isTold =
    told !== undefined && asked.registered === undefined && told.registered === undefined && data?.attempt === undefined
  const isRepeated = 'accepted' in outcome && outcome.repeated
  if (!isTold || told.allowed || isRepeated) return { outcome, untrue: [] }
  const given = 'refused' in outcome ? outcome.refused : []
  const untrue = isToldOf(told, given)
    ? []
    : [`${asked.stream} ${asked.act}: told ${codes(told.refusals)}, done it gives ${codes(given)}`]
  return { outcome, untrue }
}

/** What of one action that is told to be refused is not refused so when it is asked for. */
async function untold({ engine }: Seen, stream: StreamId, actor: Actor, told: Action): Promise<readonly string[]> {
  // Nothing is said yet, so that only what is told of can speak against it.
  const asked = { act: told.act, stream, actor, data: undefined as unknown as object }
  const { refused } = await engine.consider(asked)
  return isToldOf(told, refused)
    ? []
    : [`${stream} ${told.act}: told ${codes(told.refusals)}, asked for it gives ${codes(refused)}`]
}

/** Who stands for whom: of each unit that acts in what is open, one person. */
const oneEach = ({ actors, obligations }: Seen): readonly Actor[] => {
  const units = new Set(obligations.open.map(({ bearer }) => bearer.org))
  return [...new Map([...actors.values()].filter(({ org }) => units.has(org)).map((actor) => [actor.org, actor])).values()]
}

/** What is refused is refused for what was told. That what is allowed is accepted is seen where people do it. */
export const truth: Sentence = {
  name: 'true',
  says: 'what somebody is told of an act is what doing it gives',
  holds: 'when quiet',
  broken: async (seen) => {
    const streams = new Set(seen.facts.slice(-200).map(({ stream }) => stream))
    const found: string[] = []
    for (const stream of [...streams].filter((id) => streamKind(id) !== 'obligation'))
      for (const actor of oneEach(seen)) {
        const told = await actionsOf(seen.engine, { stream, actor, isParty: true })
        for (const one of told.filter(({ allowed, registered }) => !allowed && registered === undefined))
          found.push(...(await untold(seen, stream, actor, one)))
      }
    return found
  },
}
