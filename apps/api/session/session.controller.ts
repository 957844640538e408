import type { Actor } from '#domain'
import { unitsOfPerson, type OpenEngine } from '#engine'
import { sessionBy, switchUnit } from '#identity'
import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { Asker } from '../access/asker.js'
import { anyBody, Problems } from '../problem/documented.js'
import { badRequest } from '../problem/problem.js'
import { Names } from '../reading/names.service.js'
import { PageGet } from '../reading/page-get.js'
import { cookieOf } from '../sign-in/cookies.js'
import { sessionCookie } from '../sign-in/session-guard.js'
import { opened } from '../system/system.module.js'
import { SessionDto, SwitchUnitDto } from './session.dto.js'

@Controller()
export class SessionController {
  constructor(
    @Inject(opened) private readonly open: OpenEngine,
    private readonly names: Names,
  ) {}

  @PageGet({ name: 'Session', says: '我是谁、代表哪个单位', path: '/v1/session', answers: SessionDto })
  async session(@Asker() asker: Actor, @Req() request: FastifyRequest): Promise<SessionDto> {
    const { engine, pool } = this.open
    const secret = request.headers.authorization === undefined ? cookieOf(request, sessionCookie) : undefined
    const [units, now, session] = await Promise.all([
      unitsOfPerson(engine, asker.person),
      engine.clock.now(),
      secret === undefined ? undefined : sessionBy(pool, secret),
    ])
    const named = await this.names.of([...units, asker.org])
    const unit = (id: string) => ({ id, name: named.get(id) ?? id })
    return {
      person: asker.person,
      unit: unit(asker.org),
      duties: asker.duties ?? [],
      roles: asker.roles,
      units: units.map(unit),
      ...(session ? { csrf: session.csrf, until: session.until } : {}),
      now,
      rehearsal: engine.clock.rehearsal,
    }
  }

  @Post('v1/session/unit')
  @HttpCode(200)
  @ApiTags('session')
  @ApiOperation({ operationId: 'SwitchUnit', summary: '改为代表另一个单位' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: SessionDto })
  @Problems(...anyBody, 403)
  async switch(@Body() { unit }: SwitchUnitDto, @Asker() asker: Actor, @Req() request: FastifyRequest): Promise<SessionDto> {
    const units = await unitsOfPerson(this.open.engine, asker.person)
    const secret = cookieOf(request, sessionCookie)
    if (secret === undefined || !units.includes(unit))
      throw badRequest('不能改为代表这个单位', [
        { at: 'unit', says: secret === undefined ? '以令牌访问的，请换一个令牌' : `应为其中之一：${units.join('、')}` },
      ])
    await switchUnit(this.open.pool, secret, unit)
    return this.session({ ...asker, org: unit }, request)
  }
}
