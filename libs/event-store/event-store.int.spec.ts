import { testStore, type TestStore } from '../../test/database.js'
import { storeContract } from '../../test/store-contract.js'
import { sequenceFacts } from './sequencer.js'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
})
afterAll(() => db.close())

describe('the store in PostgreSQL', () => {
  const numbered = async () => {
    while ((await sequenceFacts(db.pool)) !== 0);
  }
  storeContract(() => ({ store: db.store, numbered }))
})
