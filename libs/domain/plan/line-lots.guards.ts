import { compareMoney, inYuan, sum, times, type Refusal } from '#kernel'
import { refuse } from '../act.js'
import { isName, nameSays } from '../names.js'
import { lotsOf, type PlanLine } from './plan-line.js'

/** Reasons why a line cannot be divided as it is: what is bought is the line, each lot a part of it. */

export function lotsAreNamed({ lots }: PlanLine): readonly Refusal[] {
  const names = lots.map(({ lot }) => lot)
  return [
    ...(names.length === 0 ? [refuse('LotsMissing', '请写明采购包；不划分的，写一个包，编号为 1')] : []),
    ...names.filter((lot) => !isName(lot)).map((lot) => refuse('LotNameInvalid', `采购包${lot}：${nameSays}`)),
    ...names
      .filter((lot, index) => names.indexOf(lot) !== index)
      .map((lot) => refuse('LotTwice', `采购包${lot}列了两次；各包须写明各自的部分`)),
  ]
}

export function lotsKeepToTheBudget(line: PlanLine) {
  const total = sum(lotsOf(line).map(({ budget }) => budget))
  return compareMoney(total, line.budget) <= 0
    ? undefined
    : refuse('LotsOverBudget', `各采购包预算合计${inYuan(total)}，超过项目预算${inYuan(line.budget)}`)
}

export function lotItemsAddUp(line: PlanLine): readonly Refusal[] {
  return lotsOf(line).flatMap(({ lot, budget, items }) => {
    const total = sum(items.map((item) => times(item.price, item.quantity)))
    return items.length === 0 || compareMoney(total, budget) === 0
      ? []
      : [refuse('LotItemsDoNotAddUp', `采购包${lot}的服务清单合计${inYuan(total)}，与其预算${inYuan(budget)}不一致`)]
  })
}

export function lotsAreOfTheLine(line: PlanLine): readonly Refusal[] {
  const lots = lotsOf(line)
  const posts = lots.reduce((total, lot) => total + lot.posts, 0)
  const unknown = line.lots.flatMap(({ sites = [] }) => sites.filter((id) => !line.sites.some(({ site }) => site === id)))
  const bought = lots.flatMap((lot) => lot.items)
  return [
    ...(posts > line.posts ? [refuse('LotPostsExceedLine', `各采购包岗位合计${posts}个，项目只有${line.posts}个`)] : []),
    ...unknown.map((site) => refuse('LotSiteUnknown', `服务地点${site}不在本项目中`)),
    ...[...new Set(bought.map(({ item }) => item))]
      .filter((item) => quantityOf(item, bought) > quantityOf(item, line.items))
      .map((item) =>
        refuse(
          'LotItemsExceedLine',
          `各采购包的«${item}»合计${quantityOf(item, bought)}，项目计划${quantityOf(item, line.items)}`,
        ),
      ),
  ]
}

const quantityOf = (name: string, items: PlanLine['items']): number =>
  items.filter(({ item }) => item === name).reduce((total, { quantity }) => total + quantity, 0)

/** Whoever comes to a post comes to a site, whose host takes him in: where a lot has several, it is said how many posts each has. */
export function postsArePlaced(line: PlanLine): readonly Refusal[] {
  return lotsOf(line).flatMap(({ lot, sites, posts }) => {
    const placed = sites.reduce((total, site) => total + (site.posts ?? 0), 0)
    const [only, ...others] = sites
    const one = only === undefined || (others.length === 0 && only.posts === undefined)
    return one || placed === posts
      ? []
      : [refuse('PostsNotPlaced', `采购包${lot}有${posts}个岗位，各服务地点写明的合计${placed}个，请逐一写明`)]
  })
}
