import type { Actor } from '#domain'
import { Engine } from '#engine'
import { addDays, addMonths, day as dayIn, dayOf, type Day } from '#kernel'
import { weekdayOf } from '#law'
import { Controller, Get, Header, Query } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { badRequest } from '../problem/problem.js'
import { Problems } from '../problem/documented.js'
import { PageGet } from '../reading/page-get.js'
import type { WorkDto, WorkItemDto } from '../work/work.dto.js'
import { Work } from '../work/work.service.js'
import { CalendarDto, type CalendarDayDto } from './calendar.dto.js'
import { ics } from './ics.js'

/** By which day what is to be done falls due: one's own and one's unit's, beside what is worked and what is off. */
@Controller()
export class CalendarController {
  constructor(
    private readonly work: Work,
    private readonly engine: Engine,
  ) {}

  @ApiQuery({
    name: 'month',
    required: false,
    description: '哪个月；不填的，本月',
    schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$', maxLength: 7 },
  })
  @PageGet({
    name: 'Calendar',
    says: '日历：一个月里本单位逐日到期的，和工作日、节假日、调休',
    path: '/v1/calendar',
    answers: CalendarDto,
  })
  async month(@Asker() asker: Actor, @Query('month') asked?: string): Promise<CalendarDto> {
    const [work, now] = await Promise.all([this.work.of(asker), this.engine.clock.now()])
    const today = dayOf(now)
    const first = asked === undefined ? (`${today.slice(0, 7)}-01` as Day) : firstOf(asked)
    const { calendar } = this.engine.law
    const byDay = Map.groupBy(own(work), ({ due }) => due?.day)
    const days = daysFrom(first).map((day): CalendarDayDto => {
      const kind = calendar.kind(day)
      const plain = ['周六', '周日'].includes(weekdayOf(day)) ? 'weekend' : 'working'
      return {
        day,
        weekday: weekdayOf(day),
        kind,
        ...(kind === plain ? {} : { says: kind === 'working' ? '调休上班' : calendar.name(day) }),
        items: byDay.get(day) ?? [],
      }
    })
    return {
      month: first.slice(0, 7),
      today,
      previous: addMonths(first, -1).slice(0, 7),
      following: addMonths(first, 1).slice(0, 7),
      provisional: days.some(({ day }) => !calendar.isKnown(day as Day)),
      days,
      more: work.more,
    }
  }

  @Get('v1/calendar.ics')
  @ApiTags('read')
  @ApiOperation({ operationId: 'CalendarIcs', summary: '本单位到期的，供其他日历程序读入（iCalendar）', description: '须登录' })
  @ApiOkResponse({ description: 'iCalendar', content: { 'text/calendar': { schema: { type: 'string' } } } })
  @Problems(400, 401, 429, 503)
  @ApiBearerAuth()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="sanshe.ics"')
  async ics(@Asker() asker: Actor): Promise<string> {
    const [work, now] = await Promise.all([this.work.of(asker), this.engine.clock.now()])
    const dues = own(work).flatMap(({ id, due, title, place, must }) =>
      due
        ? [{ id, day: due.day as Day, title: must ? title : `${title}（期间届满）`, about: `${place.title} ${place.number}` }]
        : [],
    )
    return ics(dues, now)
  }
}

/** What is one's own unit's to do, whoever of it does the next step: only that names where it is done. */
const own = ({ mine, signing, waiting }: WorkDto): readonly WorkItemDto[] =>
  [...mine, ...signing, ...waiting].filter(({ stream }) => stream !== undefined)

function firstOf(month: string): Day {
  try {
    return dayIn(`${month}-01`)
  } catch {
    throw badRequest('地址的参数有误', [{ at: 'month', says: '应为月份，如 2026-11' }])
  }
}

/** Every day of the month that begins with a day. */
function daysFrom(first: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day)
  return days
}
