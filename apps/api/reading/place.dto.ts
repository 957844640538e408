import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** What something is about, as people say it. */
export class PlaceDto {
  @ApiPropertyOptional({ description: '项目编号；不属于项目的没有', example: 'hs-mzj-2026.mz-06' })
  declare caseId?: string

  @ApiProperty({ example: '黎阳镇社工站运营服务' })
  declare title: string

  @ApiProperty({ description: '编号', example: 'hs-mzj-2026.mz-06' })
  declare number: string
}
