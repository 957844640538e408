import type { Append, AppendResult, Store } from '#event-store'
import { putRightKey, type Instant, type StreamId } from '#kernel'
import { plainAppend } from './database.js'

/** A store under test; `numbered` gives every fact written so far its number in the log. */
export type StoreUnderTest = { readonly store: Store; readonly numbered: () => Promise<void> }

const moment = '2026-03-02T02:00:00.000Z' as Instant
const noted = (n: number, more: object = {}) => ({ type: 'Noted', schema: 1, data: { n }, occurredAt: moment, ...more })
const appended = (result: AppendResult): boolean => 'appended' in result
const versionsOf = (facts: readonly { readonly stream: StreamId; readonly version: number }[]) =>
  facts.map(({ stream, version }) => `${stream}@${version}`)

/** What every store of facts does, whichever keeps them: one set of sentences for all. Streams here begin with `contract/k`. */
export function storeContract(open: () => StoreUnderTest): void {
  const store = (): Store => open().store
  const write = async (append: Append): Promise<AppendResult> => store().append(append)

  describe('an append', () => {
    it('goes on from the version it names, and gives each fact a position and the next version', async () => {
      const stream: StreamId = 'contract/k-goes-on.1'
      const first = await write(plainAppend(stream, 0, { facts: [noted(1), noted(2, { key: 'b' })] }))
      const second = await write(plainAppend(stream, 2, { facts: [noted(3)] }))
      const facts = await store().read([{ stream, above: 0 }])
      expect(facts.map(({ version, key, data }) => ({ version, key, data }))).toEqual([
        { version: 1, key: null, data: { n: 1 } },
        { version: 2, key: 'b', data: { n: 2 } },
        { version: 3, key: null, data: { n: 3 } },
      ])
      const positions = [first, second].flatMap((result) => ('appended' in result ? result.appended : []))
      expect(facts.map(({ position }) => position)).toEqual(positions)
      expect(await store().versions([stream, 'contract/k-nobody.1'])).toEqual(
        new Map([
          [stream, 3],
          ['contract/k-nobody.1', 0],
        ]),
      )
    })

    it('on another version than the stream has is told the one it has, and writes nothing', async () => {
      const stream: StreamId = 'contract/k-early.1'
      expect(await write(plainAppend(stream, 3))).toEqual({ conflict: [{ stream, version: 0 }] })
      await write(plainAppend(stream, 0))
      expect(await write(plainAppend(stream, 0))).toEqual({ conflict: [{ stream, version: 1 }] })
      expect(await store().versions([stream])).toEqual(new Map([[stream, 1]]))
    })

    it('is compared with every stream it relies on, those relied on as absent too', async () => {
      const own: StreamId = 'contract/k-own.1'
      const other: StreamId = 'contract/k-other.1'
      const absent: StreamId = 'contract/k-absent.1'
      const relying = (version: number, ofOther: number) => {
        const reliesOn = [
          { stream: other, version: ofOther },
          { stream: absent, version: 0 },
        ]
        return write(plainAppend(own, version, { reliesOn }))
      }
      await write(plainAppend(other, 0))
      expect(await relying(0, 0)).toEqual({ conflict: [{ stream: other, version: 1 }] })
      expect(await relying(0, 1)).toHaveProperty('appended')
      await write(plainAppend(absent, 0))
      expect(await relying(0, 2)).toEqual({
        conflict: [
          { stream: own, version: 1 },
          { stream: other, version: 1 },
          { stream: absent, version: 1 },
        ],
      })
    })
  })

  describe('commands sent at once', () => {
    it('are each answered by itself, the repeated, the reused and the lost among them', async () => {
      const named = (name: string): StreamId => `contract/k-among-${name}.1`
      const [first, other] = [plainAppend(named('first'), 0), plainAppend(named('other'), 0)]
      await write(first)
      await write(other)
      const results = await Promise.all([
        write(plainAppend(named('a'), 0)),
        write(first),
        write(plainAppend(named('b'), 0, { facts: [noted(1), noted(2)] })),
        write({ ...other, contentHash: 'other' }),
        write(plainAppend(named('c'), 4)),
        write(plainAppend(named('d'), 0, { reliesOn: [{ stream: named('first'), version: 1 }] })),
      ])
      expect(results).toMatchObject([
        { appended: [expect.any(String)] },
        { repeated: [{ stream: named('first'), version: 1 }] },
        { appended: [expect.any(String), expect.any(String)] },
        { reused: true },
        { conflict: [{ stream: named('c'), version: 0 }] },
        { appended: [expect.any(String)] },
      ])
      const facts = await store().read(['a', 'b', 'c', 'd', 'first', 'other'].map((name) => ({ stream: named(name), above: 0 })))
      expect(facts).toHaveLength(6)
    })

    it('of one stream: one is written, the other is told; what relies on it is written before or told too', async () => {
      const own: StreamId = 'contract/k-at-once.1'
      await write(plainAppend(own, 0))
      const [one, another, relying] = await Promise.all([
        write(plainAppend(own, 1)),
        write(plainAppend(own, 1)),
        write(plainAppend('contract/k-at-once-z.1', 0, { reliesOn: [{ stream: own, version: 1 }] })),
      ])
      const lost = { conflict: [{ stream: own, version: 2 }] }
      expect(appended(one) ? another : one).toEqual(lost)
      expect([appended(one), appended(another)].filter(Boolean)).toHaveLength(1)
      if (!appended(relying)) expect(relying).toEqual(lost)
    })
  })

  describe('a command', () => {
    it('sent again gives its first facts, even where the stream has gone on', async () => {
      const stream: StreamId = 'contract/k-again.1'
      const first = plainAppend(stream, 0, { facts: [noted(1), noted(2)] })
      await write(first)
      await write(plainAppend(stream, 2))
      for (const version of [0, 2, 3]) {
        expect(await write({ ...first, version })).toMatchObject({
          repeated: [
            { stream, version: 1, type: 'Noted', data: { n: 1 }, occurredAt: moment },
            { stream, version: 2, type: 'Noted', data: { n: 2 }, occurredAt: moment },
          ],
        })
      }
      expect(await store().versions([stream])).toEqual(new Map([[stream, 3]]))
    })

    it('of one id and other content is told so and writes nothing, wherever its versions stand', async () => {
      const stream: StreamId = 'contract/k-reused.1'
      const first = plainAppend(stream, 0)
      await write(first)
      for (const version of [0, 1, 7]) expect(await write({ ...first, version, contentHash: 'other' })).toEqual({ reused: true })
    })

    it('whose first content wins gives what is recorded, whatever it says now', async () => {
      const first = plainAppend('contract/k-wins.1', 0, { firstContentWins: true })
      await write(first)
      expect(await write({ ...first, version: 1, contentHash: 'other' })).toHaveProperty('repeated')
    })

    it('is scoped by its actor and by whom the actor acts for', async () => {
      const first = plainAppend('contract/k-scoped.1', 0)
      await write(first)
      expect(appended(await write({ ...first, version: 1, actor: 'another' }))).toBe(true)
      expect(appended(await write({ ...first, version: 2, organization: 'another' }))).toBe(true)
    })

    it('is read by its id, with the hash of its content', async () => {
      const own = plainAppend('contract/k-command.1', 0, { contentHash: 'abc', facts: [noted(1), noted(2)] })
      await write(own)
      const facts = await store().readCommand(own)
      expect(facts.map(({ version, hash }) => [version, hash])).toEqual([
        [1, 'abc'],
        [2, 'abc'],
      ])
      expect(await store().readCommand({ ...own, actor: 'another' })).toEqual([])
    })
  })

  describe('reading', () => {
    it('of the commands that a process asked for gives each with its facts, in order, page by page', async () => {
      for (const [n, [causationId, commandId]] of [
        ['k.1', 'k.1:b'],
        ['k.1', 'k.1:a'],
        ['k.2', 'k.2:a'],
      ].entries() as ArrayIterator<[number, [string, string]]>)
        await write(plainAppend(`contract/k-commands.${n}`, 0, { causationId, commandId, facts: [noted(1), noted(2)] }))
      await write(plainAppend('contract/k-commands.9', 0, { commandId: 'k.1:c' }))
      const ask = async (above: string, limit: number) =>
        (await store().readCommands('k.1', above, limit)).map(({ commandId, facts }) => [commandId, ...versionsOf(facts)])
      const [a, b] = [
        ['k.1:a', 'contract/k-commands.1@1', 'contract/k-commands.1@2'],
        ['k.1:b', 'contract/k-commands.0@1', 'contract/k-commands.0@2'],
      ]
      expect(await ask('', 10)).toEqual([a, b])
      expect(await ask('', 1)).toEqual([a])
      expect(await ask('k.1:a', 10)).toEqual([b])
    })

    it('of several streams gives each in order, from above the version named', async () => {
      const [a, b]: readonly [StreamId, StreamId] = ['contract/k-read-b.1', 'contract/k-read-a.1']
      await write(plainAppend(a, 0, { facts: [noted(1), noted(2), noted(3)] }))
      await write(plainAppend(b, 0))
      const facts = await store().read([
        { stream: a, above: 1 },
        { stream: b, above: 0 },
        { stream: 'contract/k-nobody.1', above: 0 },
      ])
      expect(versionsOf(facts)).toEqual([`${b}@1`, `${a}@2`, `${a}@3`])
      expect(versionsOf(await store().read([{ stream: a, above: 0 }], 2))).toEqual([`${a}@1`, `${a}@2`])
    })

    it('of a process gives the kinds it hears, above the versions it has, as many as asked for', async () => {
      const [process, caseId] = ['contract/k-process.1', 'k-process']
      const [one, two]: readonly [StreamId, StreamId] = ['contract/k-process.1', 'payment/k-process.1/1']
      const own = { process, caseId }
      await write(plainAppend(one, 0, { ...own, facts: [noted(1), noted(2, { type: 'Unheard' }), noted(3)] }))
      await write(plainAppend(two, 0, { ...own, facts: [noted(4)] }))
      await write(plainAppend('bid/k-process/1', 0, { caseId, process: 'purchase/k-process' }))
      const ask = async (have: readonly (readonly [StreamId, number])[], limit = 10) =>
        versionsOf(await store().readProcess(process, caseId, ['Noted'], have, limit))
      expect(await ask([])).toEqual([`${one}@1`, `${one}@3`, `${two}@1`])
      expect(await ask([[one, 1]])).toEqual([`${one}@3`, `${two}@1`])
      expect(await ask([], 2)).toEqual([`${one}@1`, `${one}@3`])
      expect(await store().readProcess(process, 'another', ['Noted'], [], 10)).toEqual([])
    })

    it('of a process leaves out what was struck, and gives what was corrected on its right day, in its old place', async () => {
      const process = 'contract/k-right.1'
      const own = { process, caseId: 'k-right' }
      const key = (version: number) => putRightKey({ version, kind: 'Noted', key: null })
      const of = (version: number) => ({ act: 'Note', reason: 'x', of: { version, kind: 'Noted' } })
      const later = '2026-03-05T02:00:00.000Z'
      await write(plainAppend(process, 0, { ...own, facts: [noted(1), noted(2), noted(3)] }))
      const corrected = { ...of(2), schema: 1, data: { n: 7 }, occurredAt: later }
      const put = [
        noted(0, { type: 'ActStruck', key: key(1), data: of(1) }),
        noted(0, { type: 'ActCorrected', key: key(2), data: corrected }),
      ]
      await write(plainAppend(process, 3, { ...own, facts: put }))
      const facts = await store().readProcess(process, 'k-right', ['Noted'], [], 10)
      expect(facts.map(({ version, data, occurredAt }) => ({ version, data, occurredAt }))).toEqual([
        { version: 2, data: { n: 7 }, occurredAt: later },
        { version: 3, data: { n: 3 }, occurredAt: moment },
      ])
      expect(versionsOf(await store().read([{ stream: process, above: 0 }]))).toHaveLength(5)
    })

    it('of what was asked in a stream gives each command as it was asked, and those in its case that relied on it', async () => {
      const [own, other, outside]: readonly [StreamId, StreamId, StreamId] = [
        'contract/k-asked.1',
        'payment/k-asked.1/1',
        'payment/k-elsewhere.1/1',
      ]
      const [in_, relying] = [{ caseId: 'k-asked' }, { reliesOn: [{ stream: own, version: 1 }] }]
      const registered = { occurredAt: moment, evidence: { number: 'J-1' } }
      await write(plainAppend(own, 0, { ...in_, act: 'Sign', data: { number: 'H-1' }, registered, roles: ['provider'] }))
      await write(plainAppend(other, 0, { ...in_, ...relying, act: 'Pay' }))
      await write(plainAppend('payment/k-asked.1/2', 0, { ...in_, reliesOn: [{ stream: outside, version: 0 }], act: 'Pay' }))
      await write(plainAppend(`obligation/${own}/x`, 0, { ...in_, ...relying, act: 'Owe' }))
      await write(plainAppend(outside, 0, { caseId: 'k-elsewhere', ...relying, act: 'Pay' }))
      const asked = await store().readAsked(own)
      expect(asked.map(({ act, stream, version, facts }) => ({ act, stream, version, facts }))).toEqual([
        { act: 'Sign', stream: own, version: 0, facts: 1 },
        { act: 'Pay', stream: other, version: 0, facts: 1 },
      ])
      expect(asked[0]).toMatchObject({ data: { number: 'H-1' }, registered, roles: ['provider'], reliesOn: [] })
      expect(asked[1]).toMatchObject({ reliesOn: [{ stream: own, version: 1 }] })
    })

    it('of what was asked in a plan gives also what relied on it in the cases of its lines', async () => {
      const plan: StreamId = 'plan/k-asked-2026'
      await write(plainAppend(plan, 0, { act: 'AddPlanLine', facts: [noted(1, { key: 'l' })] }))
      const purchase: StreamId = 'procurement/k-asked-2026.l/1'
      await write(plainAppend(purchase, 0, { caseId: 'k-asked-2026.l', reliesOn: [{ stream: plan, version: 1 }], act: 'Open' }))
      expect((await store().readAsked(plan)).map(({ act }) => act)).toEqual(['AddPlanLine', 'Open'])
    })

    it('of what was done in a case gives each act of people once for each who did it, and those of its line in the plan', async () => {
      const [caseId, planned]: readonly [string, StreamId] = ['k-done', 'plan/k-done-2026']
      const own: StreamId = 'contract/k-done.1'
      const person = (version: number, act: string, more: Partial<Append> = {}) =>
        write(plainAppend(own, version, { caseId, act, actor: 'a', ...more }))
      await person(0, 'Sign', { signed: { by: [{ person: 'b', step: '经办', at: moment }] }, facts: [noted(1), noted(2)] })
      await person(2, 'Record')
      await person(3, 'Record')
      await person(4, 'Meet', { causationId: 'contract/k-done.1' })
      await person(5, 'Accept', { registered: { occurredAt: moment, evidence: { number: '1' } } })
      await write(plainAppend(planned, 0, { act: 'AddPlanLine', actor: 'c', facts: [noted(1, { key: 'l' })] }))
      await write(plainAppend(planned, 1, { act: 'AddPlanLine', actor: 'd', facts: [noted(1, { key: 'another' })] }))
      await write(plainAppend('contract/k-another.1', 0, { caseId: 'k-another', act: 'Sign', actor: 'e' }))
      const done = await store().readDone([{ caseId, plan: planned, line: 'l' }])
      expect(done.sort((one, other) => (one.act < other.act ? -1 : 1))).toEqual([
        { caseId, act: 'AddPlanLine', actor: 'c', drafter: null },
        { caseId, act: 'Record', actor: 'a', drafter: null },
        { caseId, act: 'Sign', actor: 'a', drafter: 'b' },
      ])
      const another = { caseId: 'k-another', plan: planned, line: 'another' }
      const both = await store().readDone([{ caseId, plan: planned, line: 'l' }, another])
      expect(
        both
          .filter((one) => one.caseId === 'k-another')
          .map(({ actor }) => actor)
          .sort(),
      ).toEqual(['d', 'e'])
      expect(both).toHaveLength(done.length + 2)
    })

    it('of a process without a case gives those facts that have none', async () => {
      const stream: StreamId = 'plan/k-2026'
      await write(plainAppend(stream, 0, { process: stream }))
      expect(versionsOf(await store().readProcess(stream, undefined, ['Noted'], [], 10))).toEqual([`${stream}@1`])
    })

    it('of a case goes on page by page by the numbers of the log', async () => {
      const caseId = 'k-paged'
      for (const n of [1, 2, 3]) await write(plainAppend(`payment/k-paged.1/${n}`, 0, { caseId }))
      const first = await store().readCase(caseId, '0', 2)
      const second = await store().readCase(caseId, first.at(-1)?.seq ?? '', 2)
      expect([first.length, ...versionsOf(second)]).toEqual([2, 'payment/k-paged.1/3@1'])
    })

    it('of the log gives the order of writing, without a gap, page by page', async () => {
      await open().numbered()
      const head = (await store().readLog('0', 10_000)).at(-1)?.seq ?? '0'
      const streams = [1, 2, 3].map((n): StreamId => `contract/k-log${n}.1`)
      for (const stream of streams) await write(plainAppend(stream, 0))
      await open().numbered()
      const page = await store().readLog(head, 2)
      const rest = await store().readLog(page.at(-1)?.seq ?? '', 2)
      expect(versionsOf([...page, ...rest])).toEqual(streams.map((stream) => `${stream}@1`))
      expect([...page, ...rest].map(({ seq }) => Number(seq) - Number(head))).toEqual([1, 2, 3])
    })

    it('gives facts as they come back from JSON: what was not said is not there', async () => {
      const stream: StreamId = 'contract/k-json.1'
      const data = { said: 'x', unsaid: undefined, many: [1, { deep: null }] }
      await write(
        plainAppend(stream, 0, {
          facts: [noted(0, { data })],
          registered: { occurredAt: noted(0).occurredAt, evidence: { number: 'n-1' } },
        }),
      )
      const [fact] = await store().read([{ stream, above: 0 }])
      expect(fact?.data).toStrictEqual({ said: 'x', many: [1, { deep: null }] })
      expect(fact).toMatchObject({ evidence: { number: 'n-1' }, signed: null, caseId: null, process: null, causationId: null })
    })
  })
}
