import { contractTemplates, modelContract, termClauses, type ContractTemplate } from '#law'
import { Controller } from '@nestjs/common'
import { PageGet } from '../reading/page-get.js'
import { ContractTemplateDto } from './template.dto.js'

/** The contract templates, as everybody may read them. */
@Controller()
export class TemplatesController {
  @PageGet({
    name: 'ContractTemplates',
    says: '合同示范文本的各版：逐条的条文，哪些条款项目和合同可以另行约定',
    path: '/v1/contract-templates',
    answers: ContractTemplateDto,
    list: true,
    open: true,
  })
  templates(): readonly ContractTemplateDto[] {
    return contractTemplates.map(toldOf)
  }
}

const names: Readonly<Record<string, string>> = termClauses

const toldOf = ({ title, region, validFrom: from, validUntil, clauses }: ContractTemplate): ContractTemplateDto => ({
  title,
  ...(region === modelContract.region ? {} : { region }),
  from,
  ...(validUntil === undefined ? {} : { until: validUntil }),
  clauses: Object.entries(clauses).map(([name, { article, quote }]) => {
    const mayDiffer = names[name]
    return { article, quote, ...(mayDiffer === undefined ? {} : { mayDiffer }) }
  }),
})
