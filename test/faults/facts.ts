import type { Engine } from '#engine'
import type { Instant, StreamId } from '#kernel'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import type { GivenFact } from '../given.js'
import { anyMoment, writeFacts } from '../write-facts.js'

/** Facts as if they had been decided, recorded when the last of them says. */
export const write = ({ store }: Engine, stream: StreamId, facts: readonly GivenFact[]): Promise<void> =>
  writeFacts(store, stream, facts, { recordedAt: facts.at(-1)?.recordedAt ?? facts.at(-1)?.at ?? anyMoment })

/**
 * A purchase that is over, its award made and shown at a moment (recorded then, unless later): its contract's process starts from there.
 * Gives the contract.
 */
export async function awarded(engine: Engine, caseId: string, at: Instant, recordedAt = at): Promise<StreamId> {
  const award = `${caseId}.1`
  const opened = { ...way.opened, data: { ...way.opened.data, caseId, route: 'platform' } }
  const won = { award, lot: '1', provider: 'ag-1', price: '19000000' }
  await write(engine, `procurement/${caseId}/1`, [
    opened,
    way.chosen,
    ...way.issued,
    way.bidsOpened,
    { type: 'ResultPublished', key: '1', at, data: { lot: '1', address: 'https://example.cn/r', disclosureReview: 'X-3' } },
    { type: 'AwardMade', key: '1', at, data: won },
    { type: 'ProcurementClosed', at, recordedAt, data: {} },
  ])
  return `contract/${award}`
}

/** Kinds of a stream's facts, in order, with their keys. */
export const kinds = async ({ store }: Engine, stream: StreamId): Promise<string[]> =>
  (await store.read([{ stream, above: 0 }])).map(({ type, key }) => (key === null ? type : `${type} ${key}`))

/** What a question is about, and whom it concerns. */
const asked = {
  attempt: 1,
  lots: ['1'],
  parties: { ...(way.opened.data as { parties: object }).parties, provider: ['ag-2', 'ag-1'] },
  region: '341000',
  method: '竞争性磋商',
  route: 'platform',
}

/** A question (质疑) about the result that holds the contract, and its answer, of which nobody complains, as facts of its stream. */
export const question = {
  raised: (caseId: string, at: Instant): GivenFact[] => [
    {
      type: 'QuestionRaised',
      at,
      data: { ...asked, provider: 'ag-2', about: '结果', matter: '评审有误', letter: 'a'.repeat(64) },
    },
    { type: 'ContractSuspended', key: '1', at, data: { lot: '1', award: `${caseId}.1` } },
  ],
  answered: (at: Instant): GivenFact[] => [
    { type: 'QuestionAnswered', key: 'final', at, data: { upheld: false, answer: '评审无误', number: 'D-1' } },
  ],
  closed: (at: Instant): GivenFact[] => [{ type: 'ChallengeClosed', at, data: { upheld: false } }],
}
