import type { StreamDeclaration } from '../declaration.js'
import type { ObligationFact } from './obligation.facts.js'

/** `obligation/<subject>/<rule>[/<key>]`: one obligation. That it is met is never written here: the satisfying fact says it. */
export const obligationStream = {
  kind: 'obligation',
  says: '期限',
  key: '{obligation}',
  address: 'obligations/{obligation}',
  about: 'stream',
  facts: {
    ObligationOpened: {
      schema: 1,
      seenBy: 'parties',
      says: '开始计时',
      level: 'technical',
      heard: 'whenRead',
      tells: ({ says, basis, mode }) => (mode === 'may' ? `可以在${basis.day}及以前${says}` : `应当在${basis.day}及以前${says}`),
    },
    ObligationRedated: {
      schema: 1,
      seenBy: 'parties',
      says: '期限调整',
      level: 'technical',
      heard: 'everyProcess',
      tells: ({ basis, why }) => `期限调整到${basis.day}：${why}`,
    },
    ReminderSent: {
      schema: 1,
      seenBy: 'parties',
      says: '提醒',
      level: 'technical',
      tells: ({ rung }) => ({ ahead: '提醒期限将届', leader: '把逾期告知单位负责人', supervisor: '把逾期告知监督单位' })[rung],
    },
    ObligationBreached: { schema: 1, seenBy: 'parties', says: '逾期', tells: () => '期限届满，尚未办理' },
    BreachQuestioned: {
      schema: 1,
      seenBy: 'parties',
      says: '补登待确认',
      heard: { plan: 'keyed', purchase: 'keyed', contract: 'keyed', challenge: 'keyed' },
      tells: () => '逾期以后补登了在期限内办理的材料，待另一方或者监督单位确认',
    },
    BreachWithdrawn: { schema: 1, seenBy: 'parties', says: '撤销逾期记录', tells: ({ why }) => `撤销逾期记录：${why}` },
    WindowClosed: { schema: 1, seenBy: 'parties', says: '期间届满', level: 'technical', tells: () => '期间届满' },
    ObligationLapsed: {
      schema: 1,
      seenBy: 'parties',
      says: '不再需要办理',
      level: 'technical',
      heard: 'everyProcess',
      tells: ({ why }) => `不再需要办理：${why}`,
    },
  },
} as const satisfies StreamDeclaration<ObligationFact>
