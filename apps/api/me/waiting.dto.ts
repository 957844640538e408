import { ApiProperty } from '@nestjs/swagger'

/** An act of a process that is refused or fails, since when, and how often it was asked. */
export class WaitingDto {
  @ApiProperty({ example: 'contract/hs-mzj-2026.mz-06.1' })
  declare process: string

  @ApiProperty({
    description:
      '流程的事项；process.run 已从事实重新开始，process.wake 通知不到，process.time 到期没有动作，worker.… 工作进程自身',
    example: 'OpenContract',
  })
  declare act: string

  @ApiProperty({ description: '事项的业务键' })
  declare key: string

  @ApiProperty({ type: 'string', isArray: true, description: '不能办理的代码；出错时为空' })
  declare codes: readonly string[]

  @ApiProperty({ type: 'string', nullable: true, description: '出错的内容' })
  declare error: string | null

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: '最早可以办理的时刻：在此之前是正常等待' })
  declare notBefore: string | null

  @ApiProperty({ format: 'date-time', description: '从何时起（实际时间）' })
  declare since: string

  @ApiProperty({ description: '已经尝试的次数' })
  declare attempts: number

  @ApiProperty({ description: '是否需要处理' })
  declare alarm: boolean
}
