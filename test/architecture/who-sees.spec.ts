import { readFileSync, writeFileSync } from 'node:fs'
import { commonFacts, streams, type Actor, type FactDeclaration, type Letter, type Parties, type Relation } from '#domain'
import { isKeptBack, maySee, partiesTo } from '#identity'

/** Everybody there is, by what they are to a case in which everything is named; `loser` has bid and not won, `stranger` has nothing to do with it. */
const viewers = {
  public: undefined,
  stranger: 'stranger',
  loser: 'loser',
  purchaser: 'purchaser',
  payer: 'payer',
  finance: 'finance',
  lead: 'lead',
  supervisor: 'supervisor',
  host: 'host',
  provider: 'provider',
  agent: 'procurementAgent',
  panelist: 'panelist',
  evaluator: 'evaluator',
  letter: 'auditor',
  audit: 'audit',
  operator: 'operator',
  unit: 'unit',
  doer: 'doer',
} as const

const purchase = ['purchaser', 'payer', 'finance', 'lead', 'supervisor', 'host', 'provider', 'procurementAgent', 'panelist']
const contract = purchase.filter((relation) => relation !== 'panelist')

/** Who stands in a relation to a stream of a kind, once everybody has come in that ever does. */
const named: Readonly<Record<string, readonly string[]>> = {
  plan: ['purchaser', 'finance', 'lead', 'supervisor'],
  procurement: purchase,
  bid: purchase,
  challenge: purchase,
  obligation: purchase,
  contract,
  evaluation: [...contract, 'evaluator'],
  letter: ['auditor'],
  person: ['unit'],
  organization: [],
  practitioner: ['provider'],
  site: [],
  award: [],
}

/** What opens something, with the sign it has in the table. */
const moments = { B: 'BidsOpened', R: 'EvaluationReported', D: 'EvaluationDrafted', P: 'ResultPublished' } as const

const everything: Letter = { number: '1', from: '2026-01-01', until: '2026-12-31', cases: ['c'], purchasers: [], regions: [] }

function viewerOf(name: keyof typeof viewers): Actor | undefined {
  const org = viewers[name]
  if (org === undefined) return undefined
  const office = org === 'auditor' || org === 'audit' ? 'auditor' : org
  return {
    person: org,
    org,
    roles: [office as Relation],
    ...(office === 'auditor' ? { letters: org === 'auditor' ? [everything] : [] } : {}),
  }
}

/** What of a fact is kept back in talks: seen with it by the panel and the bidder, by all others once the evaluation is reported. */
function seenOfTalks(kind: string, fact: FactDeclaration, name: keyof typeof viewers): string {
  const whole = seenBy(kind, fact, name)
  const viewer = viewerOf(name)
  const parties: Parties = Object.fromEntries((named[kind] ?? contract).map((relation) => [relation, [relation]]))
  const subject = { parties, region: '', method: '竞争性磋商' }
  const kept = (...happened: readonly string[]) =>
    isKeptBack({ keptBack: fact.keptBack, madeBy: 'doer', subject }, viewer, (moment) => happened.includes(moment))
  if (whole === '·' || !kept()) return whole
  return kept('EvaluationReported') ? '·' : 'R'
}

/** `o` as soon as it is there, `·` never, else the sign of what opens it; in small letters where it is only a part of it. */
function seenBy(kind: string, { seenBy: declared, toBidder }: FactDeclaration, name: keyof typeof viewers): string {
  const viewer = viewerOf(name)
  const parties: Parties = Object.fromEntries((named[kind] ?? contract).map((relation) => [relation, [relation]]))
  const fact = {
    seenBy: declared,
    madeBy: 'doer',
    madeFor: 'doer',
    parties: kind === 'organization' ? {} : partiesTo(viewer, 'c', { parties, region: '' }),
    evaluators: ['evaluator'],
  }
  if (maySee(fact, viewer, () => false)) return 'o'
  const opening = Object.entries(moments).find(([, moment]) => maySee(fact, viewer, (other) => other === moment))
  if (opening) return opening[0]
  const own = name === 'loser' ? Object.entries(moments).find(([, moment]) => toBidder?.from.includes(moment)) : undefined
  return own ? own[0].toLowerCase() : '·'
}

