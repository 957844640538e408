import type { StreamDeclaration } from '../declaration.js'
import { complaintPauses, rejections, remedies, type ChallengeFact } from './challenge.facts.js'

/** `challenge/<case>/<asker>.<n>`: one question (质疑) and its answer; where its asker is not content the complaint (投诉) to finance, and its decision. */
export const challengeStream = {
  kind: 'challenge',
  says: '质疑',
  key: '{case}/{question}',
  address: 'challenges/{case}/{question}',
  process: 'challenge/{case}/{question}',
  stands: {
    as: 'complaint',
    // 条例 第五十八条: what does not count is the time for the decision.
    but: { 'question-reply': null, complaint: null, 'complaint-intake': null },
  },
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
    ComplaintRaised: {
      schema: 1,
      seenBy: 'parties',
      says: '提出投诉',
      heard: { challenge: 'once' },
      lasts: '投诉由此收到：不再投诉的，请撤回投诉',
      tells: ({ fromReply }) => `就质疑的事项向财政部门投诉${fromReply === undefined ? '' : `，并就答复内容提出：${fromReply}`}`,
    },
    ComplaintAccepted: {
      schema: 1,
      seenBy: 'parties',
      says: '受理投诉',
      heard: { challenge: 'once' },
      tells: ({ number }) => `受理了投诉（${number}）`,
    },
    ComplaintDeclined: {
      schema: 1,
      seenBy: 'parties',
      says: '不予受理投诉',
      heard: { challenge: 'once' },
      lasts: '不予受理已经告知投诉人',
      tells: ({ reason, number }) => `不予受理投诉（${number}）：${reason}`,
    },
    ProcurementSuspended: {
      schema: 1,
      seenBy: 'parties',
      says: '暂停采购活动',
      heard: { challenge: 'keyed' },
      tells: ({ lot, number }) => `书面通知暂停第${lot}包的采购活动（${number}）`,
    },
    ComplaintPaused: {
      schema: 1,
      seenBy: 'parties',
      says: '投诉处理期限开始不计算',
      heard: { challenge: 'keyed' },
      tells: ({ why }) => `投诉处理期限自此不计算：${complaintPauses[why]}`,
    },
    ComplaintResumed: {
      schema: 1,
      seenBy: 'parties',
      says: '投诉处理期限恢复计算',
      heard: { challenge: 'keyed' },
      tells: () => '投诉处理期限恢复计算',
    },
    ComplaintUpheld: {
      schema: 1,
      seenBy: 'parties',
      says: '投诉成立后的处理',
      heard: { challenge: 'keyed' },
      tells: ({ remedy }) => `投诉成立，应当${remedies[remedy]}`,
    },
    ComplaintDecided: {
      schema: 1,
      // 条例 第五十八条第二款: the decision is announced.
      seenBy: 'everyone',
      says: '作出投诉处理决定',
      heard: { challenge: 'once' },
      lasts: '投诉处理决定已经公告：不服的，依法申请行政复议或者提起行政诉讼',
      tells: ({ upheld, ground, number }) =>
        `作出投诉处理决定（${number}）：${upheld ? '成立' : `驳回，${ground === undefined ? '' : rejections[ground]}`}`,
    },
    ComplaintWithdrawn: {
      schema: 1,
      seenBy: 'parties',
      says: '撤回投诉',
      heard: { challenge: 'once' },
      lasts: '投诉已经撤回，处理程序由此终止',
      tells: () => '书面撤回了投诉',
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
