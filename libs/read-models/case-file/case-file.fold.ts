import type { Parties, Relation } from '#domain'
import { sum, type Fen } from '#kernel'
import type { LotOnFile } from './case-file.entity.js'
import { stages } from './stages.js'
import type { Rows, ViewChange } from '../inline.js'

const closed = stages.indexOf('closed')

/** What `apply_case_file` does, on rows in memory. */
export function foldCaseFile(rows: Rows, change: ViewChange): void {
  const id = change['id'] as string
  const row = rows.get(id)
  switch (change.op) {
    case 'open':
      if (row) {
        rows.set(id, { ...row, parties: partiesWith(row['parties'] as Parties, change['parties'] as Parties) })
        return
      }
      rows.set(id, {
        ...Object.fromEntries(
          ['id', 'title', 'plan', 'line', 'region', 'route', 'budget', 'parties'].map((name) => [name, change[name]]),
        ),
        stage: 0,
        lots: Object.fromEntries((change['lots'] as readonly string[]).map((lot) => [lot, { stage: 0, amount: null }])),
        opened_on: change['on'],
        method: null,
        amount: null,
        closed_on: null,
        bids_due: null,
        published_on: null,
      })
      return
    case 'method':
      if (row) rows.set(id, { ...row, method: change['method'] })
      return
    case 'bids':
      if (row) rows.set(id, { ...row, bids_due: change['due'] })
      return
    case 'lot':
      if (row) rows.set(id, { ...row, ...withLot(row, change) })
      return
    case 'publish':
      if (row) rows.set(id, { ...row, published_on: row['published_on'] ?? change['on'] })
  }
}

/** How far the case is with one lot further: as far as the last of them; what its contracts are about together. */
function withLot(row: Record<string, unknown>, change: ViewChange): object {
  const [lot, stage] = [change['lot'] as string, change['stage'] as number]
  const before = row['lots'] as Readonly<Record<string, LotOnFile>>
  const own = before[lot]
  const reached = {
    stage: Math.max(own?.stage ?? 0, stage),
    amount: (change['amount'] as string | undefined) ?? own?.amount ?? null,
  }
  const lots = { ...before, [lot]: reached }
  const least = Math.min(...Object.values(lots).map((one) => one.stage))
  const amounts = Object.values(lots).flatMap(({ amount }) => (amount === null ? [] : [amount as Fen]))
  return {
    lots,
    stage: least,
    amount: amounts.length === 0 ? null : sum(amounts),
    parties: partiesWith(row['parties'] as Parties, change['parties'] as Parties | undefined),
    closed_on: least === closed ? (row['closed_on'] ?? change['on']) : row['closed_on'],
  }
}

/** The parties with those that are named besides. */
const partiesWith = (parties: Parties, more: Parties = {}): Parties => ({
  ...parties,
  ...Object.fromEntries(
    Object.entries(more).map(([relation, named]) => {
      const before = parties[relation as Relation] ?? []
      return [relation, [...before, ...named.filter((who) => !before.includes(who))]]
    }),
  ),
})
