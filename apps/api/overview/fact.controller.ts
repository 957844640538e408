import type { Actor } from '#domain'
import { Engine } from '#engine'
import type { StoredFact } from '#event-store'
import { Controller, Param } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { notFound } from '../problem/problem.js'
import { Actions } from '../reading/actions.service.js'
import { Names } from '../reading/names.service.js'
import { PageGet } from '../reading/page-get.js'
import { Places } from '../reading/places.service.js'
import { Reader } from '../reading/reader.service.js'
import { FactDto } from './overview.dto.js'
import { factBy, unitOf } from './told.js'

@Controller()
export class FactController {
  constructor(
    private readonly engine: Engine,
    private readonly reader: Reader,
    private readonly names: Names,
    private readonly places: Places,
    private readonly actions: Actions,
  ) {}

  @PageGet({ name: 'Fact', says: '一条事实：办理的回执', path: '/v1/facts/{fact}', answers: FactDto })
  async one(@Param('fact') id: string, @Asker() asker: Actor): Promise<FactDto> {
    const position = this.reader.positionOf(id)
    const stored = position === undefined ? undefined : await this.engine.store.factAt(position)
    const [fact] = stored ? await this.reader.seen([stored], asker) : []
    if (!stored || !fact) throw notFound('这条事实')
    const [units, places] = await Promise.all([this.names.of([unitOf(stored)]), this.places.of([stored.stream])])
    const told = factBy(fact, places.get(stored.stream), units.get(unitOf(stored) ?? ''))
    const putRight = stored.organization === asker.org ? await this.putRight(stored, asker) : undefined
    return { ...told, ...(putRight === undefined ? {} : { putRight }) }
  }

  /** The fact by which the act that wrote this one is named, where the asker's unit may put it right. */
  private async putRight({ stream, actor, commandId }: StoredFact, asker: Actor): Promise<string | undefined> {
    const facts = await this.engine.store.read([{ stream, above: 0 }])
    const same = new Set(
      facts.filter((one) => one.actor === actor && one.commandId === commandId).map((one) => this.reader.idOf(one)),
    )
    const [offered] = await this.actions.of([stream], asker)
    return offered?.putRight?.acts.find(({ fact }) => same.has(fact))?.fact
  }
}
