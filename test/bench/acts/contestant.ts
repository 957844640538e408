import type { Slice } from './load.js'

/** One way of writing an act down, to be measured against the others. */
export type Contestant = {
  readonly name: 'floor' | 'engine' | 'emmett' | 'http'
  /** Makes sure of material for about so many acts; not measured. */
  prepare(acts: number): Promise<void>
  /** Acts one after another, so many at once, for about so many milliseconds. */
  run(atOnce: number, milliseconds: number): Promise<Slice>
  close(): Promise<void>
}

/** Facts a stream has before it is used, and with which it is laid aside: all acts are on streams of this length. */
export const streamLength = { from: 40, to: 60 } as const
export const actsPerStream = streamLength.to - streamLength.from
