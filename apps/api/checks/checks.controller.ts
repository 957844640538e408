import { declarationOf, considerNow, Engine } from '#engine'
import { actMeant, type Actor } from '#domain'
import type { Citation } from '#kernel'
import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { attemptMeant, withAttemptMeant } from '../acts/open-attempt.js'
import { NewDraftDto } from '../draft/draft.dto.js'
import { DraftDesk } from '../draft/drafts.service.js'
import { notFound } from '../problem/problem.js'
import { anyBody, Problems } from '../problem/documented.js'
import { Actions } from '../reading/actions.service.js'
import { sentenceOf } from '../reading/sentence.js'
import { Begins } from '../process/begins.service.js'
import { CheckDto } from './check.dto.js'

@Controller()
export class ChecksController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
    private readonly actions: Actions,
    private readonly begins: Begins,
  ) {}

  @Post('v1/checks')
  @HttpCode(200)
  @ApiTags('forms')
  @ApiOperation({ operationId: 'CheckAct', summary: '现在办理会怎样：不能办理的理由、会记载什么、随后开始什么；不作任何记载' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: CheckDto })
  @Problems(...anyBody, 403, 404)
  async check(@Body() { act, stream: named, data: given }: NewDraftDto, @Asker() asker: Actor): Promise<CheckDto> {
    const { pool } = this.engine.store
    const stream = await attemptMeant(pool, this.desk.streamFor(act, named))
    // That a stream is there is told to nobody who may see nothing of it.
    if ((await this.actions.of([stream], asker)).length === 0) throw notFound(`卷宗 ${stream}`)
    const { data: read, registered } = await this.desk.checked(act, given, asker)
    const data = await withAttemptMeant(pool, actMeant(act, read).act, stream, read)
    const { refused, facts } = await considerNow(this.engine, { act, stream, data, registered }, asker)
    const [found, made] = [facts.filter(({ type }) => isFinding(type)), facts.filter(({ type }) => !isFinding(type))]
    return {
      allowed: refused.length === 0,
      refusals: refused,
      records: made.map(({ type, data: of }) => ({ says: declarationOf(type).says, sentence: sentenceOf(type, of) })),
      begins: await this.begins.with(stream, made),
      irregularities: found
        .map(({ data: of }) => (of as { readonly found: { says: string; basis?: Citation } }).found)
        .map(({ says, basis }) => ({ says, ...(basis ? { basis } : {}) })),
    }
  }
}

const isFinding = (type: string): boolean => type === 'IrregularityFound'
