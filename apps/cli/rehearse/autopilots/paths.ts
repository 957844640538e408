import { urlOfAct } from '#domain'
import type { StreamId } from '#kernel'

/** What a request says of its act: the act, its stream, and where the API has it. */
export const asked = (act: string, stream: StreamId): { act: string; stream: StreamId; path: string } => ({
  act,
  stream,
  path: urlOfAct(act, stream),
})
