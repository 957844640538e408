import type { Actor } from '#domain'
import { declarationOf, Engine, UnknownFact, waitingPage } from '#engine'
import { parkedFacts } from '#event-store'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { ReadinessCheck } from '../health/readiness.js'
import { problem, ProblemAnswer } from '../problem/problem.js'
import { actSays } from '../reading/act-says.js'
import { PageGet } from '../reading/page-get.js'
import { codeSays, cureOfCode, cureOfParked, cureOfWaiting } from './cures.js'
import { OperationsDto } from './operations.dto.js'

/** How much of what waits is shown: what is beyond is paged at its own address. */
const most = 200

/** What follows the log, in words. */
const followers: Readonly<Record<string, string>> = { 'wake-ups': '通知流程', messages: '通知有关人员' }

@Controller()
export class OperationsController {
  constructor(
    private readonly engine: Engine,
    private readonly readiness: ReadinessCheck,
  ) {}

  @PageGet({
    name: 'Operations',
    says: '系统运行：停滞的流程、搁置的事实、各跟随者落后多少，和怎么办；仅系统管理员',
    path: '/v1/operations',
    answers: OperationsDto,
    office: true,
  })
  async now(@Asker() { roles }: Actor): Promise<OperationsDto> {
    if (!roles.includes('operator')) throw new ProblemAnswer(problem('NotYours', '只有系统管理员可以查看'))
    const { pool } = this.engine.store
    const [{ code, lag = {}, stuck }, { rows }, parked] = await Promise.all([
      this.readiness.look(),
      waitingPage(pool, { limit: most }),
      parkedFacts(pool),
    ])
    const cure = cureOfCode(code)
    return {
      code,
      says: codeSays[code] ?? code,
      ...(cure === undefined ? {} : { cure }),
      followers: Object.entries(lag).map(([follower, behind]) => ({
        follower,
        says: followers[follower] ?? '汇总各项清单',
        behind,
      })),
      waiting: rows
        .filter(({ process }) => process !== 'worker')
        .map(({ lastMsAgo: _lastMsAgo, ...row }) => ({ ...row, says: actSays(row.act), cure: cureOfWaiting(row) })),
      parked: parked.map(({ follower, stream, type, error, since }) => ({
        follower,
        stream,
        says: kindSays(type),
        error,
        since: since.toISOString(),
        cure: cureOfParked,
      })),
      worker: stuck?.worker ?? [],
    }
  }
}

/** What a kind of fact is called; one that this build does not know by its own name, for that is why it is parked. */
function kindSays(type: string): string {
  try {
    return declarationOf(type).says
  } catch (error) {
    if (error instanceof UnknownFact) return type
    throw error
  }
}
