import { streams } from '#domain'
import { streamKey, streamKind, type StreamId } from '#kernel'

/** Where the API has streams of each kind; those below a contract stand under its award. */
const places: Readonly<Record<string, string>> = { procurement: 'cases', delivery: 'deliveries' }
const belowContract: readonly string[] = ['assignment', 'post', 'delivery', 'mid-term-check', 'evaluation', 'payment']

const placeOf = (kind: string): string => places[kind] ?? `${kind}s`

/** What a request says of its act: the act, its stream, and where the API has it. */
export const asked = (act: string, stream: StreamId): { act: string; stream: StreamId; path: string } => ({
  act,
  stream,
  path: pathOf(act, stream),
})

/** The API's address of an act of a stream: `SignContract`, `contract/hs-mzj-2026.mz-06.1` → `/v1/contracts/hs-mzj-2026.mz-06.1/sign`. Throws an Error for an act that such a stream does not know. */
export function pathOf(act: string, stream: StreamId): string {
  const kind = streamKind(stream)
  if (!streams.some((one) => one.kind === kind && one.acts.some(({ name }) => name === act)))
    throw new Error(`a ${kind} stream knows no act ${act}`)
  const [first = '', ...rest] = streamKey(stream).split('/').map(encodeURIComponent)
  const place = belowContract.includes(kind)
    ? ['contracts', first, placeOf(kind), ...rest]
    : [placeOf(kind), first, ...(kind === 'procurement' ? ['attempts'] : []), ...rest]
  const verb = act.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
  return ['/v1', ...place, verb.endsWith(`-${kind}`) ? verb.slice(0, -kind.length - 1) : verb].join('/')
}
