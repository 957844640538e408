import '../../workflows/kit/promise-stacks.js'
import { defineQuery, setHandler } from '@temporalio/workflow'
import { processKind, type heard, type ProcessKind } from '#domain/process'
import { challengeWalk } from '../../workflows/challenge.walk.js'
import { contractWalk } from '../../workflows/contract.walk.js'
import { runProcess, type ProcessInput } from '../../workflows/kit/process.js'
import type { Walk } from '../../workflows/kit/walk.js'
import { planWalk } from '../../workflows/plan.walk.js'
import { purchaseWalk } from '../../workflows/purchase.walk.js'

type Kind = keyof typeof heard

/** Parts of a walk that have begun and were not left, each with those inside it. */
class Parts {
  private readonly inside = new Map<Parts, string>()

  /** A walk whose scopes are known from here on; nothing it does comes sooner or later for it. */
  of<K extends Kind>(it: Walk<K>): Walk<K> {
    const scope: Walk<K>['scope'] = (bounds, walk) => {
      const part = new Parts()
      this.inside.set(part, bounds.says)
      const left = it.scope(bounds, (inner) => walk(part.of(inner)))
      const gone = () => void this.inside.delete(part)
      left.then(gone, gone)
      return left
    }
    const own = (name: string | symbol): unknown => {
      const given: unknown = Reflect.get(it, name)
      return typeof given === 'function' ? (given.bind(it) as unknown) : given
    }
    return new Proxy(it, { get: (_, name) => (name === 'scope' ? scope : own(name)) })
  }

  get says(): readonly string[] {
    return [...this.inside].flatMap(([part, says]) => [says, ...part.says])
  }
}

/** The processes as they are, which also say in which scopes they stand. */
// oxlint-disable-next-line import/no-default-export -- the default export is whatever type of workflow is asked for
export default async function told(input: ProcessInput): Promise<void> {
  const parts = new Parts()
  setHandler(defineQuery<readonly string[]>('scopes'), () => [...new Set(parts.says)])
  const walks: { readonly [K in ProcessKind]: () => Promise<void> } = {
    challenge: () => runProcess<'challenge'>(input, (it) => challengeWalk(parts.of(it))),
    contract: () => runProcess<'contract'>(input, (it) => contractWalk(parts.of(it))),
    plan: () => runProcess<'plan'>(input, (it) => planWalk(parts.of(it))),
    purchase: () => runProcess<'purchase'>(input, (it) => purchaseWalk(parts.of(it))),
  }
  await walks[processKind(input.process)]()
}
