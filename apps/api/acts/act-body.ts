import { AtInstant } from '../fields/time.js'
import { Part } from '../fields/nested.js'
import { FileHash, Text } from '../fields/text.js'

/** Where the paper of an act is that happened elsewhere. */
export class EvidenceDto {
  @Text('文号或编号', { max: 200 })
  declare number: string

  @Text('公开地址', { max: 500, optional: true })
  declare address?: string

  @FileHash('文件的 SHA-256', { optional: true })
  declare file?: string
}

/** The act happened elsewhere, and is only recorded here. */
export class RegisteredDto {
  @AtInstant('办理的时刻')
  declare occurredAt: string

  @Part(() => EvidenceDto, '凭证')
  declare evidence: EvidenceDto
}

/** What the body of every act may carry beside its own fields. */
export class ActBody {
  @Part(() => RegisteredDto, '补登：事项已在别处办理（平台、纸质），此处只作登记', { optional: true })
  declare registered?: RegisteredDto
}
