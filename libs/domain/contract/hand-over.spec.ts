import { given, type GivenFact } from '../../../test/given.js'
import { contractId, hash, law, noon, opened, openedWith, people, signed, started } from '../../../test/signed-contract.js'
import { contract } from './contract.decider.js'

const now = noon('2026-08-20')
const ended: GivenFact = {
  type: 'ContractTerminated',
  at: noon('2026-08-05'),
  data: { on: '2026-08-05', tranches: [], released: '0', settled: '0' },
}
const facts: readonly GivenFact[] = [opened, signed, started, ended]
const data = { catalogue: 'YJ-1', list: hash, users: 42 }
const handed = (n = 1): readonly GivenFact[] => [
  { type: 'HandedOver', key: String(n), at: noon('2026-08-12'), data: { n, ...data } },
  { type: 'HandOverReferred', key: `${n}/purchaser/hs-mzj`, data: { n, by: 'purchaser', org: 'hs-mzj' } },
  { type: 'HandOverReferred', key: `${n}/host/tx-ly-host`, data: { n, by: 'host', org: 'tx-ly-host' } },
]
const confirmedBy = (by: string, org: string): GivenFact => ({
  type: 'HandOverConfirmed',
  key: `1/${by}/${org}`,
  data: { n: 1, by, org },
})
const returned: GivenFact = {
  type: 'HandOverReturned',
  key: '1',
  at: noon('2026-08-14'),
  data: { n: 1, by: 'host', org: 'tx-ly-host', reason: '缺个案记录' },
}
const doing = (act: string, actor: object, before: readonly GivenFact[], asked: object = {}, more: object = {}) =>
  given(contract, contractId, before, { law, now, actor, ...more }).when(act, asked)

describe('a contract that has ended', () => {
  const handing = (before: readonly GivenFact[], actor: object = people.provider, more: object = {}) =>
    doing('HandOver', actor, before, data, more)

  it('is handed over by its provider to the purchaser and every host, each asked whether all is there', () => {
    handing(facts).then([
      { type: 'HandedOver', key: '1', data: { n: 1, ...data } },
      { type: 'HandOverReferred', key: '1/purchaser/hs-mzj' },
      { type: 'HandOverReferred', key: '1/host/tx-ly-host' },
    ])
    const two = openedWith({}, { host: ['tx-ly-host', 'sx-hc-host'] })
    handing([two, signed, started, ended]).then([
      { type: 'HandedOver' },
      { type: 'HandOverReferred' },
      { type: 'HandOverReferred', key: '1/host/tx-ly-host' },
      { type: 'HandOverReferred', key: '1/host/sx-hc-host' },
    ])
    handing(facts, people.purchaser).refused('NotYours')
  })

  it('is handed over once, and again where somebody missed something', () => {
    handing([...facts, ...handed()]).refused('AlreadyHandedOver')
    handing([...facts, ...handed(), returned]).then([
      { type: 'HandedOver', key: '2' },
      { type: 'HandOverReferred', key: '2/purchaser/hs-mzj' },
      { type: 'HandOverReferred' },
    ])
  })

  it('has nothing to hand over where its service never began, and one that goes on neither', () => {
    handing([opened, signed, ended]).refused('ServiceNotStarted')
    handing([opened, signed, started]).refused('ServiceNotEnded')
    for (const [act, actor] of [
      ['ConfirmHandOver', people.host],
      ['ReturnHandOver', people.host],
    ] as const)
      doing(act, actor, [opened, signed, started], { reason: '' }).refused('ServiceNotEnded')
  })

  it('is handed over after it ended, and after what was returned', () => {
    const paper = (day: `${number}-${number}-${number}`) => ({ registered: true, at: noon(day) })
    handing(facts, people.provider, paper('2026-08-04')).refused('ImpossibleOrder')
    handing([...facts, ...handed(), returned], people.provider, paper('2026-08-13')).refused('ImpossibleOrder')
    for (const act of ['ConfirmHandOver', 'ReturnHandOver'])
      doing(act, people.host, [...facts, ...handed()], { reason: '' }, paper('2026-08-11')).refused('ImpossibleOrder')
  })
})

describe('what was handed over', () => {
  const there = [...facts, ...handed()]

  it('is confirmed by each who takes over, once', () => {
    doing('ConfirmHandOver', people.host, there).then([
      { type: 'HandOverConfirmed', key: '1/host/tx-ly-host', data: { n: 1, by: 'host', org: 'tx-ly-host' } },
    ])
    doing('ConfirmHandOver', people.purchaser, [...there, confirmedBy('host', 'tx-ly-host')]).then([
      { type: 'HandOverConfirmed', key: '1/purchaser/hs-mzj' },
    ])
    doing('ConfirmHandOver', people.host, [...there, confirmedBy('host', 'tx-ly-host')]).refused('HandOverAlreadyConfirmed')
    doing('ConfirmHandOver', people.provider, there).refused('NotYours')
    doing('ConfirmHandOver', people.host, facts).refused('NotHandedOver')
  })

  it('is returned by one who misses something, with what that is, and not once that one has confirmed it', () => {
    const reason = { reason: '缺个案记录' }
    doing('ReturnHandOver', people.host, there, reason).then([
      { type: 'HandOverReturned', key: '1', data: { by: 'host', org: 'tx-ly-host', reason: '缺个案记录' } },
    ])
    doing('ReturnHandOver', people.host, [...there, confirmedBy('host', 'tx-ly-host')], reason).refused(
      'HandOverAlreadyConfirmed',
    )
    doing('ReturnHandOver', people.host, [...there, returned], reason).refused('NotHandedOver')
    doing('ReturnHandOver', people.provider, there, reason).refused('NotYours')
  })
})
