import { IsObject } from 'class-validator'
import { field } from '../fields/field.js'
import { Text } from '../fields/text.js'
import { ActBody } from './act-body.js'

/** What strikes an act: which, and why. */
export class StrikeActDto extends ActBody {
  @Text('要作废的事项的任一事实编号', { max: 200, help: '经过（timeline）中的 id' })
  declare fact: string

  @Text('理由', { max: 500 })
  declare reason: string
}

/** What confirms that an act is put right on which others have built. */
export class ConfirmCorrectionDto extends ActBody {
  @Text('申请更正或者作废的事实编号', { max: 200, help: '经过（timeline）中的 id' })
  declare fact: string
}

/** What says no to a correction: to which, and why. */
export class DeclineCorrectionDto extends ConfirmCorrectionDto {
  @Text('不同意的理由', { max: 500 })
  declare reason: string
}

/** What confirms an act that another organization registered. */
export class ConfirmRegisteredDto extends ActBody {
  @Text('补登的事项的任一事实编号', { max: 200, help: '经过（timeline）中的 id' })
  declare fact: string
}

/** What says that an act which another organization registered is not so, and why. */
export class DenyRegisteredDto extends ConfirmRegisteredDto {
  @Text('不认可的理由', { max: 500 })
  declare reason: string
}

/** What corrects an act: which, its own fields anew, and why. `registered`: its day and paper anew, where it was registered. */
export class CorrectActDto extends ActBody {
  @Text('要更正的事项的任一事实编号', { max: 200, help: '经过（timeline）中的 id' })
  declare fact: string

  @field(
    '更正后的全部内容',
    { help: '与原事项的内容相同', example: { number: '备案-2026-0318' } },
    { type: 'object', additionalProperties: true },
    [IsObject({ message: '应为原事项的内容' })],
  )
  declare data: object

  @Text('理由', { max: 500 })
  declare reason: string
}
