/** What people call the stage that a purchase has reached. */
export const stageWords: Readonly<Record<string, string>> = {
  procurement: '采购',
  award: '成交',
  contract: '合同',
  arrival: '进驻',
  service: '服务',
  evaluation: '评估',
  acceptance: '验收付款',
  closing: '结项',
  closed: '归档',
}
