import { Fragment } from 'react'
import type { components } from '../../client/api.js'
import { shownDay, shownMoment } from '../../ui/days.js'
import { inYuan } from '../../ui/money.js'

type Known = Omit<components['schemas']['PublicChainDto'], 'plan' | 'steps'>

/** What everybody may know of a purchase, a row each; what is not known has none. */
export const PublicFacts = ({ known }: { readonly known: Known }) => (
  <section className="panel list" aria-labelledby="known">
    <h2 id="known">基本情况</h2>
    <dl className="rows">
      {rowsOf(known).map(([says, value]) => (
        <Fragment key={says}>
          <dt>{says}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  </section>
)

function rowsOf(known: Known): readonly (readonly [string, string])[] {
  const { purchaser, budget, bidsDue, takesBids, supplyUntil, priceWeight, fixedPrice, criteria, forSmesAlone, lots, contracts } =
    known
  const several = lots.length > 1
  const weight = priceWeight === undefined ? undefined : `价格分占 ${priceWeight}%`
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['购买主体（联系单位）', purchaser.map(({ name }) => name).join('、')],
    ['地区', known.region],
    ['预算', `${inYuan(budget)} 元`],
    ['响应截止', bidsDue && `${shownMoment(bidsDue)}${takesBids ? '（正在接受响应）' : '（已经截止）'}`],
    ['采购文件提供至', supplyUntil && shownDay(supplyUntil, '')],
    ['面向', forSmesAlone ? '专门面向中小企业' : undefined],
    ['价格', fixedPrice === undefined ? weight : `固定价格 ${inYuan(fixedPrice)} 元`],
    ['价格以外的评审因素', criteria.map(({ criterion, points }) => `${criterion} ${points} 分`).join('；')],
    ...lots.map(
      ({ lot, title, budget: own, provider, price, failed }) =>
        [
          `第 ${lot} 包${title === undefined ? '' : ` ${title}`}`,
          [
            several && own !== undefined ? `预算 ${inYuan(own)} 元` : '',
            provider ? `成交 ${provider.name}${price === undefined ? '' : `，${inYuan(price)} 元`}` : '',
            failed === undefined ? '' : `采购失败：${failed}`,
          ]
            .filter((part) => part !== '')
            .join('；'),
        ] as const,
    ),
    ...contracts.map(
      ({ award, from, until, score, grade, settled, paid }) =>
        [
          `合同 ${award}`,
          [
            from === undefined || until === undefined ? '' : `服务期 ${shownDay(from, '')}至${shownDay(until, '')}`,
            grade === undefined ? '' : `评估 ${score ?? ''} 分，${grade}`,
            settled === undefined ? '' : `结算 ${inYuan(settled)} 元`,
            paid === undefined ? '' : `共支付 ${inYuan(paid)} 元`,
          ]
            .filter((part) => part !== '')
            .join('；'),
        ] as const,
    ),
  ]
  return rows.flatMap(([says, value]) => (value === undefined || value === '' ? [] : [[says, value] as const]))
}
