import { sum, times, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Item, Rule } from '../rule.js'

/** 令87 第五十九条: which figure of a bid prevails, in this order. Append only; never edit a past entry. */
export const priceInconsistencyRule = {
  id: 'price-inconsistency',
  kind: 'choice',
  asks: { zh: '报价前后不一致，以哪个为准？', en: 'Which figure of an inconsistent bid prevails?' },
  governs: '评审之日',
  entries: [
    {
      from: '2017-10-01',
      value: [
        { id: 'opening-sheet', words: '开标一览表（报价表）内容与投标文件中相应内容不一致的，以开标一览表（报价表）为准' },
        { id: 'words', words: '大写金额和小写金额不一致的，以大写金额为准' },
        { id: 'decimal-slip', words: '单价金额小数点或者百分比有明显错位的，以开标一览表的总价为准，并修改单价' },
        { id: 'unit-prices', words: '总价金额与按单价汇总金额不一致的，以单价金额计算结果为准' },
      ],
      source: article(
        '财政部令第87号',
        '第五十九条',
        '（二）大写金额和小写金额不一致的，以大写金额为准；（三）单价金额小数点或者百分比有明显错位的，以开标一览表的总价为准，并修改单价；（四）总价金额与按单价汇总金额不一致的，以单价金额计算结果为准。同时出现两种以上不一致的，按照前款规定的顺序修正',
      ),
      status: 'verified',
      note: '修正后的报价经投标人确认后产生约束力，不确认的投标无效；招标文件可以另有规定',
    },
  ],
} as const satisfies Rule<readonly Item[]>

/** A bid's figures (分): in words and in digits on the opening sheet, the total in the bid itself, unit prices by quantity. */
export type BidFigures = {
  readonly openingSheet: { readonly digits: Fen; readonly words?: Fen }
  readonly body?: Fen
  readonly items?: readonly { readonly price: Fen; readonly quantity: number; readonly decimalSlip?: boolean }[]
}

/** The corrected total and which steps were applied, in the order of the rule; without a confirmation the bid is invalid. */
export function priceInconsistency(question: {
  on: Day
  figures: BidFigures
  confirmed?: boolean
}): Based & { total: Fen; applied: readonly string[]; invalid: boolean } {
  const entry = entryOn<readonly Item[]>(priceInconsistencyRule, question.on)
  const { openingSheet, body, items } = question.figures
  const applied: string[] = []
  let total = openingSheet.digits
  if (body !== undefined && body !== openingSheet.digits) applied.push('opening-sheet')
  if (openingSheet.words !== undefined && openingSheet.words !== openingSheet.digits) {
    applied.push('words')
    total = openingSheet.words
  }
  if (items !== undefined && items.some(({ decimalSlip }) => decimalSlip === true)) applied.push('decimal-slip')
  else if (items !== undefined) {
    const summed = sum(items.map(({ price, quantity }) => times(price, quantity)))
    if (summed !== total) {
      applied.push('unit-prices')
      total = summed
    }
  }
  const order = entry.value.map(({ id }) => id)
  applied.sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return { total, applied, invalid: applied.length > 0 && question.confirmed === false, ...basedOn(entry) }
}
