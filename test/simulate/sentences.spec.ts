import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredFact } from '#event-store'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { Obligations } from './obligations.js'
import type { Seen } from './seen.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'
import { Written } from './written.js'

let last: Seen
beforeAll(async () => {
  const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
  last = (await simulate({ programme, lines: ['mz-06'], seed: 1, sentences: [] })).last
}, 60_000)

/** What a sentence says of the facts as they are changed, up to one of them where it is named; the processes as they are given. */
async function said(
  name: string,
  change: (fact: StoredFact) => StoredFact,
  more: Partial<Seen> = {},
  upTo?: (fact: StoredFact) => boolean,
) {
  const end = upTo === undefined ? last.facts.length : last.facts.findIndex(upTo) + 1
  const facts = last.facts.slice(0, end).map(change)
  const written = new Written(facts)
  const obligations = new Obligations(written)
  for (const fact of facts) obligations.take(fact)
  const sentence = sentences.find((one) => one.name === name)
  if (!sentence) throw new Error(`there is no sentence ${name}`)
  return sentence.broken({ ...last, facts, written, news: facts, obligations, ...more })
}

const as = (fact: StoredFact): StoredFact => fact
/** Changes the data of one kind of fact. */
const changed =
  (type: string, change: (data: Record<string, unknown>) => object, where: (fact: StoredFact) => boolean = () => true) =>
  (fact: StoredFact): StoredFact =>
    fact.type === type && where(fact) ? { ...fact, data: change(fact.data as Record<string, unknown>) } : fact
const about = (rule: string) => (fact: StoredFact) => (fact.data as { rule?: string }).rule === rule
const opens = (rule: string) => (fact: StoredFact) => fact.type === 'ObligationOpened' && about(rule)(fact)
const dropped = (type: string) => (fact: StoredFact) => (fact.type === type ? { ...fact, type: `${type} (not)` } : fact)

describe('a sentence is broken', () => {
  it('«theirs» when the provider owes what the purchaser alone may do', async () => {
    const bearer = { role: 'provider', org: 'ag-1' }
    const filing = changed('ObligationOpened', (data) => ({ ...data, bearer }), about('contract-filing'))
    expect(await said('theirs', filing, {}, opens('contract-filing'))).toEqual([
      expect.stringMatching(/contract-filing: FileContract/),
    ])
    expect(await said('theirs', as, {}, opens('contract-filing'))).toEqual([])
  })

  it('«in time» when something is due before it was opened, or breached before it was', async () => {
    const due = '2020-01-01T16:00:00.000Z'
    const late = changed('ObligationOpened', (data) => ({ ...data, due }), about('contract-signing'))
    expect(await said('in time', late)).toContainEqual(expect.stringMatching(/contract-signing: due 2020/))
    const reminded = (fact: StoredFact): StoredFact =>
      fact.type === 'ReminderSent' ? { ...fact, type: 'ObligationBreached', occurredAt: due } : fact
    expect(await said('in time', reminded)).toContainEqual(expect.stringMatching(/breached 2020/))
  })

  it('«somebody’s» when it is waited for somebody who is nobody', async () => {
    const nobody = changed('ObligationOpened', (data) => ({ ...data, bearer: { role: 'host' } }), about('contract-signing'))
    expect(await said('somebody’s', nobody, {}, opens('contract-signing'))).toEqual([
      'obligation/contract/hs-mzj-2026.mz-06.1/contract-signing: waits for a host who is nobody',
    ])
    expect(await said('somebody’s', as, {}, opens('contract-signing'))).toEqual([])
  })

  it('«goes on» when a case is not closed and nothing of it is open', async () => {
    const [purchase] = last.facts.filter(({ type }) => type === 'ProcurementOpened').map(({ process }) => process)
    const open = [purchase] as Seen['open']
    expect(await said('goes on', dropped('PlanLineClosed'), { open })).toEqual([expect.stringMatching(/nothing is open/)])
    expect(await said('goes on', as)).toEqual([])
  })

  it('«offered» when what is owed is not offered to anybody of whom it is waited for', async () => {
    const report = opens('agreed:monthly-report')
    expect(await said('offered', as, {}, report)).toEqual([])
    const another = changed('ObligationOpened', (data) => ({ ...data, act: 'FileContract' }), about('agreed:monthly-report'))
    expect(await said('offered', another, {}, report)).toEqual([
      expect.stringMatching(/monthly-report\/\d{4}-\d\d: FileContract is offered to nobody of ag-1/),
    ])
  })

  it('«closed» when something is owed in a process that has ended', async () => {
    expect(await said('closed', dropped('CaseArchived'))).toEqual([expect.stringMatching(/archive: open, but contract/)])
  })

  it('«lawful» when something rests on the procurement law below its limit', async () => {
    const selfRun = changed('ProcurementOpened', (data) => ({ ...data, detail: { route: 'selfRun' } }))
    expect(await said('lawful', selfRun)).toContainEqual(
      expect.stringMatching(/contract-publication: rests on 实施条例|contract-publication/),
    )
    expect(await said('lawful', as)).toEqual([])
  })

  it('«separated» when one person does two things in a case that shut each other out', async () => {
    const store = Object.create(last.engine.store) as typeof last.engine.store
    store.readDone = ([{ caseId = '' } = {}]) =>
      Promise.resolve([
        { caseId, act: 'AcceptContract', actor: 'a', drafter: null },
        { caseId, act: 'ConfirmPayment', actor: 'b', drafter: 'a' },
      ])
    const engine = Object.assign(Object.create(last.engine) as typeof last.engine, { store })
    expect(await said('separated', as, { engine })).toContainEqual(expect.stringMatching(/: a did .+ and .+/))
    expect(await said('separated', as)).toEqual([])
  })

  it.each([
    ['paid', 'PaymentConfirmed', 'amount', '99999999999'],
    ['requested', 'PaymentRequested', 'amount', '99999999999'],
  ])('«money» when more is %s than what it must stay below', async (what, type, field, amount) => {
    expect(
      await said(
        'money',
        changed(type, (data) => ({ ...data, [field]: amount })),
      ),
    ).toContainEqual(expect.stringMatching(new RegExp(`${what} \\d+ > `)))
  })

  it('«money» when the tranches come to more than the contract, the contract to more than its award, lot or line, or the line to more than was approved', async () => {
    const tranche = changed('TrancheAgreed', (data) => ({ ...data, amount: '99999999999' }))
    expect(await said('money', tranche)).toEqual([expect.stringMatching(/payable \d+ > contract/)])
    const budget = changed('PlanLineReleased', (data) => ({ ...data, budget: '1' }))
    expect(await said('money', budget)).toEqual([expect.stringMatching(/contracts \d+ > budget 1/)])
    const award = changed('AwardMade', (data) => ({ ...data, price: '1' }))
    expect(await said('money', award)).toEqual([expect.stringMatching(/contract \d+ > award 1/)])
    const lot = changed('LotOffered', (data) => ({ ...data, budget: '1' }))
    expect(await said('money', lot)).toEqual([
      expect.stringMatching(/award \d+ > lot 1/),
      expect.stringMatching(/contract with its supplements \d+ > lot 1/),
    ])
    const approved = changed('BudgetApproved', (data) => ({ ...data, lines: [] }))
    expect(await said('money', approved)).toEqual([expect.stringMatching(/budget \d+ > approved 0/)])
  })
})
