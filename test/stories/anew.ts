import type { RehearsalOutcome } from '../../apps/cli/rehearse/outcome.js'
import type { OwnStage } from '../../apps/cli/rehearse/stage.js'
import { rebuildProcesses } from '../../apps/worker/rebuild-processes.js'
import { openEngine, rebuildViews } from '#engine'
import pg from 'pg'

/** As if Temporal had lost everything: its processes and the views are built anew from the facts. Gives the views that then differ. */
export async function allAnew(stage: OwnStage): Promise<readonly unknown[]> {
  const opened = await openEngine({ databaseUrl: stage.databaseUrl })
  const owner = new pg.Pool({ connectionString: stage.ownerUrl, max: 8 })
  try {
    await rebuildProcesses(opened.engine, stage.temporal)
    return (await rebuildViews(owner)).differing
  } finally {
    await opened.close()
    await owner.end()
  }
}

/** Every obligation of a rehearsal with its days, as the simulator tells of its own. */
export const daysKept = ({ obligations }: Pick<RehearsalOutcome, 'obligations'>) =>
  obligations
    .map(({ id, mode, started, due, met, breached }) => ({ id, mode, started, due, met, breached }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
