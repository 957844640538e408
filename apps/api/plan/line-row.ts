import { inYuan, type Fen } from '#kernel'
import type { PlanDto } from './plan.dto.js'

/** What the columns of the lines are called in a spreadsheet. */
export const columns: readonly string[] = [
  '项目编号',
  '项目名称',
  '预算（元）',
  '批复（元）',
  '已付（元）',
  '采购方式',
  '采购文件发出日',
  '进驻日',
  '服务人群',
  '服务类别',
  '服务地点',
  '办到哪里',
]

/** A sum as a spreadsheet counts with it: 190000.00; empty where there is none. */
const sumOf = (amount: string | undefined): string => (amount === undefined ? '' : inYuan(amount as Fen).replace(/[^\d.-]/g, ''))

/** A line as a row of a spreadsheet. */
export const rowOf = (one: PlanDto['of'][number]): readonly string[] => [
  one.line,
  one.title,
  sumOf(one.budget),
  sumOf(one.approved),
  sumOf(one.paid),
  one.method,
  one.procurementStarts,
  one.arrival,
  one.groups.join('、'),
  one.classes.join('、'),
  one.sites.join('、'),
  one.stageSays ?? '',
]
