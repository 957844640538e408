import type { SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'

type Purchase = StreamId | undefined

/** Whoever is not content with the answer may complain until fifteen working days after the term for it (法 第五十五条). */
export async function complain(it: Walk<'challenge'>, raised: SlimFact, purchase: Purchase): Promise<void> {
  const complained = await it.window({
    rule: 'complaint',
    says: '供应商可以向财政部门投诉',
    from: raised,
    bearer: 'provider',
    act: 'RaiseComplaint',
    doneBy: 'ComplaintRaised',
  })
  if (complained.kind === 'ComplaintRaised') await handle(it, complained, purchase)
}

/** A complaint, from its receipt to its end: taken up or not, decided within thirty working days (法 第五十六条), or taken back. Gives what ended it. */
export async function handle(it: Walk<'challenge'>, complained: SlimFact, purchase: Purchase): Promise<SlimFact> {
  const taken = await it.owe({
    rule: 'complaint-intake',
    says: '审查投诉，决定是否受理',
    from: complained,
    bearer: 'finance',
    act: 'AcceptComplaint',
    doneBy: ['ComplaintAccepted', 'ComplaintDeclined', 'ComplaintWithdrawn'],
  })
  if (taken.kind !== 'ComplaintAccepted') return taken
  const over = [{ kind: 'ComplaintDecided' }, { kind: 'ComplaintWithdrawn' }] as const
  const left = await it.scope({ until: over, says: '投诉办结' }, (open) =>
    Promise.race([
      open.owe({
        rule: 'complaint-decision',
        says: '作出投诉处理决定',
        from: complained,
        bearer: 'finance',
        act: 'DecideComplaint',
        doneBy: ['ComplaintDecided', 'ComplaintWithdrawn'],
      }),
      suspend(open, purchase),
      pause(open),
    ]),
  )
  const ended = 'done' in left ? left.done : left.endedBy
  await goOn(it, ended, purchase)
  return ended
}

/** The purchase stands still where finance says so, lot by lot, until the day of law. */
async function suspend(it: Walk<'challenge'>, purchase: Purchase): Promise<never> {
  await it.either({ kind: 'ProcurementSuspended' })
  for (const { key, on, due } of it.facts('ProcurementSuspended')) {
    if (purchase === undefined || key === null || due === undefined) continue
    const stop = { key: stopOf(it, key), rule: 'complaint-suspension', scope: 'lot', lot: key, from: on, until: due } as const
    await it.act('StopClock', purchase, stop, `suspension/${key}`)
  }
  return nothingMore()
}

const stopOf = (it: Pick<Walk<'challenge'>, 'id'>, lot: string): string => `${it.id}/${lot}`

/** What finance waits for does not count in its own time (条例 第五十八条). */
async function pause(it: Walk<'challenge'>): Promise<never> {
  for (let n = 1; ; n += 1) {
    const key = String(n)
    const asked = await it.scope({ until: [{ kind: 'ComplaintPaused', key }], says: '期限不计算' }, nothingMore)
    if (!('endedBy' in asked)) continue
    await it.act('StopClock', it.id, { key, rule: 'complaint-time', from: asked.endedBy.on }, `pause/${key}`)
    const resumed = await it.fact('ComplaintResumed', { key })
    await it.act('ResumeClock', it.id, { key, until: resumed.on }, `pause/${key}`)
  }
}

/** Nobody need ever ask for it. */
const nothingMore = (): Promise<never> => new Promise(() => undefined)

/** With the end of the complaint the purchase goes on, if it has not already. */
async function goOn(it: Walk<'challenge'>, ended: SlimFact, purchase: Purchase): Promise<void> {
  for (const { key, due } of it.facts('ProcurementSuspended'))
    if (purchase !== undefined && key !== null && due !== undefined && ended.on < due)
      await it.act('ResumeClock', purchase, { key: stopOf(it, key), until: ended.on }, `suspension/${key}`)
}
