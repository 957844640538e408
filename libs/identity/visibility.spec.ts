import type { Actor, Letter, Parties, Visibility } from '#domain'
import { isKeptBack, isParty, maySee, partiesTo } from './visibility.js'

const parties: Parties = { purchaser: ['hs-mzj'], provider: ['ag-1'], panelist: ['ex-01', 'ex-02'] }
const of = (org: string, roles: Actor['roles'] = [], person = `${org}.jb`): Actor => ({ person, org, roles })
const sees = (seenBy: Visibility, viewer: Actor | undefined, happened: readonly string[] = [], madeBy = 'process') =>
  maySee({ seenBy, madeBy, madeFor: null, parties }, viewer, (kind) => happened.includes(kind))

describe('what everyone may see', () => {
  it('needs no token', () => expect(sees('everyone', undefined)).toBe(true))
})

describe('what the parties may see', () => {
  it('is shown to an organization the case names', () => expect(sees('parties', of('ag-1'))).toBe(true))
  it('is shown to a panelist by person', () => expect(sees('parties', of('ex-01', ['panelist'], 'ex-01'))).toBe(true))
  it('is not shown to another organization', () => expect(sees('parties', of('ag-2', ['provider']))).toBe(false))
  it('is not shown to an office that the case does not name', () =>
    expect(sees('parties', of('hs-czj', ['finance']))).toBe(false))
  it('is not shown without a token', () => expect(sees('parties', undefined)).toBe(false))
})

describe('what one relation may see', () => {
  const only: Visibility = { only: ['provider', 'operator'] }
  it('is shown to it', () => expect(sees(only, of('ag-1'))).toBe(true))
  it('is shown to whoever keeps the system', () => expect(sees(only, of('operator', ['operator']))).toBe(true))
  it('is not shown to another party', () => expect(sees(only, of('hs-mzj', ['purchaser']))).toBe(false))
  it('is not shown for a role alone that only a case can give', () => expect(sees(only, of('ag-2', ['provider']))).toBe(false))
})

describe('what is kept back until something happens', () => {
  const sealed: Visibility = { only: ['provider'], until: 'BidsOpened', then: 'parties' }
  it('is not shown to the purchaser before', () => expect(sees(sealed, of('hs-mzj'))).toBe(false))
  it('is shown to the purchaser from then on', () => expect(sees(sealed, of('hs-mzj'), ['BidsOpened'])).toBe(true))
  it('is not shown to a stranger even then', () => expect(sees(sealed, of('ag-2'), ['BidsOpened'])).toBe(false))
  it('is shown to everyone where that is declared', () =>
    expect(sees({ only: ['provider'], until: 'ResultPublished', then: 'everyone' }, undefined, ['ResultPublished'])).toBe(true))
})

describe('a score before the report', () => {
  const blind: Visibility = { only: [], until: 'EvaluationReported', then: 'parties' }
  const expert = (id: string) => of(id, ['panelist'], id)
  it('is shown to the panelist who gave it', () => expect(sees(blind, expert('ex-01'), [], 'ex-01')).toBe(true))
  it('is not shown to another panelist', () => expect(sees(blind, expert('ex-02'), [], 'ex-01')).toBe(false))
  it('is shown to the other after the report', () =>
    expect(sees(blind, expert('ex-02'), ['EvaluationReported'], 'ex-01')).toBe(true))
})

describe('the record of a contract', () => {
  const evaluators = ['ev-1']
  const record = (seenBy: Visibility, org: string) =>
    maySee({ seenBy, madeBy: '', madeFor: null, parties, evaluators }, of(org), () => false)
  it('is shown to the evaluator appointed, as to the parties', () => {
    expect(record('record', 'ev-1')).toBe(true)
    expect(record('record', 'ag-1')).toBe(true)
  })
  it('is not shown to another evaluator', () => expect(record('record', 'ev-2')).toBe(false))
  it('is all that the evaluator is shown', () => expect(record('parties', 'ev-1')).toBe(false))
})

