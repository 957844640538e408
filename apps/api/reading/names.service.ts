import type { OrganizationState } from '#domain'
import { Engine } from '#engine'
import { Injectable } from '@nestjs/common'

/** What units are called, from the directory. */
@Injectable()
export class Names {
  constructor(private readonly engine: Engine) {}

  /** The names of some units, each by its id; of one that the directory does not know none. */
  async of(units: Iterable<string | null | undefined>): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set([...units].filter((id): id is string => typeof id === 'string' && id !== ''))]
    const folded = await this.engine.cache.get(ids.map((id) => `organization/${id}` as const))
    return new Map(
      ids.flatMap((id) => {
        const state = folded.get(`organization/${id}`)?.state as OrganizationState | undefined
        return state?.status === 'registered' ? [[id, state.name] as const] : []
      }),
    )
  }
}
