import { answerRegistered, isCommonAct, isSealed, refuse, type Answering } from '#domain'
import { belonging } from '#domain/process'
import type { Store } from '#event-store'
import type { Instant, PutRight } from '#kernel'
import { subjectsOf } from './actions.js'
import type { CommandRequest } from './command.js'
import type { Engine } from './engine.js'
import { Past } from './past.js'
import type { PuttingRightDecided } from './put-right.js'

const kinds = { RegisteredConfirmed: true, RegisteredDenied: false } as const

/** Decides what somebody else says of an act that was registered in a stream. Nothing is written. */
export async function decideAnswer(
  engine: Engine<Store>,
  { act, stream, data, actor }: Omit<CommandRequest, 'commandId'>,
  now: Instant,
): Promise<PuttingRightDecided> {
  const { fact, reason = '' } = data as Answering
  const past = await Past.of(engine, stream, now)
  const command = past.commandAt(fact)
  const beside = { reliesOn: [], views: [] }
  if (command === undefined || isCommonAct(command.act))
    return {
      decision: { refused: [refuse('FactUnknown', '这个卷宗中没有这个补登的事项：请用经过（timeline）中的编号')] },
      ...beside,
    }
  const target = past.actOf(command)
  const before = past.written.flatMap(({ type, data: said }) => {
    if (!(type in kinds)) return []
    const { of, org } = said as { readonly of: PutRight; readonly org: string }
    return of.version === target.version ? [{ agrees: kinds[type as keyof typeof kinds], org }] : []
  })
  const decision = answerRegistered({
    target,
    sealed: isSealed(
      target,
      past.since(command).map((one) => past.actOf(one)),
    ),
    evidence: past.registeredAs(command)?.evidence,
    before,
    parties: (await subjectsOf(engine, [stream])).get(stream)?.parties ?? {},
    actor,
    process: belonging(stream).process ?? null,
    no: act === 'DenyRegistered' ? reason : undefined,
  })
  if ('refused' in decision) return { decision, ...beside }
  return { decision: { accepted: decision.accepted.map((one) => ({ ...one, occurredAt: now })) }, ...beside }
}
