import type { Actor } from '#domain'
import { Engine } from '#engine'
import { addDays, dayOf, type Day, type Instant } from '#kernel'
import { obligationKey, obligationsBorneBy } from '#read-models'
import { Controller, Query } from '@nestjs/common'
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { ObligationDto } from '../case/obligation.dto.js'
import { toldObligation, type When } from '../case/obligation-told.js'
import { Seal } from '../reading/cursor.js'
import { ofOwnPanels } from '../reading/own-panels.js'
import { keyAfter, limitOf, nextAfter, pageOfSeen } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'

/** A page of what an organization owes, and somebody on the panel of a purchase, by due; the page is told by urgency. */
export class MyObligationsDto {
  @ApiProperty({ format: 'date', description: '今天' })
  declare today: string

  @ApiProperty({ type: ObligationDto, isArray: true, description: '已逾期' })
  declare overdue: readonly ObligationDto[]

  @ApiProperty({ type: ObligationDto, isArray: true, description: '今天到期' })
  declare dueToday: readonly ObligationDto[]

  @ApiProperty({ type: ObligationDto, isArray: true, description: '七天内到期' })
  declare soon: readonly ObligationDto[]

  @ApiProperty({ type: ObligationDto, isArray: true, description: '以后' })
  declare later: readonly ObligationDto[]

  @ApiProperty({ type: ObligationDto, isArray: true, description: '暂停计时，不知何时恢复' })
  declare stopped: readonly ObligationDto[]

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}

/** Days ahead that count as soon: a help for the eye, no term of anybody's. */
const soonDays = 7

@Controller()
export class MyObligationsController {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'MyObligations',
    says: '我单位要办的，和我作为评审成员要办的',
    path: '/v1/me/obligations',
    answers: MyObligationsDto,
    paged: true,
  })
  async mine(@Asker() asker: Actor, @Query('after') after?: string, @Query('limit') limit?: string): Promise<MyObligationsDto> {
    const page = `obligations of ${asker.org} ${asker.person}`
    const now = await this.engine.clock.now()
    const { rows: open, last } = await pageOfSeen(
      {
        read: (from, size) => obligationsBorneBy(this.views, { ...asker, at: now }, { after: from, limit: size }),
        see: (rows) => ofOwnPanels(this.engine, rows, asker),
        keyOf: obligationKey,
      },
      { after: keyAfter(this.seal, page, after), limit: limitOf(limit) },
    )
    const today = dayOf(now)
    const told = open.map((one) => toldObligation(one, { law: this.engine.law, now }))
    const by = (urgency: Urgency) => told.filter((one) => urgencyOf(one, now, today) === urgency)
    return {
      today,
      overdue: by('overdue'),
      dueToday: by('today'),
      soon: by('soon'),
      later: by('later'),
      stopped: by('stopped'),
      ...(last ? { next: nextAfter(this.seal, page, last) } : {}),
    }
  }
}

type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'stopped'

function urgencyOf({ due, day }: When, now: Instant, today: Day): Urgency {
  if (due === null || day === null) return 'stopped'
  if (due <= now) return 'overdue'
  if (day <= today) return 'today'
  return day <= addDays(today, soonDays) ? 'soon' : 'later'
}
