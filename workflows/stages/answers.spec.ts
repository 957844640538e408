import { fact, Played, start } from '../kit/played.fixture.js'
import { besideAnswers } from './answers.js'

const opened = (played: Played) => played.asked.flatMap((asked) => /^OpenObligation (\S+)/.exec(asked)?.[1] ?? [])
const lapsed = (played: Played) => played.asked.filter((asked) => asked.startsWith('LapseObligation'))
/** Beside a walk that waits for the contract to be archived. */
const playing = () => new Played([start], (it) => besideAnswers(it, it.fact('CaseArchived')).then(() => undefined))
const referred = (version: number, org: string) => fact('CorrectionReferred', version, { key: `3/purchaser/${org}` })

describe('whoever is asked for a word', () => {
  it('owes it, each for itself, whenever it is asked', async () => {
    const played = playing()
    await played.tell(referred(4, 'a'), referred(5, 'b'))
    expect(opened(played)).toEqual(['agreed:confirmation/3/a', 'agreed:confirmation/3/b'])
    await played.tell(fact('BreachQuestioned', 1, { stream: 'obligation/x/1/y', key: '7 delivery/hs-mzj-2026.mz-06.1/2026-05' }))
    expect(opened(played)[2]).toBe('delivery/hs-mzj-2026.mz-06.1/2026-05/agreed:confirmation/7')
  })

  it('owes it no more once all is over: what took effect by another’s word, and what nobody answered', async () => {
    const played = playing()
    await played.tell(referred(4, 'a'))
    await played.tell(fact('CorrectionTookEffect', 6, { key: '3' }))
    await played.tell(fact('CorrectionReferred', 7, { key: '6/purchaser/c' }))
    await played.tell(fact('CaseArchived', 8))
    expect(lapsed(played)).toHaveLength(1)
    expect(lapsed(played)[0]).toContain('agreed:confirmation/6/c')
    expect(played.ended).toBe('done')
  })
})
