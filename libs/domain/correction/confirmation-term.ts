import { dayOf, type Due, type Instant } from '#kernel'
import type { Law } from '#law'
import { houseRule } from '../house-rule.js'
import { registerWithin } from '../register-within.js'

/** The name of the term in which somebody says whether what another put right, or registered, is so; whatever the stream. */
export const confirmation = 'confirmation'

/** Within the region's days of registering: the house's own habit. */
export function confirmationDue(law: Law, region: string, from: Instant): Due {
  const n = registerWithin(law, region, dayOf(from))
  const basis = houseRule('确认', `提出后${n}个工作日内答复`)
  return law.agreed({ name: '确认期', from, term: { n, unit: 'workingDay' }, basis, region })
}
