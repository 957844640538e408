import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** A fact that something rests on. */
export class RestsOnDto {
  @ApiProperty({ description: '事实编号' })
  declare fact: string

  @ApiProperty({ format: 'date-time' })
  declare at: string
}

/** One voucher. */
class VoucherDto {
  @ApiProperty({ description: '分' })
  declare amount: string

  @ApiProperty({ format: 'date' })
  declare paidOn: string

  @ApiProperty({ description: '凭证编号' })
  declare voucher: string

  @ApiProperty({ description: '事实编号' })
  declare fact: string
}

/** By when a request is to be paid. */
class PayBy {
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  declare day: string | null

  @ApiProperty({ example: '2026年5月7日（周四）' })
  declare when: string

  @ApiProperty({ enum: ['open', 'breached', 'met', 'metLate', 'closed'] })
  declare standing: string
}

/** One request to be paid, with its invoice. */
class PaymentRequestDto {
  @ApiProperty({ type: 'integer' })
  declare n: number

  @ApiProperty({ description: '分' })
  declare amount: string

  @ApiProperty({ description: '发票号码' })
  declare invoice: string

  @ApiProperty({ format: 'date-time', description: '收到发票的时刻' })
  declare invoiceReceived: string

  @ApiProperty({ description: '没有被退回或者撤回' })
  declare stands: boolean

  @ApiPropertyOptional({ type: PayBy, description: '应当何时付清' })
  declare payBy?: PayBy

  @ApiProperty({ type: VoucherDto, isArray: true })
  declare vouchers: readonly VoucherDto[]
}

/** One part of the price, and on what it waits. */
class TrancheDto {
  @ApiProperty({ type: 'integer' })
  declare n: number

  @ApiProperty({ description: '应付（分）；约定不付的已经减去' })
  declare amount: string

  @ApiProperty({ description: '占合同金额的百分数', example: '30' })
  declare share: string

  @ApiProperty({ description: '付款条件', example: '合同签订' })
  declare on: string

  @ApiPropertyOptional({ description: '按约定不付的（分）' })
  declare deducted?: string

  @ApiPropertyOptional({ type: RestsOnDto, description: '条件何时成就，由哪条事实' })
  declare met?: RestsOnDto

  @ApiProperty({ description: '全部按约定不付' })
  declare notDue: boolean

  @ApiProperty({ type: PaymentRequestDto, isArray: true })
  declare requests: readonly PaymentRequestDto[]

  @ApiProperty({ description: '已付（分）' })
  declare paid: string

  @ApiProperty({ description: '应付的逾期利息（分）' })
  declare interest: string

  @ApiProperty({ description: '已付的逾期利息（分）' })
  declare interestPaid: string
}

/** The money of one contract. */
class ContractMoneyDto {
  @ApiProperty({ description: '合同编号', example: 'hs-mzj-2026.mz-06.1' })
  declare award: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '合同金额（分）' })
  declare amount: string

  @ApiProperty({ type: TrancheDto, isArray: true })
  declare tranches: readonly TrancheDto[]
}

/** The money of a case, as far as somebody may see it. Amounts in 分. */
export class CaseMoneyDto {
  @ApiPropertyOptional({ description: '批复的预算' })
  declare approved?: string

  @ApiPropertyOptional({ type: 'string', nullable: true, description: '各合同金额合计；提前终止的按结算金额' })
  declare committed?: string | null

  @ApiProperty({ description: '已支付，不含逾期利息' })
  declare paid: string

  @ApiProperty({ type: ContractMoneyDto, isArray: true })
  declare contracts: readonly ContractMoneyDto[]
}
