import type { Actor } from '#domain'
import { belonging } from '#domain/process'
import { Engine } from '#engine'
import type { StreamId } from '#kernel'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { attemptMeant } from '../acts/open-attempt.js'
import { Stream } from '../acts/stream.js'
import { notFound } from '../problem/problem.js'
import { StreamActionsDto } from './action.dto.js'
import { Actions } from './actions.service.js'
import { PageGet } from './page-get.js'
import { streamsOfContract } from './streams-of.js'

const says = '我能办什么、为什么不能办'

/** What can be done in one contract and all below it, in a plan, with a bid, in the directory. */
@Controller()
export class StreamActionsController {
  constructor(
    private readonly actions: Actions,
    private readonly engine: Engine,
  ) {}

  @PageGet({ name: 'ContractActions', says, path: '/v1/contracts/{award}/actions', answers: StreamActionsDto, list: true })
  async contract(@Stream('contract') stream: StreamId, @Asker() asker: Actor): Promise<StreamActionsDto[]> {
    const caseId = belonging(stream).caseId ?? ''
    return this.told(
      await streamsOfContract(this.engine.store.pool, { caseId, contract: stream, asker, now: await this.engine.clock.now() }),
      asker,
    )
  }

  @PageGet({ name: 'PlanActions', says, path: '/v1/plans/{plan}/actions', answers: StreamActionsDto, list: true })
  plan(@Stream('plan') stream: StreamId, @Asker() asker: Actor): Promise<StreamActionsDto[]> {
    return this.told([stream], asker)
  }

  @PageGet({
    name: 'BidActions',
    says,
    path: '/v1/bids/{case}/{attempt}/{lot}/{provider}/actions',
    answers: StreamActionsDto,
    list: true,
  })
  async bid(@Stream('bid') stream: StreamId, @Asker() asker: Actor): Promise<StreamActionsDto[]> {
    return this.told([await attemptMeant(this.engine.store.pool, stream)], asker)
  }

  private async told(streams: readonly StreamId[], asker: Actor): Promise<StreamActionsDto[]> {
    const told = await this.actions.of(streams, asker)
    if (told.length === 0) throw notFound('这个卷宗')
    return told
  }
}
