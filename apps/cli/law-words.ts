import type { Kind } from '#law'
import type { Status } from '#kernel'

/** The language of what the law command says. Clauses and derivations are Chinese in both: they are the law's. */
export type Language = 'zh' | 'en'

/** `--lang` if given, else by the locale of the machine. Throws an Error for another language. */
export function languageOf(asked: string | undefined): Language {
  if (asked === 'zh' || asked === 'en') return asked
  if (asked !== undefined) throw new Error(`--lang is zh or en, not «${asked}»`)
  return /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en'
}

export const statusWords = {
  verified: { zh: '已核对原文', en: 'verified in the official text' },
  reported: { zh: '据转载，待核对原文', en: 'reported second hand' },
  unverified: { zh: '未核实', en: 'unverified: own knowledge' },
  sample: { zh: '样例', en: 'sample figure' },
  agreed: { zh: '当事人约定', en: 'agreed by the parties' },
} as const satisfies Record<Status, Record<Language, string>>

export const kindWords = {
  term: { zh: '期限', en: 'term' },
  cap: { zh: '限额', en: 'cap' },
  composition: { zh: '组成', en: 'composition' },
  choice: { zh: '选择', en: 'choice' },
  list: { zh: '清单', en: 'list' },
  formula: { zh: '公式', en: 'formula' },
  remedy: { zh: '处理', en: 'remedy' },
} as const satisfies Record<Kind, Record<Language, string>>

export const usage = {
  zh: `npm run law -- 命令 [--lang zh|en]
  list [--status 状态]                    全部规则：问题、条文、核对状态
  show 规则                               条文、各时期的规定、案例
  due 规则 起算日 [--by 情形] [--on 适用日] [--stops 起/止,起/止] [--region 代码] [--until]
                                          到期日（最后一行只有日期）；--until：起算日是截止日，求最迟何时开始
  explain method --amount 元 --kind 服务 [--ground 情形] --region 代码 [--on 日] [--approved] [--not-service-purchase]
  score --method 竞争性磋商 --weight 10 名称=报价[:small|consortium|none] … [--percent 20] [--on 日] [--region 代码]
  mutate                                  把每个数字改动一，看案例是否都能发现
  pages [--check]                         生成 docs/law-register.md 与 docs/zh/law.md`,
  en: `npm run law -- COMMAND [--lang zh|en]
  list [--status STATUS]                  every rule: question, article, how well it is known
  show RULE                               the clause, its dated entries, its cases
  due RULE FROM [--by CASE] [--on DAY] [--stops FROM/UNTIL,FROM/UNTIL] [--region CODE] [--until]
                                          the legal day (the last line is the day alone); --until: FROM is the end, when must it begin?
  explain method --amount YUAN --kind 服务 [--ground GROUND] --region CODE [--on DAY] [--approved] [--not-service-purchase]
  score --method 竞争性磋商 --weight 10 NAME=PRICE[:small|consortium|none] … [--percent 20] [--on DAY] [--region CODE]
  mutate                                  changes each figure by one and looks whether a case notices
  pages [--check]                         writes docs/law-register.md and docs/zh/law.md`,
} as const satisfies Record<Language, string>
