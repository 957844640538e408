import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'

/**
 * What a contract that has ended leaves goes over to the purchaser and the hosts: its provider owes that, and each of them whether all is there;
 * where one misses something it is owed again. Nothing was begun, nothing is handed over. `anew`: it may have been owed once already.
 */
export async function handOver(it: Walk<'contract'>, ended: SlimFact, anew = false): Promise<void> {
  if (it.facts('ServiceStarted').length === 0) return
  let from = ended
  for (let n = 1; ; n += 1) {
    const key = String(n)
    const handed = await it.owe({
      rule: n === 1 ? 'agreed:hand-over' : 'agreed:hand-over-again',
      says: n === 1 ? '移交档案和服务对象' : '重新移交',
      from,
      bearer: 'provider',
      act: 'HandOver',
      doneBy: 'HandedOver',
      doneKey: key,
      key,
      ...(anew ? { anew } : {}),
    })
    const left = await it.scope({ until: [{ kind: 'HandOverReturned', key }], says: '移交已经退回' }, (open) =>
      Promise.all(takingOver(open, key).map((one) => confirm(open, key, one, handed, anew))),
    )
    // Who returns it has answered as well.
    const returned = 'endedBy' in left ? left.endedBy : left.done.find(({ kind }) => kind === 'HandOverReturned')
    if (returned === undefined) return
    from = returned
  }
}

/** Who takes over, by the facts of the hand-over. */
const takingOver = (it: Walk<'contract'>, n: string): readonly (readonly [by: string, org: string])[] =>
  it.facts('HandOverReferred').flatMap(({ key }) => {
    const [of, by, org] = (key ?? '').split('/')
    return of === n && by !== undefined && org !== undefined ? [[by, org] as const] : []
  })

const confirm = (
  it: Walk<'contract'>,
  n: string,
  [by, org]: readonly [by: string, org: string],
  handed: SlimFact,
  anew: boolean,
): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:hand-over-confirmation',
    says: '确认移交',
    from: handed,
    bearer: by,
    act: 'ConfirmHandOver',
    doneBy: [`HandOverConfirmed#${n}/${by}/${org}`, `HandOverReturned#${n}`],
    key: `${n}/${org}`,
    ...(anew ? { anew } : {}),
  })
