import type { Actor } from '#domain'
import { contentHash, Engine } from '#engine'
import { dayOf, spokenMoment, type Instant } from '#kernel'
import { Controller, Get, Header, Res } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Asker } from '../access/asker.js'
import { CaseId } from '../case/case-id.js'
import { Cases } from '../case/cases.service.js'
import { unitOf } from '../overview/told.js'
import { Problems } from '../problem/documented.js'
import { AddressParts, routed } from '../reading/address-parts.js'
import { CaseFacts } from '../reading/case-facts.service.js'
import { Editions } from '../reading/editions.service.js'
import { Names } from '../reading/names.service.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { sentenceOf } from '../reading/sentence.js'
import { Sentences } from '../reading/sentences.js'
import type { SignedDto } from '../draft/draft.dto.js'
import type { TimelineFactDto } from '../reading/timeline.dto.js'
import { csv } from './csv.js'
import { CaseExportDto, type ExportedFactDto } from './export.dto.js'

const asCsv = '/v1/cases/{case}/export.csv'

/** The facts of a case as somebody may see them, to be taken away, each with what it can be checked by. */
@Controller()
export class ExportController {
  constructor(
    private readonly cases: Cases,
    private readonly facts: CaseFacts,
    private readonly reader: Reader,
    private readonly names: Names,
    private readonly editions: Editions,
    private readonly sentences: Sentences,
    private readonly engine: Engine,
  ) {}

  @PageGet({
    name: 'CaseExport',
    says: '导出项目：您可以看到的全部事实，附办理人、签署、地区参数版本和校验和',
    path: '/v1/cases/{case}/export',
    answers: CaseExportDto,
  })
  async json(
    @CaseId() caseId: string,
    @Asker() asker: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseExportDto> {
    const exported = await this.of(caseId, asker)
    void reply.header('content-disposition', attachment(`${caseId}.json`))
    return exported
  }

  @Get(routed(asCsv))
  @ApiTags('read')
  @ApiOperation({ operationId: 'CaseExportCsv', summary: '导出项目，一条一行（CSV）', description: '须登录' })
  @AddressParts(asCsv)
  @ApiOkResponse({ description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } })
  @Problems(400, 401, 404, 429, 503)
  @ApiBearerAuth()
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(@CaseId() caseId: string, @Asker() asker: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { facts } = await this.sentences.told(await this.of(caseId, asker))
    void reply.header('content-disposition', attachment(`${caseId}.csv`))
    return csv([columns, ...facts.map(rowOf)])
  }

  private async of(caseId: string, asker: Actor): Promise<CaseExportDto> {
    const { title, region } = await this.cases.one(caseId, asker)
    const [all, now] = await Promise.all([this.facts.all(caseId), this.engine.clock.now()])
    const [seen, units] = await Promise.all([this.reader.seen(all, asker), this.names.of(all.map(unitOf))])
    const byId = new Map(all.map((fact) => [this.reader.idOf(fact), fact] as const))
    const packs = await this.editions.of(seen.map(({ occurredAt }) => [region, dayOf(occurredAt as Instant)] as const))
    return {
      case: caseId,
      title,
      exportedAt: now,
      exportedBy: asker.person,
      facts: seen.map((fact, index): ExportedFactDto => {
        const stored = byId.get(fact.id)
        const unit = stored && units.get(unitOf(stored) ?? '')
        const pack = packs[index]
        return {
          n: index + 1,
          sentence: sentenceOf(fact.type, fact.data),
          ...(unit === undefined ? {} : { unit }),
          ...(pack === undefined ? {} : { pack }),
          fact,
          checksum: checksumOf(fact),
        }
      }),
    }
  }
}

/** By what anybody can check that a fact was not changed since it was exported: of what is told of it, and nothing else. */
function checksumOf(fact: TimelineFactDto): string {
  const { stream, version, type, key, data, occurredAt, recordedAt, by, evidence, signed } = fact
  return contentHash({ stream, version, type, key, data, occurredAt, recordedAt, by, evidence, signed })
}

const attachment = (name: string): string =>
  `attachment; filename="case.${name.split('.').at(-1)}"; filename*=UTF-8''${encodeURIComponent(name)}`

const columns = [
  '序号',
  '经过',
  '事项',
  '发生的时刻',
  '登记的时刻',
  '单位',
  '办理人',
  '签署',
  '凭证',
  '地区参数',
  '卷宗',
  '校验和',
]

function rowOf({ n, sentence, unit = '', pack = '', fact, checksum }: ExportedFactDto): readonly string[] {
  const { says, occurredAt, recordedAt, by = '', stream, signed, evidence } = fact
  const hands = (signed as { readonly by?: readonly SignedDto[] } | null | undefined)?.by ?? []
  const paper = evidence as { readonly number?: string } | null | undefined
  return [
    String(n),
    sentence,
    says,
    spokenMoment(occurredAt as Instant),
    spokenMoment(recordedAt as Instant),
    unit,
    by,
    hands.map(({ person, step }) => `${step} ${person}`).join('；'),
    paper?.number ?? '',
    pack,
    stream,
    checksum,
  ]
}
