import type { OpenEngine } from '#engine'
import type { Day } from '#kernel'
import { Inject, Injectable } from '@nestjs/common'
import { opened } from '../system/system.module.js'

/** Says by which edition of its region's pack something was decided. */
@Injectable()
export class Editions {
  constructor(@Inject(opened) private readonly open: OpenEngine) {}

  /** The editions in force in regions on days, `341000@2025-01-01`, in their order; undefined where there is none. One that was only just loaded is looked for before it is missed. */
  of(asked: readonly (readonly [region: string | null, on: Day])[]): Promise<readonly (string | undefined)[]> {
    const { engine, byNewestPacks } = this.open
    return byNewestPacks(
      () =>
        asked.map(([region, on]) => {
          const pack = region === null ? undefined : engine.law.pack(region, on)
          return pack?.known ? pack.version : undefined
        }),
      (found) => found.includes(undefined),
    )
  }
}
