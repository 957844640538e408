import type { Actor } from '#domain'
import { endings, Files } from '#files'
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common'
import { ApiBearerAuth, ApiConsumes, ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { Asker } from '../access/asker.js'
import { anyBody, Problems } from '../problem/documented.js'
import { badRequest, problem, ProblemAnswer } from '../problem/problem.js'
import { FileDto } from './file.dto.js'

const says = `文件名，扩展名须为 ${endings.join('、')} 之一`

@Controller()
export class KeepFileController {
  constructor(private readonly files: Files) {}

  /** Kept again, the same content is the same file: no Idempotency-Key is needed. */
  @Post('/v1/files')
  @HttpCode(200)
  @ApiTags('files')
  @ApiOperation({ operationId: 'KeepFile', summary: '上传文件（内容即请求体），所得 SHA-256 填入事项' })
  @ApiBearerAuth()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @ApiQuery({ name: 'name', required: true, description: says, schema: { type: 'string', minLength: 3, maxLength: 200 } })
  @ApiOkResponse({ type: FileDto })
  @Problems(...anyBody)
  async keep(@Req() { body, headers }: FastifyRequest, @Asker() asker: Actor, @Query('name') given?: string): Promise<FileDto> {
    const name = nameOf(given)
    if (!(body instanceof Readable)) throw wrongType('请以 content-type: application/octet-stream 提交文件的内容')
    if (Number(headers['content-length'] ?? 0) > this.files.mostBytes) throw this.tooLarge()
    const kept = await this.files.keep(body, { organization: asker.org, person: asker.person, name })
    if ('not' in kept) {
      switch (kept.not) {
        case 'tooLarge':
          throw this.tooLarge()
        case 'empty':
          throw badRequest('文件是空的')
        case 'wrongType':
          throw wrongType(`内容与扩展名不符，或不收这种文件：可收 ${endings.join('、')}`)
        case 'tooMuchToday':
          throw new ProblemAnswer(problem('TooMany', '本单位 24 小时内上传的文件已达上限，请明天再传，或请管理员放宽'), {
            'retry-after': '3600',
          })
      }
    }
    const { hash, type, size } = kept
    return { hash, name: kept.name, type, size }
  }

  private tooLarge(): ProblemAnswer {
    // What is left unread would keep the connection from its next request.
    return new ProblemAnswer(problem('TooLarge', `文件过大：不超过 ${Math.floor(this.files.mostBytes / 1_048_576)} MiB`), {
      connection: 'close',
    })
  }
}

const wrongType = (detail: string): ProblemAnswer => new ProblemAnswer(problem('WrongFileType', detail))

/** A name that can be shown and saved. Throws 400 for any other. */
function nameOf(given: string | undefined): string {
  const name = given?.normalize('NFC').trim() ?? ''
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (/^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069/\\]{1,190}\.[A-Za-z]{2,5}$/.test(name)) return name
  throw badRequest('文件名有误', [{ at: 'name', says }])
}
