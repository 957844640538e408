/** What people call the stages of a case, in their order; each lot has reached one, a case that of its last lot. */
export const stageWords = {
  procurement: '采购',
  award: '成交',
  contract: '合同',
  arrival: '进驻',
  service: '服务',
  evaluation: '评估',
  acceptance: '验收付款',
  closing: '结项',
  closed: '归档',
} as const
export type Stage = keyof typeof stageWords

/** The stages in order. */
export const stages = Object.keys(stageWords) as readonly Stage[]
