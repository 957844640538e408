import { mayBe, relations, type Actor, type OrganizationState, type Relation } from '#domain'
import { Engine } from '#engine'
import { streamKey, type Instant, type StreamId } from '#kernel'
import { Controller, Query } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { Stream } from '../acts/stream.js'
import { unitOf } from '../overview/told.js'
import { badRequest, notFound } from '../problem/problem.js'
import { Actions } from '../reading/actions.service.js'
import { directoryOf } from '../reading/directory.js'
import { Names } from '../reading/names.service.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { sentenceOf } from '../reading/sentence.js'
import { organizationTold } from './organization-told.js'
import { OrganizationFileDto, OrganizationsDto } from './unit.dto.js'

/** How many units are shown at most: whoever looks for one of more says a part of its name. */
const [most, mostText] = [100, 100]

/** The directory of units: public, as its facts are. */
@Controller()
export class OrganizationsController {
  constructor(
    private readonly engine: Engine,
    private readonly reader: Reader,
    private readonly names: Names,
    private readonly actions: Actions,
  ) {}

  @ApiQuery({ name: 'q', required: false, description: '名称或者编号中的文字', schema: { type: 'string', maxLength: mostText } })
  @ApiQuery({
    name: 'role',
    required: false,
    description: `可以作为：${Object.entries(relations)
      .map(([role, says]) => `${role} ${says}`)
      .join('，')}`,
    schema: { type: 'string', maxLength: 40 },
  })
  @PageGet({
    name: 'Organizations',
    says: '单位名录：种类、职责、地区，至多 100 个',
    path: '/v1/organizations',
    answers: OrganizationsDto,
  })
  async list(@Query('role') role?: string, @Query('q') text = ''): Promise<OrganizationsDto> {
    if (text.length > mostText) throw badRequest('地址的参数有误', [{ at: 'q', says: `最多 ${mostText} 个字` }])
    if (role !== undefined && !(role in relations))
      throw badRequest('地址的参数有误', [{ at: 'role', says: `应为其中之一：${Object.keys(relations).join('、')}` }])
    const words = text.trim().toLowerCase()
    const folded = await this.engine.cache.get(await directoryOf(this.engine, 'organization'))
    const found = [...folded].flatMap(([stream, { state }]) => {
      const unit = state as OrganizationState
      const told = organizationTold(streamKey(stream), unit)
      const fits = role === undefined || (unit.status === 'registered' && mayBe(role as Relation, unit.roles))
      return told && fits && `${told.id} ${told.name}`.toLowerCase().includes(words) ? [told] : []
    })
    return { units: found.slice(0, most), total: found.length }
  }

  @PageGet({
    name: 'Organization',
    says: '一个单位：名录中记的，每一项何时由谁登记',
    path: '/v1/organizations/{organization}',
    answers: OrganizationFileDto,
  })
  async one(@Stream('organization') stream: StreamId, @Asker() asker: Actor): Promise<OrganizationFileDto> {
    const [state, facts, offered] = await Promise.all([
      this.engine.stateOf<OrganizationState>(stream),
      this.engine.store.read([{ stream, above: 0 }]),
      this.actions.of([stream], asker),
    ])
    const unit = organizationTold(streamKey(stream), state)
    if (!unit) throw notFound('这个单位')
    const [seen, units] = await Promise.all([this.reader.seen(facts, asker), this.names.of(facts.map(unitOf))])
    const by = new Map(facts.map((fact) => [this.reader.idOf(fact), units.get(unitOf(fact) ?? '')] as const))
    return {
      unit,
      statements: seen.toReversed().map(({ id, type, data, occurredAt }) => {
        const registrar = by.get(id)
        return {
          sentence: sentenceOf(type, data),
          at: occurredAt as Instant,
          ...(registrar === undefined ? {} : { unit: registrar }),
        }
      }),
      acts: offered.flatMap(({ actions }) =>
        actions.filter((action) => action.allowed).map(({ act, says }) => ({ act, says, stream })),
      ),
    }
  }
}
