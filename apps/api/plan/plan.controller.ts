import { lineFields, type Actor } from '#domain'
import type { OpenEngine } from '#engine'
import { streamKey, type StreamId } from '#kernel'
import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { Asker } from '../access/asker.js'
import { Stream } from '../acts/stream.js'
import { Cases } from '../case/cases.service.js'
import { formFields, offeredIds } from '../forms/form-fields.js'
import { Problems } from '../problem/documented.js'
import { notFound } from '../problem/problem.js'
import { AddressParts, routed } from '../reading/address-parts.js'
import { Names } from '../reading/names.service.js'
import { PageGet } from '../reading/page-get.js'
import { Sentences } from '../reading/sentences.js'
import { opened } from '../system/system.module.js'
import { csv } from '../audit/csv.js'
import { columns, rowOf } from './line-row.js'
import { aYearOn, daysOf, gapBetween, lastDayOf, lineBefore, methodOf } from './line-explained.js'
import { PlanDto, PlanLineDto, PlansDto } from './plan.dto.js'
import { casesOf, coverageOf, fundsOf, glancesOf, unitsIn } from './plan-told.js'
import { isOpen, linesOf, Plans } from './plans.service.js'

const asCsv = '/v1/plans/{plan}/lines.csv'

@Controller()
export class PlanController {
  constructor(
    private readonly plans: Plans,
    private readonly cases: Cases,
    private readonly names: Names,
    private readonly sentences: Sentences,
    @Inject(opened) private readonly open: OpenEngine,
  ) {}

  @PageGet({ name: 'Plans', says: '与本单位有关的年度购买计划', path: '/v1/plans', answers: PlansDto })
  all(@Asker() asker: Actor): Promise<PlansDto> {
    return this.plans.named(asker)
  }

  @PageGet({
    name: 'Plan',
    says: '一个年度购买计划：资金来源、项目、各项目办到哪里、服务人群与地点的覆盖',
    path: '/v1/plans/{plan}',
    answers: PlanDto,
  })
  async plan(@Stream('plan') stream: StreamId, @Asker() asker: Actor): Promise<PlanDto> {
    const plan = await this.plans.one(stream, asker)
    const [glance, before, stages] = await Promise.all([
      this.plans.glanceOf(plan, asker),
      this.plans.before(stream, asker),
      this.stages([...casesOf(plan).values()], asker),
    ])
    return {
      ...glance,
      funds: fundsOf(plan),
      of: glancesOf(plan, stages),
      coverage: coverageOf(linesOf(plan.state)),
      lastYear:
        before === undefined
          ? []
          : linesOf(before.state)
              .filter(({ line }) => plan.state.lines[line] === undefined)
              .map(({ line, title, budget }) => ({ plan: streamKey(before.stream), line, title, budget })),
      open: isOpen(plan.state),
    }
  }

  @Get(routed(asCsv))
  @ApiTags('read')
  @ApiOperation({ operationId: 'PlanLinesCsv', summary: '导出计划的项目，一个项目一行（CSV）', description: '须登录' })
  @AddressParts(asCsv)
  @ApiOkResponse({ description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } })
  @Problems(400, 401, 404, 429, 503)
  @ApiBearerAuth()
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(
    @Stream('plan') stream: StreamId,
    @Asker() asker: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { of } = await this.sentences.told(await this.plan(stream, asker))
    void reply.header('content-disposition', `attachment; filename="${streamKey(stream)}.csv"`)
    return csv([columns, ...of.map(rowOf)])
  }

  @PageGet({
    name: 'PlanLine',
    says: '计划中的一个项目：全部内容、采购方式的依据、时间安排、与上一年度的衔接',
    path: '/v1/plans/{plan}/lines/{line}',
    answers: PlanLineDto,
  })
  async line(@Stream('plan') stream: StreamId, @Param('line') name: string, @Asker() asker: Actor): Promise<PlanLineDto> {
    const plan = await this.plans.one(stream, asker)
    const line = plan.state.lines[name]
    if (line === undefined) throw notFound(`项目 ${name}`)
    const [{ law }, { region }] = [this.open.engine, plan.state]
    const [before, names, method] = await Promise.all([
      this.plans.before(stream, asker),
      this.names.of([plan.state.purchaser, ...offeredIds(unitsIn(line))]),
      this.open.byNewestPacks(
        () => methodOf(line, region, law),
        (found) => found === undefined,
      ),
    ])
    const earlier = before && lineBefore(line, linesOf(before.state))
    const caseId = casesOf(plan).get(name)
    return {
      plan: streamKey(stream),
      line: name,
      title: line.title,
      planSays: `${names.get(plan.state.purchaser) ?? ''} ${plan.state.year} 年度购买计划`,
      ...(caseId === undefined ? {} : { caseId }),
      fields: formFields(lineFields, unitsIn(line), (id) => names.get(id) ?? id),
      data: line,
      nextYear: aYearOn(line),
      ...(method === undefined ? {} : { method }),
      days: daysOf(line, region, law),
      ...(before === undefined || earlier === undefined
        ? {}
        : {
            gap: {
              plan: streamKey(before.stream),
              line: earlier.line,
              title: earlier.title,
              until: lastDayOf(earlier),
              days: gapBetween(earlier, line),
            },
          }),
      open: isOpen(plan.state),
    }
  }

  /** How far the purchase of each line has come, as far as the asker may know it. */
  private async stages(cases: readonly string[], asker: Actor): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all(cases.map(async (id) => [id, await this.cases.seen(id, asker)] as const))
    return new Map(found.flatMap(([id, one]) => (one?.stageSays === undefined ? [] : [[id, one.stageSays] as const])))
  }
}
