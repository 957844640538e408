import type { StreamDeclaration } from '../declaration.js'
import type { DeliveryFact } from './delivery.facts.js'

/** That it was written down after the report of its month, and why. */
const supplement = (late: string | undefined): string => (late === undefined ? '' : `（月报后补记：${late}）`)

/** `delivery/<award>/<month>`: what was delivered in a month, and the report made from it. */
export const deliveryStream = {
  kind: 'delivery',
  says: '服务月度',
  key: '{award}/{month}',
  address: 'contracts/{award}/deliveries/{month}',
  parent: 'contract/{award}',
  process: 'contract/{award}',
  facts: {
    ServiceRecorded: {
      schema: 1,
      seenBy: 'record',
      says: '服务记录',
      tells: ({ item, quantity, on, participants, late }) =>
        `记录${on}的${item}：${quantity}，${participants}人参加${supplement(late)}`,
    },
    SupervisionHeld: {
      schema: 1,
      seenBy: 'record',
      says: '专业督导',
      tells: ({ on, topic, workers, late }) => `${on}开展专业督导«${topic}»，${workers}名社工参加${supplement(late)}`,
    },
    MonthlyReportSubmitted: {
      schema: 1,
      seenBy: 'record',
      says: '服务月报',
      heard: { contract: 'keyed' },
      tells: ({ month, participants }) => `报送${month}月报：服务${participants}人次`,
    },
  },
} as const satisfies StreamDeclaration<DeliveryFact>
