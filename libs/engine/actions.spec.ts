import type { Actor } from '#domain'
import { MemoryStore } from '#event-store/memory'
import type { Instant, StreamId } from '#kernel'
import { law } from '../../libs/domain/plan/mz-06.fixture.js'
import * as lots from '../../libs/domain/procurement/lots.fixture.js'
import { declared, stream } from '../../libs/domain/procurement/mz-06.fixture.js'
import { provider, purchaser } from '../../test/engine.js'
import { elsewhere } from '../../test/elsewhere.js'
import type { GivenFact } from '../../test/given.js'
import { contractId, opened, signed } from '../../test/signed-contract.js'
import { writeFacts } from '../../test/write-facts.js'
import { actionsOf, type Action } from './actions.js'
import { Engine } from './engine.js'

const now = '2026-03-18T02:00:00.000Z' as Instant
const clock = { now: () => Promise.resolve(now), rehearsal: true, skew: () => 0, stop: () => undefined }
const expert: Actor = { person: 'ex-01', org: 'ex-01', roles: [] }
const bidder: Actor = { person: 'ag-2.jb', org: 'ag-2', roles: ['provider'] }

/** What is told of the acts of a stream, once these are its facts and those of others. */
async function told(id: StreamId, facts: readonly GivenFact[], actor: Actor): Promise<(act: string) => Action> {
  const store = new MemoryStore(() => now)
  await writeFacts(store, id, facts)
  for (const [bid, given] of Object.entries(lots.allQuoted)) await writeFacts(store, bid as StreamId, given)
  const actions = await actionsOf(new Engine(store, clock, law), { stream: id, actor, isParty: true })
  return (act) => actions.find((one) => one.act === act) as Action
}

const fieldOf = ({ fields = [] }: Action, name: string) => fields.find((field) => field.name === name)

describe('what an act is offered with', () => {
  const { one, two } = lots

  it('to the panel: the lots at hand, whose bids were opened, how high a score may be', async () => {
    const act = await told(stream, [...lots.issued, lots.openedLot(one), ...declared], expert)
    expect(act('ScoreBid')).toMatchObject({
      allowed: true,
      fields: [
        { name: 'lot', kind: 'id', label: '采购包', optional: true, options: [one, two] },
        { name: 'provider', options: ['ag-1', 'ag-2'] },
        { name: 'score', kind: 'points', limit: 90 },
        // Who else sits on the panel is told to none of it.
        { name: 'panelist', options: ['ex-01'] },
      ],
    })
    const parts = fieldOf(act('ReportEvaluation'), 'excluded')?.fields
    expect(parts).toMatchObject([{ name: 'provider', options: ['ag-1', 'ag-2'] }, { name: 'reason' }])
  })

  it('to the purchaser: who is ranked', async () => {
    const facts = [...lots.opened, lots.reported(two, '2026-03-17T05:00:00.000Z', 'ag-4', 'ag-2')]
    expect(fieldOf((await told(stream, facts, purchaser))('ConfirmAward'), 'provider')).toMatchObject({
      options: ['ag-4', 'ag-2'],
    })
  })

  it('to whoever runs a purchase on the platform: whose score is registered, and what nobody else can do here', async () => {
    const facts = elsewhere([...lots.issued, lots.openedLot(one)])
    const act = await told(stream, facts, purchaser)
    expect(act('ScoreBid')).toMatchObject({ allowed: true, registered: true, by: ['purchaser', 'procurementAgent'] })
    expect(fieldOf(act('ScoreBid'), 'panelist')).toMatchObject({ options: ['ex-01', 'ex-02', 'hs-mzj.dl'] })
    expect(act('OpenBids').refusals.map(({ code }) => code)).toEqual(['BidsAlreadyOpened'])
    expect((await told(stream, facts, expert))('ScoreBid')).toMatchObject({
      allowed: false,
      refusals: [{ code: 'NotYours', says: '评分在采购平台办理，由购买主体、采购代理机构登记' }],
    })
  })

  it('to nobody who may not do it: who bid and who judges is told to no bidder, and before the opening to nobody', async () => {
    const opened = await told(stream, lots.opened, bidder)
    expect(opened('ScoreBid')).not.toHaveProperty('fields')
    expect(opened('ConfirmAward')).not.toHaveProperty('fields')
    for (const actor of [expert, purchaser, bidder]) {
      const act = await told(stream, lots.issued, actor)
      for (const name of ['ScoreBid', 'ReportEvaluation', 'ConfirmAward', 'FormPanel'])
        expect(JSON.stringify(act(name))).not.toMatch(/ag-\d|ex-0[2-9]/)
    }
  })

  it('to a party of a contract: the proposal that stands', async () => {
    const proposed: GivenFact = {
      type: 'TerminationProposed',
      key: '1/purchaser',
      data: { n: 1, by: 'purchaser', ground: 'agreement', reason: '街道撤并', settled: '0' },
    }
    const act = await told(contractId, [opened, signed, proposed], provider)
    expect(fieldOf(act('DeclineTermination'), 'proposal')).toMatchObject({ value: 1 })
    expect(fieldOf(act('ProposeTermination'), 'settled')).toMatchObject({ limit: '19000000' })
  })
})
