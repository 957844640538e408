import type { Actor } from '#domain'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { PageGet } from '../reading/page-get.js'
import { WorkDto } from './work.dto.js'
import { Work } from './work.service.js'

@Controller()
export class WorkController {
  constructor(private readonly work: Work) {}

  @PageGet({
    name: 'MyWork',
    says: '待我办、本单位其他人办和等其他单位办的：时限与拟稿在一张单子上',
    path: '/v1/me/work',
    answers: WorkDto,
  })
  mine(@Asker() asker: Actor): Promise<WorkDto> {
    return this.work.of(asker)
  }
}
