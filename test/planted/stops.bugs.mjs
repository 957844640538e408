/** Bugs in what a stop reaches, whose site a post is at, and what may be registered.
 * @typedef {import('./bugs.mjs').Bug} Bug
 */

/** @type {readonly Bug[]} */
export const stopsBugs = [
  {
    name: 'stop-of-another-lot',
    says: 'a stop of one lot holds the contract of another',
    edits: [
      {
        file: 'libs/domain/clock/standstill.ts',
        find: "scope !== 'obligation' && (scope !== 'lot' || lot === undefined || lot === which)",
        replace: "scope !== 'obligation' && (lot ?? which) !== ''",
      },
    ],
    spec: 'libs/domain/clock/standstill.spec.ts',
    test: 'of one lot holds that lot’s contract alone',
  },
  {
    name: 'suspended-contract-unpublished',
    says: 'a suspended contract is neither published nor filed',
    edits: [
      {
        file: 'libs/domain/process.ts',
        find: 'return but === undefined ? stands?.as : (but ?? undefined)',
        replace: 'return but ?? stands?.as',
      },
    ],
    spec: 'libs/domain/clock/standstill.spec.ts',
    test: 'is published and filed all the same',
  },
  {
    name: 'signing-blind-to-its-purchase',
    says: 'a stop of the purchase does not reach the signing of its contract',
    edits: [
      {
        file: 'libs/domain/process.ts',
        find: '...new Set([...clocksOf(subject), ...clocksOf(from)]),',
        replace: '...new Set([...clocksOf(subject), ...clocksOf(from).slice(9)]),',
      },
    ],
    spec: 'libs/domain/clock/standstill.spec.ts',
    test: 'holds the signing of what it awarded',
  },
  {
    name: 'contract-not-woken-by-its-purchase',
    says: 'a contract does not hear of the stops of its purchase',
    edits: [
      {
        file: 'apps/worker/followers/wake-ups.ts',
        find: 'if (changesClocks(fact.type)) for',
        replace: "if (changesClocks(fact.type) && fact.type === '') for",
      },
    ],
    spec: 'test/faults/stops.int.spec.ts',
    test: 'wakes the contract that it awarded',
  },
  {
    name: 'service-end-stays',
    says: 'a suspension takes its days from the service',
    edits: [
      {
        file: 'libs/domain/contract/service-end.ts',
        find: 'return until === was || until === openEnded',
        replace: 'return until >= was || until === openEnded',
      },
    ],
    spec: 'libs/domain/contract/service-end.spec.ts',
    test: 'moves by the days it stood still',
  },
  {
    name: 'added-months-unreported',
    says: 'the months that a suspension adds are reported by nobody',
    edits: [{ file: 'workflows/stages/service.ts', find: 'if (!known.has(month)) {', replace: 'if (known.size === 0) {' }],
    spec: 'workflows/stages/service.spec.ts',
    test: 'are reported like the others',
  },
  {
    name: 'post-at-the-first-host',
    says: 'whoever comes to a post comes to the first host',
    edits: [
      {
        file: 'libs/domain/post/post.guards.ts',
        find: '...(site === undefined ? {} : { host: [site.host] })',
        replace: "...(site?.host === '' ? { host: [] } : {})",
      },
    ],
    spec: 'libs/domain/obligation/obligation.spec.ts',
    test: 'of an arrival is the host of the post’s site',
  },
  {
    name: 'first-host-speaks-for-all',
    says: 'the first host owes the opinion of every host',
    edits: [
      {
        file: 'libs/domain/obligation/open-obligation.ts',
        find: 'orgs.find((one) => one === named) ?? orgs[0]',
        replace: 'orgs[0]',
      },
    ],
    spec: 'libs/domain/obligation/obligation.spec.ts',
    test: 'of an opinion on a payment is each host for itself',
  },
  {
    name: 'registered-what-is-done-here',
    says: 'what is done here is registered of any day',
    edits: [
      {
        file: 'libs/domain/registering.ts',
        find: "if (placeOf(happens, route) !== 'here') return undefined",
        replace: "if (placeOf(happens, route) !== 'platform') return undefined",
      },
    ],
    spec: 'libs/domain/registering.spec.ts',
    test: 'is told, where it is done here',
  },
]
