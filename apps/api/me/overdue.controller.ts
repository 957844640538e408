import type { Actor } from '#domain'
import { Engine } from '#engine'
import { instantOf, millis } from '#kernel'
import { overdueWithoutBreach } from '#read-models'
import { Controller } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { Seal } from '../reading/cursor.js'
import { Page, type ListPage } from '../reading/list-page.js'
import { ObligationDto } from '../case/obligation.dto.js'
import { toldObligation } from '../case/obligation-told.js'
import { problem, ProblemAnswer } from '../problem/problem.js'
import { PageGet } from '../reading/page-get.js'

/** How long a process may take to ask for a breach before something is wrong with it. */
const patience = 5 * 60_000

/** The alarm for every stuck process. */
@Controller()
export class OverdueController {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'OverdueWithoutBreach',
    says: '已逾期而流程没有记录的时限：流程可能停滞',
    path: '/v1/obligations/overdue-without-breach',
    answers: ObligationDto,
    list: true,
    paged: true,
    office: true,
  })
  async alarm(@Asker() asker: Actor, @Page() page: ListPage): Promise<readonly ObligationDto[]> {
    if (!asker.roles.includes('operator')) throw new ProblemAnswer(problem('NotYours', '只有系统管理员可以查看'))
    const { clock } = this.engine
    const now = await clock.now()
    // Rehearsed time stands still while processes work: there every minute of patience would be a lie.
    const { after, limit } = page.asked(this.seal, 'overdue')
    const before = clock.rehearsal ? now : instantOf(millis(now) - patience)
    const { obligations, last } = await overdueWithoutBreach(this.views, before, { after, limit })
    page.next(this.seal, 'overdue', last)
    return obligations.map((one) => toldObligation(one, { law: this.engine.law, now }))
  }
}
