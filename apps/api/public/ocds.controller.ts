import { Engine } from '#engine'
import { Controller, Query, Req } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { CaseId } from '../case/case-id.js'
import { limitOf } from '../reading/page.js'
import { Notices } from './notices.service.js'
import { recordPackage, releasePackage, releasesOf, type Purchase } from './ocds.js'
import { PublicData } from './public-data.js'
import { Public } from './public.service.js'

const [usual, most] = [20, 50]

/** What everybody may read, as Open Contracting Data. */
@Controller()
export class OcdsController {
  constructor(
    private readonly published: Public,
    private readonly notices: Notices,
    private readonly engine: Engine,
  ) {}

  @PublicData({
    name: 'PublicCaseOcds',
    says: '一个项目的开放数据（record package）',
    path: '/v1/public/cases/{case}/ocds',
    as: ['application/json', 'OCDS 1.1'],
  })
  async record(@CaseId() caseId: string, @Req() request: FastifyRequest): Promise<object> {
    const [purchase, now] = await Promise.all([this.purchase(caseId), this.engine.clock.now()])
    return recordPackage(purchase, addressOf(request, request.url), now)
  }

  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: most } })
  @ApiQuery({ name: 'after', required: false, description: '由 links.next 给出', schema: { type: 'string', maxLength: 2_000 } })
  @PublicData({
    name: 'PublicReleases',
    says: '各项目的开放数据（release package），新的在前；每条公告一个 release，撤销的没有',
    path: '/v1/public/releases',
    as: ['application/json', 'OCDS 1.1'],
  })
  async releases(
    @Req() request: FastifyRequest,
    @Query('after') after?: string,
    @Query('limit') limit?: string,
  ): Promise<object> {
    const page = await this.notices.page({}, { after, limit: limitOf(limit, usual, most) })
    const cases = [...new Set(page.notices.flatMap((notice) => notice.case ?? []))]
    const releases = new Map(
      (await Promise.all(cases.map(async (caseId) => releasesOf(await this.purchase(caseId)))))
        .flat()
        .map((release) => [release.id, release] as const),
    )
    const next = page.next && addressOf(request, `/v1/public/releases?${new URLSearchParams({ after: page.next }).toString()}`)
    return releasePackage(
      page.notices.flatMap(({ id }) => {
        const release = releases.get(id)
        return release === undefined ? [] : [release]
      }),
      addressOf(request, request.url),
      await this.engine.clock.now(),
      next,
    )
  }

  private async purchase(caseId: string): Promise<Purchase> {
    const { file, notices, beside, known } = await this.published.published(caseId)
    const purchasers = file.parties.purchaser ?? []
    const [ids, names] = await Promise.all([
      this.notices.idsOf(notices.map(({ notice }) => notice)),
      this.published.names.of([...purchasers, ...known.lots.map(({ provider }) => provider)]),
    ])
    return {
      id: file.id,
      title: file.title,
      budget: file.budget,
      purchasers,
      notices: notices.flatMap(({ notice, fact }) => {
        const id = ids.get(`${notice.stream} ${notice.version}`)
        return id === undefined ? [] : [{ id, notice, fact }]
      }),
      beside,
      nameOf: (unit) => names.get(unit) ?? unit,
    }
  }
}

const addressOf = ({ protocol, host }: FastifyRequest, url: string): string => `${protocol}://${host}${url}`
