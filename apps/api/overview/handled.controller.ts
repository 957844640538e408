import type { Actor } from '#domain'
import type { StreamId } from '#kernel'
import { Controller, Query } from '@nestjs/common'
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { Seal } from '../reading/cursor.js'
import { Hands } from '../reading/hands.service.js'
import { limitOf } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { Places } from '../reading/places.service.js'
import { FactDto } from './overview.dto.js'
import { factBy } from './told.js'

/** A page of what somebody drafted, reviewed or issued themselves, the newest first. */
class HandledDto {
  @ApiProperty({ type: FactDto, isArray: true })
  declare facts: readonly FactDto[]

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}

@Controller()
export class HandledController {
  constructor(
    private readonly hands: Hands,
    private readonly places: Places,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'Handled',
    says: '我经手的：拟稿、审核、签发的，新的在前',
    path: '/v1/me/handled',
    answers: HandledDto,
    paged: true,
  })
  async handled(@Asker() asker: Actor, @Query('after') after?: string, @Query('limit') limit?: string): Promise<HandledDto> {
    const page = `handled by ${asker.org} ${asker.person}`
    const below = this.seal.after(page, after)
    const { facts, last } = await this.hands.page(asker.person, { below, limit: limitOf(limit, 50) }, asker)
    const places = await this.places.of(facts.map(({ stream }) => stream as StreamId))
    return {
      facts: facts.map((fact) => factBy(fact, places.get(fact.stream))),
      ...(last === undefined ? {} : { next: this.seal.next(page, last) }),
    }
  }
}
