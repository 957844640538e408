import type { StreamDeclaration } from '../declaration.js'
import type { MidTermCheckFact } from './mid-term-check.facts.js'

/** `mid-term-check/<award>/<n>`: one check of the contract in the middle of its service (中期检查), with rectification and re-check. */
export const midTermCheckStream = {
  kind: 'mid-term-check',
  says: '中期检查',
  key: '{award}/{n}',
  address: 'contracts/{award}/mid-term-checks/{n}',
  parent: 'contract/{award}',
  process: 'contract/{award}',
  facts: {
    MidTermCheckScheduled: {
      schema: 1,
      seenBy: 'record',
      says: '安排中期检查',
      heard: { contract: 'perStream' },
      tells: ({ on }) => `把中期检查安排在${on}`,
    },
    MidTermPassed: {
      schema: 1,
      seenBy: 'record',
      says: '中期检查合格',
      heard: { contract: 'perStream' },
      tells: ({ score, pass }) => `认定中期检查合格：${score}分（合格线${pass}分）`,
    },
    MidTermFailed: {
      schema: 1,
      seenBy: 'record',
      says: '中期检查复查不合格',
      heard: { contract: 'perStream' },
      tells: ({ score, pass, pays }) =>
        `复查${score}分（合格线${pass}分），仍不合格：${pays === undefined ? '按约定解除合同' : `该期付款按约定支付${pays}%`}`,
    },
    RectificationOrdered: {
      schema: 1,
      seenBy: 'record',
      says: '责令整改',
      heard: { contract: 'perStream' },
      tells: ({ score, pass, by }) => `因中期检查${score}分（合格线${pass}分），责令在${by}及以前整改`,
    },
    RectificationSubmitted: {
      schema: 1,
      seenBy: 'record',
      says: '提交整改报告',
      heard: { contract: 'perStream' },
      tells: () => '提交了整改报告',
    },
  },
} as const satisfies StreamDeclaration<MidTermCheckFact>
