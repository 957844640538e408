import type { Actor } from '#domain'
import { Controller, Param } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { Page, type ListPage } from '../reading/list-page.js'
import { PageGet } from '../reading/page-get.js'
import { DraftDto } from './draft.dto.js'
import { DraftDesk } from './drafts.service.js'

@Controller()
export class DraftsController {
  constructor(private readonly desk: DraftDesk) {}

  @PageGet({ name: 'Drafts', says: '待我办理的拟稿', path: '/v1/drafts', answers: DraftDto, list: true, paged: true })
  toDo(@Asker() asker: Actor, @Page() page: ListPage): Promise<DraftDto[]> {
    return this.desk.toDo(asker, page)
  }

  @PageGet({ name: 'Draft', says: '一份拟稿，以及现在签发能否办理', path: '/v1/drafts/{draft}', answers: DraftDto })
  async one(@Param('draft') id: string, @Asker() asker: Actor): Promise<DraftDto> {
    return this.desk.shown(await this.desk.find(id, asker), asker)
  }
}
