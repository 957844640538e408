import type { StreamId } from '#kernel'
import { MemoryStore } from '#event-store/memory'
import { contractId, law, noon, opened, people, signed } from '../../test/signed-contract.js'
import { writeFacts } from '../../test/write-facts.js'
import type { CommandRequest, Outcome } from './command.js'
import { Engine } from './engine.js'

const clause = (n: number) => ({
  clauses: [{ clause: 'assignment', quote: `甲方应当在${n}个工作日内提出派驻机构`, n, unit: 'workingDay' }],
})
const opening = {
  rule: 'agreed:assignment',
  says: '提出派驻机构',
  mode: 'must',
  from: { stream: contractId, version: 4 },
  bearer: 'purchaser',
  act: 'ProposeAssignment',
  doneBy: ['AssignmentProposed@assignment/hs-mzj-2026.mz-06.1/tx-ly'],
}
const owed: StreamId = `obligation/${contractId}/agreed:assignment`

let now = noon('2026-03-30')
let asked = 0
const store = new MemoryStore(() => now)
const clock = { now: () => Promise.resolve(now), rehearsal: true, skew: () => 0, stop: () => undefined }
const engine = new Engine(store, clock, law)
const ask = (act: string, stream: StreamId, data: object, more: Partial<CommandRequest> = {}): Promise<Outcome> =>
  engine.execute({ act, stream, data, actor: people.purchaser, commandId: `c${(asked += 1)}`, ...more })

it('a clause typed wrong is corrected as any act is, and what is owed by it is counted again and cites it anew', async () => {
  await writeFacts(store, contractId, [opened])
  const agreed = await ask('AgreeClauses', contractId, clause(8))
  await writeFacts(store, contractId, [signed])
  now = noon('2026-04-02')
  const process = { actor: people.process }
  // Eight working days from Thursday 2 April: 清明 and two weekends between.
  expect(await ask('OpenObligation', owed, opening, process)).toMatchObject({
    accepted: [{ data: { basis: { day: '2026-04-15', basis: { quote: '甲方应当在8个工作日内提出派驻机构' } } } }],
  })
  const fact = 'accepted' in agreed ? agreed.accepted[0]?.id : undefined
  const corrected = await ask('CorrectAct', contractId, { fact, act: 'AgreeClauses', data: clause(6), reason: '天数写错' })
  expect(corrected).toMatchObject({ accepted: [{ type: 'ActCorrected' }] })
  expect(await ask('RedateObligation', owed, { why: '所依据的事项已经更正' }, process)).toMatchObject({
    accepted: [
      {
        type: 'ObligationRedated',
        data: {
          basis: {
            day: '2026-04-13',
            basis: { instrument: '服务合同（本合同另行约定）', quote: '甲方应当在6个工作日内提出派驻机构' },
          },
        },
      },
    ],
  })
})
