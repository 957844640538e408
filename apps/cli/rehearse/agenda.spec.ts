import { Agenda, standsStill } from './agenda.js'
import type { PlannedAct } from './autopilots/index.js'

const act = (key: string, at: string) => ({ key, at }) as PlannedAct
const keys = (acts: readonly PlannedAct[]) => acts.map(({ key }) => key)

describe('what people have planned', () => {
  it('is done in the order of its moments, each act once', () => {
    const agenda = new Agenda()
    agenda.add([act('b:Pay', '2026-04-02'), act('a:Sign', '2026-03-20'), act('a:Sign', '2026-03-20')])
    expect(keys(agenda.takeDue('2026-04-02T00:00:00.000Z'))).toEqual(['a:Sign', 'b:Pay'])
    agenda.add([act('a:Sign', '2026-03-20')])
    expect(agenda.next).toBeUndefined()
  })

  it('is not done once it is owed no more', () => {
    const agenda = new Agenda()
    agenda.add([
      act('obligation/contract/x/pay/1:Pay:fz', '2026-04-02'),
      act('obligation/contract/x/pay/1.2:Pay:fz', '2026-04-09'),
    ])
    agenda.drop(['obligation/contract/x/pay/1'])
    expect(keys(agenda.takeDue('2026-05-01T00:00:00.000Z'))).toEqual(['obligation/contract/x/pay/1.2:Pay:fz'])
  })

  it('is told from that of another whose name begins alike: of a round, and of the next one', () => {
    const agenda = new Agenda()
    agenda.add([act('obligation/x/result/1:Publish:a', '2026-04-02'), act('obligation/x/result/1:2:Publish:a', '2026-04-02')])
    agenda.drop(['obligation/x/result/1'])
    expect(keys(agenda.takeDue('2026-05-01T00:00:00.000Z'))).toEqual(['obligation/x/result/1:2:Publish:a'])
  })

  it('is tried again the next day where it stands still, and not for ever', () => {
    const agenda = new Agenda()
    let [one] = [act('a:Sign', '2026-03-20T02:00:00.000Z')]
    for (let days = 1; agenda.postpone(one); days += 1) {
      expect(days).toBeLessThanOrEqual(90)
      one = agenda.takeDue('2027-05-01T00:00:00.000Z')[0] ?? one
      if (days === 1) expect(one.at).toBe('2026-03-21T02:00:00.000Z')
    }
    expect(one.at).toBe('2026-06-18T02:00:00.000Z')
    expect([['SigningSuspended'], ['MonthNotOver'], ['SigningSuspended', 'PartyAlreadySigned'], []].map(standsStill)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
