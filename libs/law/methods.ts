/** The methods of procurement the law names (政府采购法 第二十六条 and what the finance ministry recognised under it). */
export const methods = ['公开招标', '邀请招标', '竞争性谈判', '竞争性磋商', '单一来源', '询价', '框架协议'] as const

export type Method = (typeof methods)[number]

/** What is bought. Social-work services are 服务. */
export type Purchase = '服务' | '货物' | '工程'
