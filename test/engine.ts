import { Engine, rehearsalClock, beginRehearsal } from '#engine'
import type { Actor } from '#domain'
import { law } from '../libs/domain/plan/mz-06.fixture.js'
import type { Store } from '#event-store'
import type { Instant, StreamId } from '#kernel'
import type { TestStore } from './database.js'
import { plainAppend } from './database.js'

/** An engine of its own (cache, clock) on a test database: as many as a test wants API instances. */
export const engineOn = (db: TestStore): Engine => new Engine(db.store, rehearsalClock(db.store), law)

export const setClock = (db: TestStore, now: Instant): Promise<void> => beginRehearsal(db.owner, now)

export const purchaser: Actor = { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['purchaser'] }
export const provider: Actor = { person: 'ag-1.jb', org: 'ag-1', roles: ['provider'] }
export const host: Actor = { person: 'tx-ly-host.jb', org: 'tx-ly-host', roles: ['host'] }

/** A contract that is drawn up and waits for three signatures, written straight into the store. */
export async function openedContract(db: { readonly store: Store }, award: string): Promise<StreamId> {
  const stream: StreamId = `contract/${award}`
  await db.store.append(
    plainAppend(stream, 0, {
      facts: [
        {
          type: 'ContractOpened',
          schema: 1,
          occurredAt: '2026-03-27T02:00:00.000Z',
          data: {
            caseId: award.split('.')[0],
            procurement: `procurement/${award.split('.')[0]}/1`,
            lot: '1',
            region: '341000',
            plan: 'hs-mzj-2026',
            line: 'mz-06',
            route: 'here',
            method: '竞争性磋商',
            parties: {
              purchaser: ['hs-mzj'],
              provider: ['ag-1'],
              host: ['tx-ly-host'],
              supervisor: ['tx'],
              payer: ['hs-mzj'],
              finance: ['hs-czj'],
            },
            terms: {
              title: '社工站服务',
              amount: '19000000',
              items: [],
              posts: 2,
              term: { months: 12 },
              arrival: '2026-04-15',
              midTermAfterMonths: 6,
              evaluation: true,
              station: true,
              tranches: [{ n: 1, amount: '5700000', on: '合同签订' }],
              sites: [{ site: 'tx-ly', host: 'tx-ly-host' }],
            },
            awardedOn: '2026-03-27T02:00:00.000Z',
          },
        },
      ],
      caseId: award.split('.')[0] ?? award,
      process: stream,
    }),
  )
  return stream
}
