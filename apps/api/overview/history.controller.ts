import type { Actor } from '#domain'
import { declarationOf } from '#engine'
import { namedInSentence, spoken } from '#kernel'
import { Controller, Query } from '@nestjs/common'
import { ApiProperty, ApiPropertyOptional, ApiQuery } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { CaseId } from '../case/case-id.js'
import { Cases } from '../case/cases.service.js'
import { badRequest } from '../problem/problem.js'
import { CaseFacts, type CaseFact } from '../reading/case-facts.service.js'
import { Seal } from '../reading/cursor.js'
import { Names } from '../reading/names.service.js'
import { limitOf } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { ToldFactDto } from './overview.dto.js'
import { sentenceOf } from '../reading/sentence.js'
import { isMain, toldFacts, unitOf } from './told.js'

/** `main`: what people did and what became of it; `all`: also what keeps the time. */
const levels = ['main', 'all'] as const

const mostText = 100

/** A page of what happened in a case, the newest first, a sentence each. */
class HistoryDto {
  @ApiProperty({ type: ToldFactDto, isArray: true })
  declare facts: readonly ToldFactDto[]

  @ApiProperty({ type: 'integer', description: '您可以看到的共有几条' })
  declare total: number

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}

@Controller()
export class HistoryController {
  constructor(
    private readonly cases: Cases,
    private readonly facts: CaseFacts,
    readonly reader: Reader,
    readonly names: Names,
    private readonly seal: Seal,
  ) {}

  @ApiQuery({
    name: 'q',
    required: false,
    description: '只看其中有这些文字的：单位、事项或者内容',
    schema: { type: 'string', maxLength: mostText },
  })
  @ApiQuery({
    name: 'level',
    required: false,
    description: 'main（不填即是）：办理的事项和结果；all：连同计时、提醒等系统记录',
    schema: { type: 'string', enum: [...levels], maxLength: 4 },
  })
  @PageGet({
    name: 'CaseHistory',
    says: '项目的进程：您可以看到的经过，新的在前，一条一句话',
    path: '/v1/cases/{case}/history',
    answers: HistoryDto,
    paged: true,
  })
  async history(
    @CaseId() caseId: string,
    @Asker() asker: Actor,
    @Query('after') after?: string,
    @Query('limit') limit?: string,
    @Query('level') level: string = 'main',
    @Query('q') text = '',
  ): Promise<HistoryDto> {
    if (!levels.some((one) => one === level))
      throw badRequest('地址的参数有误', [{ at: 'level', says: '应为 main（办理的事项）或者 all（全部）' }])
    await this.cases.one(caseId, asker)
    if (text.length > mostText) throw badRequest('地址的参数有误', [{ at: 'q', says: `最多 ${mostText} 个字` }])
    const page = `history ${caseId} ${level} ${text}`
    const below = this.seal.after(page, after)
    const all = await this.facts.all(caseId)
    const seen = (
      await this.saying(text.trim(), await this.facts.seen(level === 'all' ? all : all.filter(isMain), asker), asker)
    ).toReversed()
    const rest = below === undefined ? seen : seen.filter(({ seq }) => BigInt(seq) < BigInt(below))
    const shown = rest.slice(0, limitOf(limit, 50))
    const last = shown.at(-1)
    const facts = await toldFacts(shown, asker, this)
    return {
      facts,
      total: seen.length,
      ...(last && rest.length > shown.length ? { next: this.seal.next(page, last.seq) } : {}),
    }
  }

  /** Those of some facts in whose sentence, as the asker is told it with its unit, a text stands: what they are not told is not looked through. */
  private async saying(text: string, facts: readonly CaseFact[], asker: Actor): Promise<readonly CaseFact[]> {
    if (text === '') return facts
    const told = (await this.facts.told(facts, asker)).map((fact) => ({ ...fact, sentence: sentenceOf(fact.type, fact.data) }))
    const names = await this.names.of([...told.flatMap(({ sentence }) => namedInSentence(sentence)), ...told.map(unitOf)])
    const found = told.filter((fact) => {
      const unit = names.get(unitOf(fact) ?? '') ?? ''
      return `${unit}${declarationOf(fact.type).says}${spoken(fact.sentence, (id) => names.get(id))}`.includes(text)
    })
    const positions = new Set(found.map(({ position }) => position))
    return facts.filter(({ position }) => positions.has(position))
  }
}
