import { fact, Played, start } from '../kit/played.fixture.js'
import { accept } from './acceptance.js'

const ended = fact('EvaluationPublished', 2, { stream: 'evaluation/hs-mzj-2026.mz-06.1/1' })
const known = [start, fact('OwnRuleApplies', 2), ended]
const accepting = () => new Played(known, (it) => accept(it, ended).then(() => undefined))
const owed = (played: Played) => played.asked.flatMap((asked) => /^OpenObligation (\S+)/.exec(asked)?.[1] ?? [])

it('what is turned down is owed by the provider, then accepted once more, and published', async () => {
  const played = accepting()
  await played.tell()
  expect(owed(played)).toEqual(['agreed:acceptance'])
  await played.tell(fact('ItemsTurnedDown', 3, { key: '1' }))
  expect(owed(played).slice(1)).toEqual(['agreed:acceptance-rectification/1'])
  await played.tell(fact('ItemsRectified', 4, { key: '1' }))
  expect(owed(played).slice(2)).toEqual(['agreed:re-acceptance/1'])
  await played.tell(fact('AcceptancePassed', 5))
  expect(owed(played).slice(3)).toEqual(['agreed:acceptance-publication'])
})

it('accepted without that once the time for it is over, nothing is owed about it any more', async () => {
  const played = accepting()
  await played.tell(fact('ItemsTurnedDown', 3, { key: '1' }), fact('AcceptancePassed', 4))
  expect(owed(played)).toContain('agreed:acceptance-publication')
  expect(owed(played)).not.toContain('agreed:re-acceptance/1')
})
