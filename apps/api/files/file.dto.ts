import { ApiProperty } from '@nestjs/swagger'

/** A file that was kept. */
export class FileDto {
  @ApiProperty({ description: '内容的 SHA-256：在事项中以此指称这份文件', pattern: '^[0-9a-f]{64}$' })
  declare hash: string

  @ApiProperty({ example: '投标文件.pdf' })
  declare name: string

  @ApiProperty({ example: 'application/pdf' })
  declare type: string

  @ApiProperty({ type: 'integer', description: '大小（字节）' })
  declare size: number
}

/** A file that a fact names, with the address at which whoever sees the fact may read it. */
export class FileOfFactDto extends FileDto {
  @ApiProperty({ description: '下载地址' })
  declare address: string
}
