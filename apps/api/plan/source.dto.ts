import { Amount } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class SourceDto {
  @Text('资金来源', { max: 200 })
  declare source: string

  @Amount('金额')
  declare amount: string
}
