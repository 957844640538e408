import { isCommonAct } from '#domain'
import type { AskedCommand, Store } from '#event-store'
import type { StreamId } from '#kernel'
import type { Engine } from './engine.js'
import { Past } from './past.js'

/** An act that was done: which, with which data and on which paper, as it was put right last. */
export type DoneAct = { readonly act: string; readonly data: object; readonly registered: AskedCommand['registered'] }

/** The act that wrote the fact of a stream at a position; undefined where none did that could be put right. */
export async function doneAct(engine: Engine<Store>, stream: StreamId, position: string): Promise<DoneAct | undefined> {
  const past = await Past.of(engine, stream, await engine.clock.now())
  const command = past.commandAt(position)
  if (command === undefined || isCommonAct(command.act)) return undefined
  return { act: command.act, data: past.askedAs(command), registered: past.registeredAs(command) }
}
