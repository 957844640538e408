import type { Instant } from '#kernel'
import type { heard, ProcessId, SlimFact } from '#domain/process'
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import { TemporalGround } from './temporal-ground.js'
import type { Walk } from './walk.js'
import { Walking } from './walking.js'

export type ProcessInput = {
  readonly process: ProcessId
  /** The fact that started it. */
  readonly start: SlimFact
  readonly clock: 'plain' | 'rehearsal'
  readonly now: Instant
}

/** A hint that there are facts; they may be known already. */
const factsSignal = defineSignal<[readonly SlimFact[]]>('facts')
/** Rehearsals alone: the moment it now is, and facts that are news. Returns when nothing the process does is in flight, how many answers told of facts that concern others. */
const settleUpdate = defineUpdate<number, [Instant, (readonly SlimFact[])?]>('settle')

/** History past which a process starts again from its facts. */
const longHistory = 1500

/** Binds a walk to Temporal: a workflow that starts again from its facts when its history has grown long. */
export async function runProcess<Kind extends keyof typeof heard>(
  input: ProcessInput,
  walk: (it: Walk<Kind>) => Promise<void>,
): Promise<void> {
  const ground = new TemporalGround(input.clock, input.now)
  const walking = new Walking<Kind>(ground, input)
  setHandler(factsSignal, (facts) => {
    // Only a hint: one that is malformed must not stop the process. One without facts says: look again.
    if (Array.isArray(facts) && facts.length > 0) walking.inbox.add(facts)
    else if (Array.isArray(facts)) void walking.lookAgain()
    ground.hinted()
  })
  setHandler(settleUpdate, (now, news = []) => {
    walking.inbox.add(news)
    return ground.settle(now)
  })
  let ended = false
  await Promise.race([
    walking.run(walk).then(() => {
      ended = true
    }),
    grownLong(ground).then(async () => {
      if (!ended) await continueAsNew({ ...input, now: ground.now })
    }),
  ])
  // What is being done still writes its answer into this run's history.
  await condition(() => ground.isIdle() && allHandlersFinished())
}

/** Until the history is long and no act is in flight; one that only pauses because it failed does not hold it up. */
async function grownLong(ground: TemporalGround): Promise<void> {
  const idle = () => ground.isIdle() && allHandlersFinished()
  do {
    await condition(() => workflowInfo().historyLength > longHistory && idle())
    await ground.allHasRun()
  } while (!idle())
}
