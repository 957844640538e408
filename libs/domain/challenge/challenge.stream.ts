import type { StreamDeclaration } from '../declaration.js'
import { remedies, type ChallengeFact } from './challenge.facts.js'

/** `challenge/<case>/<asker>.<n>`: one question (质疑) and its answer. Complaints (投诉) come with the stage in full. */
export const challengeStream = {
  kind: 'challenge',
  says: '质疑',
  key: '{case}/{question}',
  address: 'challenges/{case}/{question}',
  process: 'challenge/{case}/{question}',
  facts: {
    QuestionRaised: {
      schema: 1,
      seenBy: 'parties',
      says: '提出质疑',
      heard: { challenge: 'once' },
      starts: 'challenge/{case}/{question}',
      lasts: '质疑由此受理：不再质疑的，请在答复前撤回',
      tells: ({ about }) => `对${about}提出质疑`,
    },
    ContractSuspended: {
      schema: 1,
      seenBy: 'parties',
      says: '暂停签订或者中止履行合同',
      heard: { challenge: 'keyed' },
      tells: ({ lot }) => `因质疑可能影响结果，暂停签订或者中止履行第${lot}包的合同`,
    },
    QuestionUpheld: {
      schema: 1,
      seenBy: 'parties',
      says: '质疑成立后的处理',
      heard: { challenge: 'keyed' },
      tells: ({ remedy }) => `质疑成立，应当${remedies[remedy]}`,
    },
    QuestionAnswered: {
      schema: 1,
      seenBy: 'parties',
      says: '答复质疑',
      heard: { challenge: 'once' },
      tells: ({ upheld, number }) => `答复质疑（${number}）：${upheld ? '成立' : '不成立'}`,
    },
    QuestionWithdrawn: {
      schema: 1,
      seenBy: 'parties',
      says: '撤回质疑',
      heard: { challenge: 'once' },
      lasts: '质疑已经撤回，合同和采购由此继续：仍有质疑的，在质疑期内另行提出',
      tells: ({ reason }) => `撤回了质疑${reason === undefined ? '' : `：${reason}`}`,
    },
    ChallengeClosed: {
      schema: 1,
      seenBy: 'parties',
      says: '质疑办结',
      heard: { challenge: 'once' },
      ends: true,
      tells: ({ upheld }) => `质疑办结：${upheld ? '成立' : '不成立'}`,
    },
  },
} as const satisfies StreamDeclaration<ChallengeFact>
