import { theProcess } from '#domain'
import { slim, type CommandRequest, type Engine } from '#engine'
import type { Store } from '#event-store'
import type { Refusal, StreamId } from '#kernel'
import type { ActRequest, ActResult, Question } from '../../../workflows/kit/acts.js'

/** Turns what a process asks for into a command of the engine, the same way in as anybody's. */
export class ProcessCommands {
  constructor(readonly engine: Engine<Store>) {}

  /** Does an act. Its name makes the command id, with process and business key. Throws what Temporal should try again. */
  async execute(
    act: string,
    request: ActRequest,
    stream: StreamId = request.stream,
    data: object = request.data,
  ): Promise<ActResult> {
    const outcome = await this.engine.execute(this.commandOf(act, request, stream, data))
    if ('accepted' in outcome) {
      return {
        of: questionOf(act, request),
        facts: outcome.accepted.map((fact) =>
          slim({ stream, version: fact.version, type: fact.type, key: fact.key, data: fact.data, occurredAt: fact.occurredAt }),
        ),
        refused: [],
      }
    }
    if ('refused' in outcome) return refusedFor(outcome.refused, questionOf(act, request))
    throw new Error(`${act} ${request.key}: ${JSON.stringify(outcome)}`)
  }

  /** The refusal of an act that would be refused now, without asking for it; undefined where it would be done, or was done before. */
  async wouldRefuse(act: string, request: ActRequest): Promise<ActResult | undefined> {
    const { refused } = await this.engine.consider(this.commandOf(act, request, request.stream, request.data))
    return refused.length === 0 ? undefined : refusedFor(refused, questionOf(act, request))
  }

  protected commandOf(act: string, request: ActRequest, stream: StreamId, data: object): CommandRequest {
    const command = { act, stream, data, actor: theProcess, commandId: commandIdOf(act, request), causationId: request.process }
    return runsFromFact(data) ? { ...command, knows: data.from } : command
  }
}

/** Whose it is to cure what no organization of a case can. */
const ofTheSystem: ReadonlySet<string> = new Set(['process', 'operator'])

/** Why an act was not done, as a process is told: small, nothing of the law's words. */
export const refusedFor = (refusals: readonly Refusal[], of: Question): ActResult => ({
  of,
  facts: [],
  refused: refusals.map(({ code, notBefore, owner }) => ({
    code,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(owner === undefined || ofTheSystem.has(owner.role) ? {} : { byPeople: true as const }),
  })),
})

/** Whether something is to run from a fact: the process has been told of it, though it may not have been read here yet. */
const runsFromFact = (data: object): data is { readonly from: Required<CommandRequest>['knows'] } =>
  'from' in data && typeof data.from === 'object'

/** What an answer says it is the answer to: the process compares it with what it asked. */
export const questionOf = (act: string, { stream, key }: Pick<ActRequest, 'stream' | 'key'>): Question => ({ act, stream, key })

/** The command id of an act by a process: made of process, act and business key, never of a counter. */
const commandIdOf = (act: string, { process, key }: Pick<ActRequest, 'process' | 'key'>): string => `${process}:${act}:${key}`

/** The act and business key of a process's command id; undefined where it is that of another, whose name begins alike (`….1:2`). */
export function actOf(process: string, commandId: string): { readonly act: string; readonly key: string } | undefined {
  const [, act, key] = /^([A-Z][A-Za-z]*):(.*)$/s.exec(commandId.slice(process.length + 1)) ?? []
  return act === undefined || key === undefined ? undefined : { act, key }
}
