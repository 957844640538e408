import type { GivenFact } from './given.js'

/** The same facts of a case that happens elsewhere: the purchase is run on the platform, the contract was recorded here long after it was signed. */
export const elsewhere = (facts: readonly GivenFact[]): readonly GivenFact[] =>
  facts.map((fact) => {
    const { route } = (fact.data ?? {}) as { readonly route?: string }
    if (fact.type === 'ProcurementOpened' && route === 'here') return { ...fact, data: { ...fact.data, route: 'platform' } }
    return fact.type === 'ContractSigned' ? { ...fact, recordedAt: '2028-12-31T04:00:00.000Z' } : fact
  })

/** The same of streams relied on. */
export const othersElsewhere = (others: { readonly [stream: string]: readonly GivenFact[] } = {}) =>
  Object.fromEntries(Object.entries(others).map(([stream, facts]) => [stream, elsewhere(facts)]))
