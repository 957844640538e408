import type { Instant } from '#kernel'
import { pino } from 'pino'
import { LogHeadMemory } from '../../apps/worker/healing/log-head.js'
import { Runs } from '../../apps/worker/runs.js'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { testSystem, type TestSystem } from '../system.js'
import { kinds, write } from './facts.js'

const before = '2026-03-16T01:00:00.000Z' as Instant
const after = '2026-03-16T01:31:00.000Z' as Instant

const silent = pino({ level: 'silent' })

let system: TestSystem
beforeAll(async () => {
  system = await testSystem(before)
})
afterAll(() => system.close())

/** Everything that Temporal keeps of a run, as text: also what is coded in base64. */
async function history(workflowId = `purchase/${way.caseId}`): Promise<string> {
  const held = await system.client.workflow.getHandle(workflowId).fetchHistory()
  const payloads = (value: unknown): string =>
    value instanceof Uint8Array || ArrayBuffer.isView(value)
      ? Buffer.from(value as Uint8Array).toString()
      : typeof value === 'object' && value !== null
        ? Object.values(value).map(payloads).join('\n')
        : String(value)
  return payloads(held)
}

describe('the process of a purchase', () => {
  it('hears of no bid before they are opened, and opens every one of them', async () => {
    await write(system.engine, way.stream, [...way.prepared, ...way.issued, way.panel])
    await system.startWorker()
    await system.forward(before)
    for (const agency of way.agencies) await write(system.engine, way.bidOfAgency(agency), [way.submitted(agency)])
    await system.forward('2026-03-16T01:29:00.000Z')

    const sealed = await history()
    expect(sealed).toContain(way.stream)
    expect(sealed).not.toContain('bid/')
    for (const agency of way.agencies) expect(sealed).not.toContain(agency)

    // Nor does what Temporal remembers of the log, whose newest fact a bid is.
    await new LogHeadMemory(new Runs(system.engine, system.client, silent), silent).step()
    const remembered = await history('sanshe/log-head')
    expect(remembered).toContain('"mark"')
    expect(remembered).not.toContain('bid/')
    for (const agency of way.agencies) expect(remembered).not.toContain(agency)

    await system.forward(after)
    expect(await kinds(system.engine, way.stream)).toContain('BidsOpened 1')
    const opened = (await system.engine.store.read([{ stream: way.stream, above: 0 }])).find(({ type }) => type === 'BidsOpened')
    expect(opened?.data).toMatchObject({ bids: way.agencies.map((provider) => ({ provider, bid: way.bidOfAgency(provider) })) })
  }, 120_000)
})
