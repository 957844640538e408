import type { Actor } from '#domain'
import { MemoryStore } from '#event-store/memory'
import type { Instant, StreamId } from '#kernel'
import { openedContract, purchaser } from '../../test/engine.js'
import { plainAppend } from '../../test/database.js'
import { law } from '../../test/signed-contract.js'
import { actionsOf } from './actions.js'
import { shutOutOf } from './done.js'
import { decideNow } from './drafts.js'
import { Engine } from './engine.js'

const now = '2026-04-01T02:00:00.000Z' as Instant
const clock = { now: () => Promise.resolve(now), rehearsal: true, skew: () => 0, stop: () => undefined }
const payment: StreamId = 'payment/d-2026.1/1'

/** A contract whose acceptance was drafted by `hs-mzj.jb` and issued by `hs-mzj.qf`. */
async function accepted(registered = false): Promise<Engine<MemoryStore>> {
  const store = new MemoryStore(() => now)
  await openedContract({ store }, 'd-2026.1')
  const signed = { by: [{ person: 'hs-mzj.jb', step: '经办', at: now }] }
  const paper = { registered: { occurredAt: now, evidence: { number: '1' } } }
  await store.append(
    plainAppend('contract/d-2026.1', 1, {
      caseId: 'd-2026',
      act: 'AcceptContract',
      actor: purchaser.person,
      organization: purchaser.org,
      signed,
      facts: [{ type: 'ClockStopped', key: 'x', schema: 1, data: {}, occurredAt: now }],
      ...(registered ? paper : {}),
    }),
  )
  return new Engine(store, clock, law, 50)
}

const paying = (person: string) => ({
  act: 'ConfirmPayment',
  stream: payment,
  data: { amount: '1', voucher: '1' },
  actor: { ...purchaser, person } satisfies Actor,
  commandId: person,
})

const codes = async (engine: Engine<MemoryStore>, person: string) => {
  const outcome = await engine.execute(paying(person))
  return 'refused' in outcome ? outcome.refused.map(({ code }) => code) : []
}

describe('whoever accepted', () => {
  it('does not pay in the same case: neither who drafted it nor who issued it, but another', async () => {
    const engine = await accepted()
    expect(await codes(engine, 'hs-mzj.qf')).toContain('SamePerson')
    expect(await codes(engine, 'hs-mzj.jb')).toContain('SamePerson')
    expect(await codes(engine, 'hs-mzj.fz')).not.toContain('SamePerson')
  })

  it('is told so among what they can do, and before they draft it', async () => {
    const engine = await accepted()
    const actions = await actionsOf(engine, { stream: payment, actor: purchaser, isParty: true })
    const confirm = actions.find(({ act }) => act === 'ConfirmPayment')
    expect(confirm?.refusals.map(({ code }) => code)).toContain('SamePerson')
    expect((await engine.notTheirs(paying('hs-mzj.jb')))?.map(({ code }) => code)).toEqual(['SamePerson'])
    expect(await engine.notTheirs(paying('hs-mzj.fz'))).toBeUndefined()
  })

  it('does not issue what another drafted, nor is what they drafted issued by another', async () => {
    const engine = await accepted()
    const draft = (drafter: string) => ({
      ...paying(drafter),
      registered: null,
      signed: [{ person: drafter, step: '经办', at: now }],
    })
    const against = async (drafter: string, issuer: string) =>
      (await decideNow(engine, draft(drafter), { ...purchaser, person: issuer })).map(({ code }) => code)
    expect(await against('hs-mzj.cw', 'hs-mzj.qf')).toContain('SamePerson')
    expect(await against('hs-mzj.jb', 'hs-mzj.fz')).toContain('SamePerson')
    expect(await against('hs-mzj.cw', 'hs-mzj.fz')).not.toContain('SamePerson')
  })

  it('is not told to pay in the same case, neither to draft nor to sign it; to sign what only its drafter answers for, they may be', async () => {
    const { store } = await accepted()
    const one = (act: string, as: 'drafter' | 'issuer') => ({ act, stream: payment, as })
    const all = [one('ConfirmPayment', 'drafter'), one('ConfirmPayment', 'issuer'), one('RequestPayment', 'issuer')]
    expect([...(await shutOutOf(store, 'hs-mzj.qf', all))]).toEqual(all.slice(0, 2))
    expect([...(await shutOutOf(store, 'hs-mzj.jb', all))]).toEqual(all.slice(0, 2))
    expect([...(await shutOutOf(store, 'hs-mzj.fz', all))]).toEqual([])
  })

  it('is told in another case as anybody is', async () => {
    const { store } = await accepted()
    const paysAnother = { act: 'ConfirmPayment', stream: 'payment/d-2027.1/1' as const, as: 'drafter' as const }
    expect([...(await shutOutOf(store, 'hs-mzj.jb', [paysAnother]))]).toEqual([])
  })

  it('is another than whoever records an acceptance that happened elsewhere', async () => {
    expect(await codes(await accepted(true), 'hs-mzj.qf')).not.toContain('SamePerson')
  })
})