describe('an office of audit', () => {
  const letter: Letter = {
    number: '1',
    from: '2027-03-01',
    until: '2027-03-31',
    cases: ['hs-mzj-2026.mz-06'],
    purchasers: ['hs-jyj'],
    regions: ['341100'],
  }
  const auditor: Actor = { ...of('hs-sjj', ['auditor']), letters: [letter] }
  const reads = (viewer: Actor, caseId: string | undefined, purchaser: string, region: string) =>
    isParty(partiesTo(viewer, caseId, { parties: { purchaser: [purchaser] }, region }), viewer)

  it('is a party where its letter names the case, its purchaser or its region, of plans too', () => {
    expect(reads(auditor, 'hs-mzj-2026.mz-06', 'hs-mzj', '341000')).toBe(true)
    expect(reads(auditor, 'hs-jyj-2026.jy-01', 'hs-jyj', '341000')).toBe(true)
    expect(reads(auditor, undefined, 'hs-jyj', '341000')).toBe(true)
    expect(reads(auditor, 'cz-mzj-2026.mz-01', 'cz-mzj', '341100')).toBe(true)
  })

  it('is none beyond it, and none without a letter', () => {
    expect(reads(auditor, 'hs-mzj-2026.mz-07', 'hs-mzj', '341000')).toBe(false)
    expect(reads(auditor, undefined, 'hs-mzj', '341000')).toBe(false)
    expect(reads({ ...auditor, letters: [] }, 'hs-mzj-2026.mz-06', 'hs-mzj', '341000')).toBe(false)
  })

  it('sees what is sealed no sooner than the parties do', () => {
    const seen = partiesTo(auditor, 'hs-mzj-2026.mz-06', { parties, region: '' })
    const sealed: Visibility = { only: ['provider'], until: 'BidsOpened', then: 'parties' }
    expect(maySee({ seenBy: sealed, madeBy: '', madeFor: null, parties: seen }, auditor, () => false)).toBe(false)
    expect(maySee({ seenBy: sealed, madeBy: '', madeFor: null, parties: seen }, auditor, () => true)).toBe(true)
  })
})

describe('what was offered in talks', () => {
  const keptBack = { methods: ['竞争性磋商'], until: ['EvaluationReported'], but: ['panelist'], without: () => ({}) } as const
  const kept = (viewer: Actor | undefined, method: string, happened: readonly string[] = []) =>
    isKeptBack({ keptBack, madeBy: 'ag-1.jb', subject: { parties, region: '', method } }, viewer, (kind) =>
      happened.includes(kind),
    )
  it('is kept from the parties, and from a letter, until the evaluation is reported', () => {
    expect(kept(of('hs-mzj'), '竞争性磋商')).toBe(true)
    expect(kept(undefined, '竞争性磋商')).toBe(true)
    expect(kept(of('hs-mzj'), '竞争性磋商', ['EvaluationReported'])).toBe(false)
  })
  it('is shown to the panel, and to who offered it', () => {
    expect(kept(of('experts', [], 'ex-01'), '竞争性磋商')).toBe(false)
    expect(kept(of('ag-1'), '竞争性磋商')).toBe(false)
  })
  it('is read out in a tender', () => expect(kept(of('hs-mzj'), '公开招标')).toBe(false))
})

describe('who is a party', () => {
  it('is nobody without a token', () => expect(isParty(parties, undefined)).toBe(false))
  it('is no office that the case does not name', () => expect(isParty(parties, of('hs-czj', ['finance']))).toBe(false))
  it('is the office it names', () => expect(isParty({ finance: ['hs-czj'] }, of('hs-czj', ['finance']))).toBe(true))
})

it('what is of no case is seen by the organization that made it true, and by nobody else', () => {
  const fact = { seenBy: 'maker', madeBy: 'ag-1.jb', madeFor: 'ag-1', parties: {} } as const
  const of = (org: string): Actor => ({ person: `${org}.x`, org, roles: ['provider'], duties: [] })
  expect(maySee(fact, of('ag-1'), () => true)).toBe(true)
  expect(maySee(fact, of('ag-2'), () => true)).toBe(false)
  expect(maySee(fact, undefined, () => true)).toBe(false)
  expect(maySee({ ...fact, madeFor: null }, of('ag-1'), () => true)).toBe(false)
})
