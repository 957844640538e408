import { sequenceFacts } from '#event-store'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService, oweWhatSigningAsks } from '../../test/case-in-service.js'
import { award, contractId } from '../../test/signed-contract.js'
import type { GivenFact } from '../../test/given.js'

type Event = { readonly id: string; readonly event: string; readonly data: { readonly case?: string; readonly mine?: boolean } }

let api: ApiUnderTest
let base: string
beforeAll(async () => {
  api = await apiOnPostgres({ now: inService })
  for (const { stream, facts } of caseInService) await api.given(stream, facts)
  await sequenceFacts(api.engine.store.pool)
  await api.app.listen(0, '127.0.0.1')
  base = await api.app.getUrl()
}, 60_000)
afterAll(() => api.close())

/** Somebody listens: `next` waits for the next event, `stop` ends it. */
async function listening(as: string, last?: string) {
  const over = new AbortController()
  const answer = await fetch(`${base}/v1/feed`, {
    headers: { authorization: `Bearer ${await api.token(as)}`, ...(last === undefined ? {} : { 'last-event-id': last }) },
    signal: over.signal,
  })
  const reader = (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<Event> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      const block = end < 0 ? '' : text.slice(0, end)
      if (end >= 0) text = text.slice(end + 2)
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
      if (field('event') !== '')
        return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) as Event['data'] }
      if (end < 0) text += (await reader.read()).value ?? ''
    }
  }
  return { status: answer.status, type: answer.headers.get('content-type'), next, stop: () => over.abort() }
}

const recorded = (key: string): GivenFact => ({
  type: 'ServiceRecorded',
  key,
  data: { item: '个案工作', quantity: 1, on: '2026-05-22', participants: 2, users: [], evidence: '' },
})
async function given(key: string): Promise<void> {
  await api.given(`delivery/${award}/2026-05`, [recorded(key)])
  await sequenceFacts(api.engine.store.pool)
}

describe('the feed', () => {
  it('tells a party of what happens, and goes on where it was left: nothing is lost and nothing comes twice', async () => {
    const first = await listening('hs-mzj.jb')
    expect(first.type).toContain('text/event-stream')
    const opened = await first.next()
    expect(opened.event).toBe('open')
    await given('2')
    const heard = await first.next()
    expect(heard).toMatchObject({ event: 'fact', data: { case: way.caseId, mine: false } })
    first.stop()
    await given('3')
    await given('4')
    const again = await listening('hs-mzj.jb', heard.id)
    const missed = [await again.next(), await again.next(), await again.next()]
    expect(missed.map(({ event }) => event)).toEqual(['open', 'fact', 'fact'])
    expect(new Set([heard, ...missed.slice(1)].map(({ data }) => JSON.stringify(data))).size).toBe(3)
    again.stop()
  })

  it('tells nobody what they may not see: a losing bidder hears only of what everybody may', async () => {
    const loser = await listening('ag-2.jb')
    const party = await listening('ag-1.jb')
    await Promise.all([loser.next(), party.next()])
    await given('5')
    expect((await party.next()).event).toBe('fact')
    await api.given(contractId, [
      { type: 'ContractPublished', data: { address: 'https://example.cn/3', disclosureReview: 'X-3' } },
    ])
    await sequenceFacts(api.engine.store.pool)
    const { body } = await api.get(`/v1/cases/${way.caseId}/history`, { as: 'ag-2.jb' })
    const [newest] = (body as unknown as { facts: readonly { id: string; sentence: string }[] }).facts
    expect(await loser.next()).toMatchObject({ event: 'fact', data: { fact: newest?.id } })
    expect(newest?.sentence).toBe('公告了合同')
    loser.stop()
    party.stop()
  })

  it('tells a unit that it has something more to do, and no other', async () => {
    const [owing, other] = [await listening('hs-mzj.jb'), await listening('ag-1.jb')]
    await Promise.all([owing.next(), other.next()])
    await oweWhatSigningAsks(api.engine)
    await given('6')
    expect((await owing.next()).event).toBe('work')
    expect((await other.next()).event).toBe('fact')
    owing.stop()
    other.stop()
  })

  it('tells a unit of its drafts as they go from hand to hand, and nobody of another’s', async () => {
    const [reviewer, other] = [await listening('hs-mzj.sh'), await listening('ag-1.jb')]
    await Promise.all([reviewer.next(), other.next()])
    // Both are listening once each has heard of something that happened after.
    await given('7')
    await Promise.all([reviewer.next(), other.next()])
    const drafted = await api.post(
      '/v1/drafts',
      { act: 'FileContract', stream: contractId, data: { number: 'B-1' } },
      { as: 'hs-mzj.jb' },
    )
    expect(drafted.status).toBe(200)
    expect(await reviewer.next()).toMatchObject({ event: 'draft', data: { mine: false } })
    await given('8')
    expect((await other.next()).event).toBe('fact')
    reviewer.stop()
    other.stop()
  })

  it('says that everything is to be read anew to whoever comes with a word that no feed gave', async () => {
    const strange = await listening('hs-mzj.jb', 'nothing')
    expect((await strange.next()).event).toBe('again')
    strange.stop()
  })

  it('is told to nobody who has not signed in', async () => {
    expect((await fetch(`${base}/v1/feed`)).status).toBe(401)
  })
})