const names = Object.keys(viewers) as (keyof typeof viewers)[]
const widest = 26

/** A line a kind of fact. */
const lineOf = (kind: string, type: string, fact: FactDeclaration): string =>
  `${type.padEnd(widest)}${names.map((name) => ` ${seenBy(kind, fact, name).padEnd(name.length)}`).join('')}`.trimEnd()

/** Where a part of it is kept back in talks, a line of its own for that. */
const linesOf = (
  kind: string,
  type: string,
  fact: FactDeclaration,
): readonly { readonly type: string; readonly line: string }[] => [
  { type, line: lineOf(kind, type, fact) },
  ...(fact.keptBack
    ? [
        {
          type: `${type}¥`,
          line: `${`${type}¥`.padEnd(widest)}${names.map((name) => ` ${seenOfTalks(kind, fact, name).padEnd(name.length)}`).join('')}`.trimEnd(),
        },
      ]
    : []),
]

const head = `${''.padEnd(widest)} ${names.join(' ')}`
const all = [
  ...streams.map(({ kind, facts }) => [kind, facts as Readonly<Record<string, FactDeclaration>>] as const),
  ['any stream of a case', commonFacts as Readonly<Record<string, FactDeclaration>>] as const,
]
const computed = all.flatMap(([kind, facts]) => Object.entries(facts).flatMap(([type, fact]) => linesOf(kind, type, fact)))

const table = new URL('who-sees.txt', import.meta.url)
const legend = `Who sees a fact of each kind, and from when on: what is declared of it, asked as the API asks.
o as soon as it is there  B once BidsOpened  R once EvaluationReported  D once EvaluationDrafted  P once ResultPublished (small: its own part)  · never
evaluator: from its appointment on, of its own contract.  letter: an office of audit with a letter that names the case; audit: one without.
¥: what is kept back of it in a consultation or negotiation (prices).
unit: whoever is in the unit of a person.  doer: whoever made it true, were they nothing else.
SANSHE_WHO_SEES=write writes this page anew; what changes in it is who is told what.
`
if (process.env['SANSHE_WHO_SEES'] === 'write')
  writeFileSync(
    table,
    `${legend}\n${all
      .map(([kind, facts]) =>
        [
          `${kind.padEnd(widest)} ${names.join(' ')}`,
          ...Object.entries(facts).flatMap(([type, fact]) => linesOf(kind, type, fact).map(({ line }) => line)),
        ].join('\n'),
      )
      .join('\n\n')}\n`,
  )

const written = readFileSync(table, 'utf8').split('\n')

describe('who sees what', () => {
  it.each(computed)('$type', ({ type, line }) => {
    expect(`\n${head}\n${line}`).toBe(`\n${head}\n${written.find((one) => one.startsWith(`${type} `)) ?? ''}`)
  })

  it('is written of every kind of fact and of no other', () => {
    expect(written.filter((line) => /^[A-Z]\w+¥? +[o·BRDP] /.test(line))).toHaveLength(computed.length)
  })

  it('what its parties see has parties: else nobody sees it, not even who did it', () => {
    const hasParties = new Set(
      streams.flatMap(({ kind, subject, parent, declared }) =>
        subject !== undefined || parent !== undefined || 'about' in declared ? [kind] : [],
      ),
    )
    const byParties = streams.flatMap(({ kind, facts }) =>
      Object.entries(facts as Readonly<Record<string, FactDeclaration>>).flatMap(([type, { seenBy }]) =>
        seenBy === 'parties' || seenBy === 'record' ? [{ kind, type }] : [],
      ),
    )
    expect(byParties.filter(({ kind }) => !hasParties.has(kind))).toEqual([])
  })
})
