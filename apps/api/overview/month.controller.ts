import type { Actor } from '#domain'
import { Engine } from '#engine'
import type { StreamId } from '#kernel'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { Stream } from '../acts/stream.js'
import { notFound } from '../problem/problem.js'
import { Names } from '../reading/names.service.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { ToldFactDto } from './overview.dto.js'
import { toldFacts } from './told.js'

@Controller()
export class MonthController {
  constructor(
    private readonly engine: Engine,
    readonly reader: Reader,
    readonly names: Names,
  ) {}

  @PageGet({
    name: 'DeliveryHistory',
    says: '一个服务月度的记录和月报，新的在前，一条一句话',
    path: '/v1/contracts/{award}/deliveries/{month}/history',
    answers: ToldFactDto,
    list: true,
  })
  async month(@Stream('delivery') stream: StreamId, @Asker() asker: Actor): Promise<readonly ToldFactDto[]> {
    const told = await toldFacts(await this.engine.store.read([{ stream, above: 0 }]), asker, this)
    if (told.length === 0) throw notFound('这个月的服务记录')
    return told.toReversed()
  }
}
