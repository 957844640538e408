import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { PlaceDto } from '../reading/place.dto.js'
import { FormFieldDto, UnfinishedDto } from './form.dto.js'

/** What a paper can show: an act, and what is filled in of it. */
export class PaperKindDto {
  @ApiProperty({ example: 'ChooseMethod' })
  declare act: string

  @ApiProperty({ example: '确定采购方式' })
  declare says: string

  @ApiProperty({ description: '属于一个供应商的响应：还要写明采购包和供应商' })
  declare ofBid: boolean

  @ApiProperty({ type: FormFieldDto, isArray: true })
  declare fields: readonly FormFieldDto[]
}

/** The form that takes the papers of a purchase that was run elsewhere. */
export class PapersFormDto {
  @ApiProperty({ example: 'procurement/hs-mzj-2026.mz-06/1' })
  declare stream: string

  @ApiProperty({ type: PlaceDto })
  declare place: PlaceDto

  @ApiProperty({ type: 'string', isArray: true, description: '采购包号', example: ['1'] })
  declare lots: readonly string[]

  @ApiProperty({ type: PaperKindDto, isArray: true })
  declare papers: readonly PaperKindDto[]

  @ApiProperty({ type: 'string', isArray: true, description: '本单位的环节；没有的，直接登记' })
  declare steps: readonly string[]

  @ApiProperty({ description: '我可以拟稿或者直接登记' })
  declare mine: boolean

  @ApiPropertyOptional({ type: UnfinishedDto, description: '此前填写、没有提交的' })
  declare unfinished?: UnfinishedDto
}
