import { ApiProperty } from '@nestjs/swagger'

/** How what a step of a process asks for stands. */
export const stepStates = ['ahead', 'open', 'late', 'stopped', 'met', 'metLate', 'over', 'lapsed'] as const
export type StepState = (typeof stepStates)[number]

const state = {
  enum: stepStates,
  description: 'ahead 未开始；open 在办；late 逾期未办；stopped 中止；met 办结；metLate 逾期办结；over 期间届满；lapsed 不再需要',
}

/** One obligation or window that a step has opened. */
export class ProcessOwedDto {
  @ApiProperty({ example: 'obligation/contract/hs-mzj-2026.mz-06.1/contract-publication' })
  declare id: string

  @ApiProperty({ example: '公告合同' })
  declare says: string

  @ApiProperty(state)
  declare state: StepState

  @ApiProperty({ example: '3月23日办结' })
  declare stateSays: string

  @ApiProperty({ example: '2026年3月24日（周二）' })
  declare when: string
}

/** One step of a process, as its definition has it. */
export class ProcessStepDto {
  @ApiProperty({ example: '公告合同' })
  declare says: string

  @ApiProperty({ description: '承担者', example: '购买主体' })
  declare who: string

  @ApiProperty({ description: '所依条款', example: '政府采购法实施条例 第五十条' })
  declare basis: string

  @ApiProperty({ description: '从哪件事起算', example: '签订合同' })
  declare from: string

  @ApiProperty({ description: '有几项：逐月、逐岗等' })
  declare several: boolean

  @ApiProperty({ description: '只在另一种情况下才有' })
  declare side: boolean

  @ApiProperty({ enum: ['owe', 'window', 'act', 'wait', 'scope'], description: '应当办理；可以办理；流程自行办理；等待；一段' })
  declare step: 'owe' | 'window' | 'act' | 'wait' | 'scope'

  @ApiProperty(state)
  declare state: StepState

  @ApiProperty({ example: '已办 7/13，至12月7日' })
  declare stateSays: string

  @ApiProperty({ type: ProcessOwedDto, isArray: true, description: '已经开始的，先到期的在前' })
  declare owed: readonly ProcessOwedDto[]

  @ApiProperty({ type: 'integer', isArray: true, description: '在哪几步以后：序号从 0 起' })
  declare after: readonly number[]
}

/** One process of a case: the definition that runs, and how far it has come. */
export class CaseProcessDto {
  @ApiProperty({ example: 'contract/hs-mzj-2026.mz-06.1' })
  declare id: string

  @ApiProperty({ example: '合同' })
  declare says: string

  @ApiProperty({ type: ProcessStepDto, isArray: true })
  declare steps: readonly ProcessStepDto[]

  @ApiProperty({ description: '同样的内容画成图：SVG' })
  declare drawing: string
}
