import type { Way } from './way.js'

/** Ways on which something was wrong once, each with what it was: nothing may be wrong on them any more. A seed that fails prints its own. */
export const kept: readonly { readonly says: string; readonly way: Way }[] = [
  {
    says: 'a tranche was owed by its place among them, not when what it waits for was there',
    way: { order: 1, line: { base: 'direct', changes: { tranches: 'last' } }, taken: [] },
  },
  {
    says: 'one valid bid was left, and the evaluation was still owed once the purchase had failed of it',
    way: {
      order: 1,
      line: { base: 'consultation', changes: {} },
      taken: [{ owed: 'obligation/procurement/hs-mzj-2026.mz-06/1/agreed:evaluation/1', name: 'one bid is valid', days: 1 }],
    },
  },
  {
    says: 'a tranche was over with the first part that was asked for',
    way: { order: 1, line: { base: 'quotes', changes: { invoices: 'parts' } }, taken: [] },
  },
  {
    says: 'what was registered from papers was breached at once',
    way: { order: 1, line: { base: 'consultation on the platform', changes: {} }, taken: [] },
  },
  {
    says: 'a host that refused the assignment had not answered',
    way: {
      order: 1,
      line: { base: 'consultation', changes: {} },
      taken: [{ owed: 'obligation/contract/hs-mzj-2026.mz-06.1/agreed:assignment-reply/tx-ly', name: 'host refuses', days: 1 }],
    },
  },
]
