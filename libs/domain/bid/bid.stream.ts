import { inYuan } from '#kernel'
import type { StreamDeclaration } from '../declaration.js'
import { inTalks } from '../procurement/talks.js'
import type { BidFact } from './bid.facts.js'

/** `bid/<case>/<attempt>/<lot>/<provider>`: one sealed bid and its final quote. */
export const bidStream = {
  kind: 'bid',
  says: '响应文件',
  key: '{case}/{attempt}/{lot}/{provider}',
  address: 'bids/{case}/{attempt}/{lot}/{provider}',
  parent: 'procurement/{case}/{attempt}',
  process: 'purchase/{case}',
  facts: {
    BidSubmitted: {
      schema: 1,
      seenBy: { only: ['provider'], until: 'BidsOpened', then: 'parties' },
      says: '递交响应文件',
      keptBack: { ...inTalks, without: ({ price: _price, document: _document, ...bid }) => bid },
      lasts: '响应文件密封：截止以前可以撤回，重新递交',
      tells: () => '递交了响应文件',
    },
    BidWithdrawn: {
      schema: 1,
      seenBy: { only: ['provider'], until: 'BidsOpened', then: 'parties' },
      says: '撤回响应文件',
      lasts: '撤回的响应文件可以在截止以前重新递交',
      tells: () => '撤回了响应文件',
    },
    FinalQuoteSubmitted: {
      schema: 1,
      seenBy: { only: ['provider'], until: 'EvaluationReported', then: 'parties' },
      says: '提交最后报价',
      heard: { purchase: 'perStream' },
      tells: ({ price }) => `提交最后报价${inYuan(price)}`,
    },
  },
} as const satisfies StreamDeclaration<BidFact>
