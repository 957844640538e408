/**
 * What was offered in talks is between the supplier and who negotiates until that is over: 政府采购法 第三十八条（四）「谈判的任何一方不得透露与谈判有关的其他供应商的
 * 技术资料、价格和其他信息」, 财库〔2014〕214号 第五条 「保证磋商在严格保密的情况下进行」. In a tender prices are read out at the opening (令87 第四十一条).
 */
export const inTalks = {
  methods: ['竞争性磋商', '竞争性谈判'],
  until: ['EvaluationReported', 'LotFailed'],
  but: ['panelist', 'provider'],
} as const
