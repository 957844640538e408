import type { Actor } from '#domain'
import { Engine } from '#engine'
import { addDays, dayOf, type Day, type Instant } from '#kernel'
import { obligationsBorneBy, type Obligation } from '#read-models'
import { Controller } from '@nestjs/common'
import { ApiProperty } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { ObligationDto } from '../case/obligation.dto.js'
import { PageGet } from '../reading/page-get.js'

/** What an organization owes, by urgency. */
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
}

/** Days ahead that count as soon: a help for the eye, no term of anybody's. */
const soonDays = 7

@Controller()
export class MyObligationsController {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
  ) {}

  @PageGet({ name: 'MyObligations', says: '我单位要办的', path: '/v1/me/obligations', answers: MyObligationsDto })
  async mine(@Asker() asker: Actor): Promise<MyObligationsDto> {
    const [now, open] = await Promise.all([this.engine.clock.now(), obligationsBorneBy(this.views, asker.org)])
    const today = dayOf(now)
    const by = (urgency: Urgency) => open.filter((one) => urgencyOf(one, now, today) === urgency)
    return { today, overdue: by('overdue'), dueToday: by('today'), soon: by('soon'), later: by('later') }
  }
}

type Urgency = 'overdue' | 'today' | 'soon' | 'later'

function urgencyOf({ due, day }: Obligation, now: Instant, today: Day): Urgency {
  if (due <= now) return 'overdue'
  if (day <= today) return 'today'
  return day <= addDays(today, soonDays) ? 'soon' : 'later'
}
