import type { Actor } from '#domain'
import { Controller, Get, Res } from '@nestjs/common'
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Asker } from '../access/asker.js'
import { Open } from '../access/token.guard.js'
import { ReadinessCheck, type Readiness } from './readiness.js'

@ApiTags('health')
@Open()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessCheck) {}

  @Get('live')
  @ApiOperation({ operationId: 'live', summary: '进程是否活着' })
  live(): { live: true } {
    return { live: true }
  }

  @Get('ready')
  @ApiOperation({ operationId: 'ready', summary: '能否受理：数据库、时钟；流程是否跟上（processes: behind 时照常受理）' })
  @ApiResponse({ status: 200, description: '可以受理' })
  @ApiResponse({ status: 503, description: '不能受理' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply, @Asker() asker: Actor | undefined): Promise<Readiness> {
    const { lag, ...readiness } = await this.readiness.look()
    if (!readiness.ready) void reply.status(503).header('retry-after', '2')
    return { ...readiness, ...(lag && asker?.roles.includes('operator') ? { lag } : {}) }
  }
}
