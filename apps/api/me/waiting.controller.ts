import type { Actor } from '#domain'
import { Engine, waitingPage } from '#engine'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { Seal } from '../reading/cursor.js'
import { Page, type ListPage } from '../reading/list-page.js'
import { problem, ProblemAnswer } from '../problem/problem.js'
import { PageGet } from '../reading/page-get.js'
import { WaitingDto } from './waiting.dto.js'

/** What the processes do not get done, beside the alarm for obligations that nobody looks after. */
@Controller()
export class WaitingController {
  constructor(
    private readonly engine: Engine,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'ProcessesWaiting',
    says: '流程中不能办理或出错的事项：原因、从何时起、次数',
    path: '/v1/processes/waiting',
    answers: WaitingDto,
    list: true,
    paged: true,
    office: true,
  })
  async waiting(@Asker() asker: Actor, @Page() page: ListPage): Promise<readonly WaitingDto[]> {
    if (!asker.roles.includes('operator')) throw new ProblemAnswer(problem('NotYours', '只有系统管理员可以查看'))
    const { rows, last } = await waitingPage(this.engine.store.pool, page.asked(this.seal, 'waiting'))
    page.next(this.seal, 'waiting', last)
    return rows.map(({ lastMsAgo: _lastMsAgo, ...row }) => row)
  }
}
