import { streams } from '#domain'
import type { StreamId } from '#kernel'
import { urlOf } from '../../../api/acts/paths.js'
import { pathOf } from './paths.js'

const keys: Readonly<Record<string, string>> = {
  bid: 'hs-mzj-2026.mz-06/1/1/ag-1',
  delivery: 'hs-mzj-2026.mz-06.1/2026-04',
  assignment: 'hs-mzj-2026.mz-06.1/tx-ly',
}
const twoParts: readonly string[] = ['post', 'mid-term-check', 'evaluation', 'payment', 'challenge', 'procurement']
const streamOf = (kind: string): StreamId =>
  `${kind}/${keys[kind] ?? (twoParts.includes(kind) ? 'hs-mzj-2026.mz-06.1/2' : 'hs-mzj-2026.mz-06')}`

describe('the address of an act', () => {
  it.each(
    streams.filter(({ kind }) => kind !== 'obligation').flatMap(({ kind, acts }) => acts.map((act) => [act.name, kind] as const)),
  )('is the API’s own: %s of a %s', (act, kind) => {
    expect(pathOf(act, streamOf(kind))).toBe(urlOf(act, streamOf(kind)))
  })

  it('is asked for in vain where the stream knows no such act', () => {
    expect(() => pathOf('SignContract', 'payment/hs-mzj-2026.mz-06.1/2')).toThrow('a payment stream knows no act SignContract')
  })
})
