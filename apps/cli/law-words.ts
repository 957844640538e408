/** The language of what the law command says. Clauses and derivations are Chinese in both: they are the law's. */
export type Language = 'zh' | 'en'

/** `--lang` if given, else by the locale of the machine. Throws an Error for another language. */
export function languageOf(asked: string | undefined): Language {
  if (asked === 'zh' || asked === 'en') return asked
  if (asked !== undefined) throw new Error(`--lang is zh or en, not «${asked}»`)
  return /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en'
}

export const usage = {
  zh: `npm run law -- 命令 [--lang zh|en]
  list [--status 状态]                    全部规则：问题、条文、核对状态
  show 规则                               条文、各时期的规定、案例
  due 规则 起算日 [--by 情形] [--on 适用日] [--stops 起/止,起/止] [--region 代码] [--until | --earliest]
                                          到期日（最后一行只有日期）。往前推的期限（更正提前期、专家抽取），起算日写它必须先于的那一天（响应截止、评审）
                                          --until：起算日是截止日，求最迟何时开始；--earliest：起算日是更正之日，求响应截止最早何日
  explain method --amount 元 --kind 服务 [--ground 情形] --region 代码 [--on 日] [--approved] [--not-service-purchase] [--exempt 情形]
  interest --amount 元 (--due 日 --paid 日 | --days 日数) [--sme] [--rate 5/10000]   逾期利息
  cap bid-bond-cap|performance-bond-cap|supplement-cap|single-source-add-on 金额 [--asked 元] [--earlier 元,元]
  advance --region 代码 [--percent 30] [--amount 元] [--sme]        预付款比例
  score --method 竞争性磋商 --weight 10 名称=报价[:small|micro|medium|none|consortium:份额] … [--percent 20] [--on 日] [--region 代码]
  mutate                                  把每个数字改动一，看案例是否都能发现
  pages [--check]                         生成 docs/law-coverage.md 的第三列、docs/law-register.md 与 docs/zh/law.md`,
  en: `npm run law -- COMMAND [--lang zh|en]
  list [--status STATUS]                  every rule: question, article, how well it is known
  show RULE                               the clause, its dated entries, its cases
  due RULE FROM [--by CASE] [--on DAY] [--stops FROM/UNTIL,FROM/UNTIL] [--region CODE] [--until | --earliest]
                                          the legal day (the last line is the day alone). Of a term that counts back FROM is what must be preceded (closing, evaluation)
                                          --until: FROM is the end, when must it begin?  --earliest: amended on FROM, the closing is not before …
  explain method --amount YUAN --kind 服务 [--ground GROUND] --region CODE [--on DAY] [--approved] [--not-service-purchase] [--exempt GROUND]
  interest --amount YUAN (--due DAY --paid DAY | --days N) [--sme] [--rate 5/10000]   interest on a late payment
  cap bid-bond-cap|performance-bond-cap|supplement-cap|single-source-add-on AMOUNT [--asked YUAN] [--earlier YUAN,YUAN]
  advance --region CODE [--percent 30] [--amount YUAN] [--sme]      the range of an advance
  score --method 竞争性磋商 --weight 10 NAME=PRICE[:small|micro|medium|none|consortium:SHARE] … [--percent 20] [--on DAY] [--region CODE]
  mutate                                  changes each figure by one and looks whether a case notices
  pages [--check]                         writes the third column of docs/law-coverage.md, docs/law-register.md and docs/zh/law.md`,
} as const satisfies Record<Language, string>
