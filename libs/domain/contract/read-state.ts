import type { StreamId } from '#kernel'
import type { Context } from '../context.js'
import type { StreamDefinition } from '../stream.js'

/**
 * Reads another stream's state from what a command relies on. Made from initial state and `evolve` alone, so that a contract and
 * the streams below it can read each other without importing each other's acts.
 */
export function stateReader<State>(
  kind: string,
  initial: State,
  evolve: StreamDefinition<State, never>['evolve'],
): (context: Context, stream: StreamId) => State {
  return (context, stream) => context.others.of({ kind, initial, evolve }, stream)
}
