import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { TimelineFactDto } from '../reading/timeline.dto.js'

/** One fact of a case as somebody may see it, to be taken away. */
export class ExportedFactDto {
  @ApiProperty({ type: 'integer', description: '第几条：先发生登记的在前' })
  declare n: number

  @ApiProperty({ example: '签订了合同' })
  declare sentence: string

  @ApiPropertyOptional({ description: '办理单位；系统自行办理的没有' })
  declare unit?: string

  @ApiPropertyOptional({ description: '当日适用的地区参数版本', example: '341000@2026-01-01' })
  declare pack?: string

  @ApiProperty({ type: TimelineFactDto })
  declare fact: TimelineFactDto

  @ApiProperty({
    description:
      '校验和：fact 中 stream、version、type、key、data、occurredAt、recordedAt、by、evidence、signed 各项（没有的不计）按键名排序写成 JSON，再取 SHA-256（base64url）',
  })
  declare checksum: string
}

/** The facts of a case as somebody may see them. */
export class CaseExportDto {
  @ApiProperty({ example: 'hs-mzj-2026.mz-06' })
  declare case: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ format: 'date-time', description: '导出的时刻' })
  declare exportedAt: string

  @ApiProperty({ description: '导出的人（登录名）' })
  declare exportedBy: string

  @ApiProperty({ type: ExportedFactDto, isArray: true })
  declare facts: readonly ExportedFactDto[]
}
