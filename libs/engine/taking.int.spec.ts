import type { StreamId } from '#kernel'
import { testStore, type TestStore } from '../../test/database.js'
import { engineOn, provider, setClock } from '../../test/engine.js'
import { openedWith, signed } from '../../test/signed-contract.js'
import { writeFacts } from '../../test/write-facts.js'
import type { Engine } from './engine.js'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
  await setClock(db, '2026-04-09T02:00:00.000Z')
})
afterAll(() => db.close())

it('one worker sent to posts of several contracts at once, on several nodes, comes to one of them', async () => {
  const nodes = [engineOn(db), engineOn(db), engineOn(db)]
  for (const round of [1, 2, 3]) {
    const awards = ['a', 'b', 'c', 'd'].map((line) => `r${round}-2026.${line}.1`)
    for (const award of awards) await writeFacts(db.store, `contract/${award}`, [openedWith({}), signed])
    const worker = `ag-1-sw${round}`
    const data = { org: 'ag-1', certificate: '社会工作师', saidBy: 'operator' }
    await writeFacts(db.store, `practitioner/${worker}`, [{ type: 'PractitionerRegistered', data }])
    const outcomes = await Promise.all(
      awards.map((award, n) =>
        (nodes[n % nodes.length] as Engine).execute({
          act: 'DeployWorker',
          stream: `post/${award}/${(n % 2) + 1}` as StreamId,
          data: { worker, certificate: '社会工作师' },
          actor: provider,
          commandId: award,
        }),
      ),
    )
    const codes = outcomes.map((one) => ('refused' in one ? one.refused.map(({ code }) => code) : Object.keys(one)))
    expect(codes.filter(([code]) => code === 'accepted')).toHaveLength(1)
    expect(codes.filter(([code]) => code === 'WorkerInAnotherPost')).toHaveLength(3)
  }
}, 30_000)
