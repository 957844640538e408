import type { Actor } from '#domain'
import { Controller, Get, Param, Query, Res } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiSecurity, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Asker } from '../access/asker.js'
import { Open } from '../access/token.guard.js'
import { Problems } from '../problem/documented.js'
import { AddressParts, routed } from '../reading/address-parts.js'
import { FileDesk } from './file-desk.service.js'

const path = '/v1/files/{file}'

@Controller()
export class ReadFileController {
  constructor(private readonly desk: FileDesk) {}

  @Get(routed(path))
  @Open()
  @ApiTags('files')
  @ApiOperation({ operationId: 'ReadFile', summary: '下载文件：本单位上传的，或所见事实所附的（?fact=）' })
  @AddressParts(path)
  @ApiQuery({
    name: 'fact',
    required: false,
    description: '附有这份文件的事实的编号',
    schema: { type: 'string', maxLength: 1_000 },
  })
  @ApiBearerAuth()
  @ApiSecurity({})
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Problems(400, 401, 404, 429, 503)
  async read(
    @Param('file') hash: string,
    @Asker() asker: Actor | undefined,
    @Res() reply: FastifyReply,
    @Query('fact') fact?: string,
  ): Promise<void> {
    const { file, bytes } = await this.desk.read(hash, fact, asker)
    void reply
      .headers({
        'content-type': file.type,
        'content-length': String(file.size),
        // Saved, never shown in our own place: what others have written must not run here.
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
        etag: `"${hash}"`,
      })
      .send(bytes)
  }
}
