import { dayOf, endOf, type Day, type Instant } from '#kernel'
import type { Law } from '#law'

/** The house's own habit where the region says none. */
const workingDays = 5

/** Within how many working days what happened elsewhere is registered, in a region and on a day. */
export function registerWithin(law: Pick<Law, 'pack'>, region: string, on: Day): number {
  const answer = law.pack(region, on)
  return (answer.known ? answer.pack.registerWithin : undefined) ?? workingDays
}

/** Whether something was recorded later than that after it happened. */
export function isRegisteredLate(
  law: Pick<Law, 'pack' | 'addWorkingDays'>,
  region: string,
  { on, recordedAt }: { readonly on: Instant; readonly recordedAt: Instant },
): boolean {
  const day = dayOf(on)
  return recordedAt > endOf(law.addWorkingDays(day, registerWithin(law, region, day)))
}
