import { Count } from '../fields/number.js'
import { Id, Text } from '../fields/text.js'

export class LineSiteDto {
  @Id('服务地点编号')
  declare site: string

  @Id('落地单位')
  declare host: string

  @Text('服务地点种类', { max: 200 })
  declare kind: string

  @Count('持证社区工作者人数', { optional: true })
  declare certifiedWorkers?: number
}
