import type { Actor } from '#domain'
import { addressOf, Engine, forgetAddress, keepAddress, keepSeen, seenBy } from '#engine'
import type { Instant } from '#kernel'
import { newsFor, titlesOf } from '#read-models'
import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { anyBody, Problems } from '../problem/documented.js'
import { PageGet } from '../reading/page-get.js'
import { leads } from './leads.js'
import { AddressDto, NewsDto, SeenDto } from './news.dto.js'

const most = 50

/** What is new to somebody since they have looked, and where else they want to be told of it. */
@Controller()
export class NewsController {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
  ) {}

  @PageGet({
    name: 'News',
    says: '新的：上次看过以后，本单位新的待办和报到这里的',
    path: '/v1/me/news',
    answers: NewsDto,
  })
  async news(@Asker() asker: Actor): Promise<NewsDto> {
    const [since, upTo, isLeading] = await Promise.all([
      seenBy(this.engine.store.pool, asker),
      this.engine.clock.now(),
      leads(this.engine, asker),
    ])
    const found = await newsFor(this.views, { org: asker.org, leads: isLeading, since: since ?? ('-infinity' as Instant) })
    const items = found.slice(0, most)
    const titles = new Map(
      (
        await titlesOf(
          this.views,
          items.flatMap(({ caseId }) => caseId ?? []),
        )
      ).map(({ id, title }) => [id, title]),
    )
    return {
      items: items.map(({ kind, says, caseId, due, at }) => ({
        kind,
        says,
        title: titles.get(caseId ?? '') ?? '',
        ...(caseId === null ? {} : { case: caseId }),
        due,
        at,
      })),
      total: found.length,
      upTo,
    }
  }

  @Post('v1/me/news/seen')
  @HttpCode(200)
  @ApiTags('read')
  @ApiOperation({ operationId: 'NewsSeen', summary: '新的都已看过' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: SeenDto })
  @Problems(...anyBody, 403)
  async seen(@Body() { upTo }: SeenDto, @Asker() asker: Actor): Promise<SeenDto> {
    const now = await this.engine.clock.now()
    const on = (upTo < now ? upTo : now) as Instant
    await keepSeen(this.engine.store.pool, asker, on)
    return { upTo: on }
  }

  @PageGet({ name: 'OwnAddress', says: '在哪里、就什么收到通知', path: '/v1/me/address', answers: AddressDto })
  async address(@Asker() asker: Actor): Promise<AddressDto> {
    return (await addressOf(this.engine.store.pool, asker)) ?? { mail: '', duties: true, late: true }
  }

  @Post('v1/me/address')
  @HttpCode(200)
  @ApiTags('read')
  @ApiOperation({ operationId: 'ChangeAddress', summary: '改变收通知的邮箱；空着的，不再发送' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: AddressDto })
  @Problems(...anyBody, 403)
  async change(@Body() { mail, duties, late }: AddressDto, @Asker() asker: Actor): Promise<AddressDto> {
    const { pool } = this.engine.store
    await (mail === '' ? forgetAddress(pool, asker) : keepAddress(pool, asker, { mail, duties, late }))
    return { mail, duties, late }
  }
}
