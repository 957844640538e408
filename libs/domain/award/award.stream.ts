import { inYuan } from '#kernel'
import type { StreamDeclaration } from '../declaration.js'
import type { AwardFact } from './award.facts.js'

/** `award/<award>`: the result of a purchase that is not run here. */
export const awardStream = {
  kind: 'award',
  says: '成交结果',
  key: '{award}',
  address: 'awards/{award}',
  facts: {
    AwardRegistered: {
      schema: 1,
      seenBy: 'everyone',
      says: '登记成交结果',
      tells: ({ title, price }) => `登记了«${title}»的成交结果：${inYuan(price)}`,
    },
  },
} as const satisfies StreamDeclaration<AwardFact>
