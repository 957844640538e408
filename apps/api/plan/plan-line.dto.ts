import { ActBody } from '../acts/act-body.js'
import { ByName, Part, Parts, Texts } from '../fields/nested.js'
import { Amount, Count, Flag, Score } from '../fields/number.js'
import { Id, Name, OneOf, Text } from '../fields/text.js'
import { AtInstant, OnDay } from '../fields/time.js'
import { SourceDto } from './source.dto.js'
import { LineSiteDto } from './line-site.dto.js'
import { ItemDto } from './item.dto.js'

export class PlanLineLotDto {
  @Name('采购包号')
  declare lot: string
}

export class PlanLineTrancheDto {
  @Score('比例（百分之几）')
  declare share: number

  @OneOf(['合同签订', '中期检查合格并阶段验收', '履约验收合格'], '付款条件')
  declare on: '合同签订' | '中期检查合格并阶段验收' | '履约验收合格'
}

export class PlanLineTermDto {
  @Count('月数')
  declare months: number

  @Count('含续签合计不超过几年', { optional: true })
  declare renewableToYears?: number
}

export class PlanLinePartiesDto {
  @Id('付款单位')
  declare payer: string

  @Id('财政部门')
  declare finance: string

  @Id('监督单位')
  declare supervisor: string

  @Id('落地单位')
  declare host: string

  @Id('采购代理机构', { optional: true })
  declare procurementAgent?: string
}

/** A line of a plan, whole: purchase and contract take everything from here. */
export class PlanLineDto extends ActBody {
  @Name('项目编号，如 mz-06')
  declare line: string

  @Text('项目名称', { max: 500 })
  declare title: string

  @OneOf(['服务', '货物', '工程'], '采购对象')
  declare kind: '服务' | '货物' | '工程'

  @Flag('履职辅助：为购买主体自身服务', { optional: true })
  declare auxiliary?: boolean

  @Text('单独采购的说明（化整为零的说明）', { optional: true })
  declare separateBecause?: string

  @Parts(() => SourceDto, '资金来源')
  declare sources: SourceDto[]

  @Text('指导性目录中的项目')
  declare directoryItem: string

  @ByName('绩效目标：指标与数值', 'number')
  declare goals: Record<string, number>

  @Text('需求的佐证')
  declare evidence: string

  @Texts('服务人群')
  declare groups: string[]

  @Texts('服务类别')
  declare classes: string[]

  @Parts(() => LineSiteDto, '服务地点')
  declare sites: LineSiteDto[]

  @Flag('运营社工服务中心或站')
  declare station: boolean

  @OneOf(['platform', 'selfRun', 'here'], '采购途径：platform 平台，selfRun 自行，here 本系统')
  declare route: 'platform' | 'selfRun' | 'here'

  @Text('采购方式')
  declare method: string

  @OnDay('采购文件发出日')
  declare procurementStarts: string

  @AtInstant('响应截止时刻')
  declare bidsDue: string

  @Score('价格分权重（百分之几）')
  declare priceWeight: number

  @Part(() => PlanLinePartiesDto, '各方')
  declare parties: PlanLinePartiesDto

  @OnDay('进驻日')
  declare arrival: string

  @Id('第三方评估机构')
  declare evaluator: string

  @Part(() => PlanLineTermDto, '期限')
  declare term: PlanLineTermDto

  @Amount('预算')
  declare budget: string

  @Count('专业社工岗位数')
  declare posts: number

  @Parts(() => ItemDto, '逐项')
  declare items: ItemDto[]

  @Parts(() => PlanLineTrancheDto, '付款节点')
  declare tranches: PlanLineTrancheDto[]

  @Count('服务满几个月后中期检查')
  declare midTermAfterMonths: number

  @ByName('评估指标与权重（百分之几）', 'number')
  declare indicatorWeights: Record<string, number>

  @Parts(() => PlanLineLotDto, '采购包')
  declare lots: PlanLineLotDto[]
}
