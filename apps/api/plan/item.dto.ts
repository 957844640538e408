import { Amount, Count } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class ItemDto {
  @Text('项目名称', { max: 200 })
  declare item: string

  @Text('计量单位', { max: 200 })
  declare unit: string

  @Count('数量')
  declare quantity: number

  @Amount('单价')
  declare price: string
}
