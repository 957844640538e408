import type { StreamDeclaration } from '../declaration.js'
import type { DeliveryFact } from './delivery.facts.js'

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
      seenBy: 'parties',
      says: '服务记录',
      tells: ({ item, quantity, on, participants }) => `记录${on}的${item}：${quantity}，${participants}人参加`,
    },
    SupervisionHeld: {
      schema: 1,
      seenBy: 'parties',
      says: '专业督导',
      tells: ({ on, topic, workers }) => `${on}开展专业督导«${topic}»，${workers}名社工参加`,
    },
    MonthlyReportSubmitted: {
      schema: 1,
      seenBy: 'parties',
      says: '服务月报',
      heard: { contract: 'perStream' },
      tells: ({ month, participants }) => `报送${month}月报：服务${participants}人次`,
    },
  },
} as const satisfies StreamDeclaration<DeliveryFact>
