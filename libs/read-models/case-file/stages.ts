/** Stages of a case in order; each lot has reached one, a case that of its last lot. */
export const stages = [
  'procurement',
  'award',
  'contract',
  'arrival',
  'service',
  'evaluation',
  'acceptance',
  'closing',
  'closed',
] as const
export type Stage = (typeof stages)[number]
