import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { RestsOnDto } from '../case/case-money.dto.js'
import { urgencies, WorkDueDto, type Urgency } from '../work/work.dto.js'

/** Whose turn it is. */
class TurnDto {
  @ApiProperty({ example: 'payer' })
  declare role: string

  @ApiProperty({ description: '单位名称', example: '黄山市财政局' })
  declare says: string

  @ApiProperty({ description: '是我的单位' })
  declare mine: boolean
}

/** A host that does not agree to a payment. */
class ObjectionDto {
  @ApiProperty({ description: '落地单位', example: '黎阳镇人民政府' })
  declare host: string

  @ApiProperty({ description: '意见' })
  declare opinion: string

  @ApiProperty({ description: '事实编号' })
  declare fact: string
}

/** Something that was found against a request. */
class MoneyDoubtDto {
  @ApiProperty({ example: '这份发票文件已经以号码…申请过支付' })
  declare says: string

  @ApiProperty({ description: '事实编号' })
  declare fact: string
}

/** What is to be paid, or will be, and what comes next for it. */
export class PayableDto {
  @ApiProperty({ description: '付款节点的卷宗', example: 'payment/hs-mzj-2026.mz-06.1/1' })
  declare stream: string

  @ApiProperty({ description: '所属项目', example: 'hs-mzj-2026.mz-06' })
  declare caseId: string

  @ApiProperty({ description: '项目名称' })
  declare title: string

  @ApiProperty({ description: '合同编号', example: 'hs-mzj-2026.mz-06.1' })
  declare award: string

  @ApiProperty({ description: '承接主体' })
  declare provider: string

  @ApiProperty({ description: '付款单位' })
  declare payer: string

  @ApiProperty({ description: '由我收取；否则由我支付、审核或者出具意见' })
  declare owedToMe: boolean

  @ApiProperty({ type: 'integer', description: '第几期' })
  declare tranche: number

  @ApiPropertyOptional({ type: 'integer', description: '第几次申请；还没有申请的没有' })
  declare request?: number

  @ApiProperty({ description: '付款条件', example: '合同签订' })
  declare on: string

  @ApiPropertyOptional({ type: RestsOnDto, description: '条件何时成就，由哪条事实' })
  declare met?: RestsOnDto

  @ApiProperty({ description: '多少（分）' })
  declare amount: string

  @ApiPropertyOptional({ description: '发票号码' })
  declare invoice?: string

  @ApiProperty({
    enum: ['condition', 'RequestPayment', 'GiveHostOpinion', 'ReviewPayment', 'ApprovePayment', 'ConfirmPayment', 'PayInterest'],
    description: '下一步；condition：付款条件尚未成就',
  })
  declare next: string

  @ApiProperty({ description: '下一步是什么', example: '审核支付申请' })
  declare nextSays: string

  @ApiProperty({ type: TurnDto, isArray: true, description: '等谁；等付款条件的没有' })
  declare waitsFor: readonly TurnDto[]

  @ApiProperty({ enum: urgencies })
  declare urgency: Urgency

  @ApiPropertyOptional({ type: WorkDueDto, description: '应当何时付清' })
  declare due?: WorkDueDto

  @ApiPropertyOptional({ type: WorkDueDto, description: '下一步的期限' })
  declare nextDue?: WorkDueDto

  @ApiPropertyOptional({ description: '本单位已经拟稿的编号' })
  declare draft?: string

  @ApiProperty({ type: ObjectionDto, isArray: true })
  declare objections: readonly ObjectionDto[]

  @ApiProperty({ type: MoneyDoubtDto, isArray: true })
  declare doubts: readonly MoneyDoubtDto[]
}

/** One contract in sums. */
class ContractSumsDto {
  @ApiProperty({ description: '所属项目' })
  declare caseId: string

  @ApiProperty({ description: '合同编号' })
  declare award: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '应付（分），约定不付的已经减去' })
  declare payable: string

  @ApiProperty({ description: '已付（分）' })
  declare paid: string
}

/** What is owed to one's unit and what it has to pay, over all its contracts. */
export class MyMoneyDto {
  @ApiProperty({ format: 'date', description: '今天' })
  declare today: string

  @ApiProperty({ type: PayableDto, isArray: true, description: '先到期的在前，没有期限的在后' })
  declare payables: readonly PayableDto[]

  @ApiProperty({ type: ContractSumsDto, isArray: true })
  declare contracts: readonly ContractSumsDto[]

  @ApiProperty({ description: '还有更早的项目没有列出' })
  declare more: boolean
}
