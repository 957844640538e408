import { ApiProperty } from '@nestjs/swagger'

/** A unit by id and name. */
export class UnitDto {
  @ApiProperty({ example: 'hs-mzj' })
  declare id: string

  @ApiProperty({ example: '黄山市民政局' })
  declare name: string
}
