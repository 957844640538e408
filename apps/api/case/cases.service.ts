import type { Actor } from '#domain'
import { caseFiles, type CaseFile } from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { notFound } from '../problem/problem.js'
import { Seal } from '../reading/cursor.js'
import { publishedKinds } from '../reading/published.js'
import type { CaseDto, CasesDto } from './case.dto.js'

/** Offices that have to do with every case. */
const offices: readonly string[] = ['lead', 'auditor', 'finance', 'operator']

/** Which cases somebody may see, and how much of each. */
@Injectable()
export class Cases {
  constructor(
    private readonly views: DataSource,
    private readonly seal: Seal,
  ) {}

  /** A page of cases. */
  async page(asker: Actor | undefined, after: string | undefined, limit: number): Promise<CasesDto> {
    const from = this.seal.after('cases', after)
    const found = await this.ask(asker, { limit, ...(from === undefined ? {} : { after: from }) })
    const last = found.at(-1)
    return { cases: found, ...(last && found.length === limit ? { next: this.seal.next('cases', last.id) } : {}) }
  }

  /** One case. Throws 404 for one that is not there and for one of which the asker may see nothing. */
  async one(id: string, asker: Actor | undefined): Promise<CaseDto> {
    const [found] = await this.ask(asker, { limit: 1, id })
    if (!found) throw notFound(`项目 ${id}`)
    return found
  }

  private async ask(asker: Actor | undefined, which: { after?: string; id?: string; limit: number }): Promise<CaseDto[]> {
    const found = await caseFiles(this.views, {
      ...(asker ? { org: asker.org, person: asker.person } : {}),
      office: asker?.roles.some((role) => offices.includes(role)) ?? false,
      published: publishedKinds,
      ...which,
    })
    return found.map(({ file, asParty }) => shown(file, asParty))
  }
}

const shown = ({ id, title, region, parties, ...more }: CaseFile, asParty: boolean): CaseDto => {
  const published = { id, title, region, purchaser: parties.purchaser ?? [] }
  return asParty ? { ...published, view: 'party', parties, ...more } : { ...published, view: 'published' }
}
