import { readFileSync } from 'node:fs'
import { commonFacts, streams, type FactDeclaration } from '#domain'
import { upcast } from '#engine'
import type { StoredFact } from '#event-store'
import { behindChanges, inlineChanges } from '#read-models'
import { streamKind } from '#kernel'
import { fold, unfolded } from '../../libs/engine/folded.js'
import { projected } from '../../libs/engine/projected.js'
import { upcastBy } from '../../libs/engine/registry.js'
import { misfits } from './shapes.js'
import { notYetWritten } from './not-yet-written.js'

const corpus = readFileSync(new URL('facts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as StoredFact)
const newest = (fact: StoredFact) => ({ ...fact, data: upcast(fact.type, fact.schema, fact.data) })

const declared = new Map<string, FactDeclaration>([
  ...streams.flatMap((definition) => Object.entries(definition.facts as Record<string, FactDeclaration>)),
  ...Object.entries(commonFacts),
])

/** What to do for the corpus to have every kind that is declared: a sentence a kind. */
function wanting(kinds: Iterable<readonly [string, { readonly schema: number }]>): string[] {
  const written = new Set(corpus.map(({ type, schema }) => `${type}@${schema}`))
  const missing = new Map([...kinds].filter(([type, { schema }]) => !written.has(`${type}@${schema}`)))
  const unexplained = [...missing].flatMap(([type, { schema }]) =>
    type in notYetWritten
      ? []
      : [
          `${type} in shape ${schema} is not in test/golden/facts.jsonl. Rehearse what writes it and collect it: npm run rehearse -- ` +
            'infra/sample/huangshan.yaml --lines mz-06 --data /tmp/golden, then node_modules/.bin/node test/golden/collect.mjs /tmp/golden; ' +
            'or npm run simulate -- --years 100 --collect. Where nobody writes it, say why not in test/golden/not-yet-written.ts.',
        ],
  )
  const explained = Object.keys(notYetWritten).flatMap((type) =>
    missing.has(type) ? [] : [`${type} is written, or no longer declared: strike it out in test/golden/not-yet-written.ts.`],
  )
  return [...unexplained, ...explained]
}

describe('the golden corpus', () => {
  it('has every declared kind in its newest shape, or says why not yet', () => {
    expect(wanting(declared)).toEqual([])
  })

  it('would say of a kind without a line which file and which command', () => {
    const [said, ...more] = wanting([...declared, ['CaseReopened', { schema: 1 }] as const])
    expect(more).toEqual([])
    for (const what of ['CaseReopened', 'facts.jsonl', 'node_modules/.bin/node test/golden/collect.mjs', 'not-yet-written.ts'])
      expect(said).toContain(what)
    expect(wanting([...declared].filter(([type]) => type !== 'WorkerLeft'))).toEqual([expect.stringContaining('WorkerLeft')])
  })

  it('names no kind that was taken out of the domain, and none in a shape newer than declared', () => {
    expect(corpus.filter(({ type, schema }) => schema > (declared.get(type)?.schema ?? 0)).map(({ type }) => type)).toEqual([])
  })

  it('fits the types the domain declares: a shape that changed without a new schema and its step does not', () => {
    expect(misfits(corpus.map(newest))).toEqual([])
  }, 120_000)

  it('is folded, kind of stream by kind of stream, into a state that is no longer the initial one', () => {
    for (const [kind, facts] of Map.groupBy(corpus, ({ stream }) => streamKind(stream))) {
      const stream = (facts[0] as StoredFact).stream
      const before = unfolded(stream)
      const after = fold(
        before,
        facts.map((fact, index) => ({ ...fact, version: index + 1 })),
      )
      expect([kind, after.version, after.facts.length]).toEqual([kind, facts.length, facts.length])
      expect([kind, after.state]).not.toEqual([kind, before.state])
    }
  })

  it('is read by every view', () => {
    for (const fact of corpus) {
      expect(() => inlineChanges([projected(fact)])).not.toThrow()
      expect(() => behindChanges([projected(fact)])).not.toThrow()
    }
  })

  it.each([
    ['a value taken away', ({ number: _number, ...rest }: Record<string, unknown>) => rest],
    ['a value added', (data: Record<string, unknown>) => ({ ...data, place: '屯溪' })],
    ['a value renamed', ({ number, ...rest }: Record<string, unknown>) => ({ ...rest, contractNumber: number })],
    ['a value of another form', (data: Record<string, unknown>) => ({ ...data, amount: 19000000 })],
  ])(
    'would show %s',
    (_what, change) => {
      const signed = corpus.find(({ type }) => type === 'ContractSigned') as StoredFact
      expect(misfits([{ ...signed, data: change(signed.data as Record<string, unknown>) }])).toEqual([
        expect.stringMatching(/^ContractSigned: /),
      ])
    },
    120_000,
  )
})

describe('a shape of long ago', () => {
  const declaration: FactDeclaration = {
    schema: 3,
    seenBy: 'parties',
    says: '付款',
    tells: () => '付了款',
    upcast: {
      1: ({ yuan }: { yuan: number }) => ({ amount: `${yuan * 100}` }),
      2: (data: { amount: string }) => ({ ...data, currency: 'CNY' }),
    },
  }

  it('is brought to the newest one step by step', () => {
    expect(upcastBy(declaration, 'Paid', 1, { yuan: 3 })).toEqual({ amount: '300', currency: 'CNY' })
    expect(upcastBy(declaration, 'Paid', 2, { amount: '300' })).toEqual({ amount: '300', currency: 'CNY' })
    expect(upcastBy(declaration, 'Paid', 3, { amount: '1', currency: 'HKD' })).toEqual({ amount: '1', currency: 'HKD' })
  })

  it('cannot be read where a step is missing, nor one of a release to come', () => {
    const { 1: _first, ...later } = declaration.upcast ?? {}
    expect(() => upcastBy({ ...declaration, upcast: later }, 'Paid', 1, { yuan: 3 })).toThrow('its step to 2 is missing')
    expect(() => upcastBy(declaration, 'Paid', 4, {})).toThrow('older release')
  })
})

it('no two kinds of stream declare a kind of fact of the same name', () => {
  const names = streams.flatMap((definition) => Object.keys(definition.facts as object))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  expect(names.filter((name) => name in commonFacts)).toEqual([])
})
