import type { Actor } from '#domain'
import { Controller, Get, Res } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Asker } from '../access/asker.js'
import { Open } from '../access/token.guard.js'
import { Problems } from '../problem/documented.js'
import { problem, ProblemAnswer } from '../problem/problem.js'
import { LiveDto, ReadinessDto } from './health.dto.js'
import { metricsOf } from './metrics.js'
import { ReadinessCheck } from './readiness.js'

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessCheck) {}

  @Get('live')
  @Open()
  @ApiSecurity({})
  @ApiOperation({ operationId: 'live', summary: '进程是否活着' })
  @ApiOkResponse({ type: LiveDto })
  @Problems(400)
  live(): LiveDto {
    return { live: true }
  }

  @Get('ready')
  @Open()
  @ApiSecurity({})
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'ready', summary: '能否受理：数据库、时钟；流程是否跟上（processes: behind 时照常受理）' })
  @ApiOkResponse({ type: ReadinessDto, description: '可以受理' })
  @ApiResponse({ status: 503, type: ReadinessDto, description: '不能受理' })
  @Problems(400)
  async ready(@Res({ passthrough: true }) reply: FastifyReply, @Asker() asker: Actor | undefined): Promise<ReadinessDto> {
    const { lag, stuck, ...readiness } = await this.readiness.look()
    if (!readiness.ready) void reply.status(503).header('retry-after', '2')
    return { ...readiness, ...(lag && stuck && asker?.roles.includes('operator') ? { lag, stuck } : {}) }
  }

  @Get('metrics')
  @ApiOperation({ operationId: 'metrics', summary: '监控指标（Prometheus 文本）：停滞的流程、各跟随者的滞后；仅系统管理员' })
  @ApiOkResponse({ description: 'Prometheus 文本', content: { 'text/plain': { schema: { type: 'string' } } } })
  @ApiBearerAuth()
  @Problems(400, 401, 403)
  async metrics(@Res({ passthrough: true }) reply: FastifyReply, @Asker() asker: Actor): Promise<string> {
    if (!asker.roles.includes('operator')) throw new ProblemAnswer(problem('NotYours', '只有系统管理员可以查看'))
    void reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    return metricsOf(await this.readiness.look())
  }
}
