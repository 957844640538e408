import type { Actor, Letter } from '#domain'
import {
  caseFacets,
  caseFile,
  caseFiles,
  caseKey,
  stageWords,
  type CaseAsker,
  type CasesLooked,
  type Reach,
  type SeenCase,
} from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { notFound } from '../problem/problem.js'
import { Seal } from '../reading/cursor.js'
import { keyAfter, nextAfter } from '../reading/page.js'
import type { CaseDto, CaseFacetsDto, CasesDto } from './case.dto.js'

/** Which cases somebody may see, and how much of each. */
@Injectable()
export class Cases {
  constructor(
    private readonly views: DataSource,
    private readonly seal: Seal,
  ) {}

  /** A page of cases, the newest first, of those that fit what is looked for. */
  async page(
    asker: Actor | undefined,
    { after, limit, looked }: { readonly after: string | undefined; readonly limit: number; readonly looked: CasesLooked },
  ): Promise<CasesDto> {
    const from = keyAfter(this.seal, 'cases', after)
    const found = await caseFiles(this.views, askerOf(asker), { after: from, limit: limit + 1 }, looked)
    const cases = found.slice(0, limit)
    const last = cases.at(-1)
    return {
      cases: cases.map(shown),
      ...(last && found.length > limit ? { next: nextAfter(this.seal, 'cases', caseKey(last.file)) } : {}),
    }
  }

  /** How many of the asker's own cases are at which stage and in which region. */
  async facets(asker: Actor | undefined, looked: Pick<CasesLooked, 'text' | 'region'>): Promise<CaseFacetsDto> {
    const { stages, regions } = await caseFacets(this.views, askerOf(asker), looked)
    return { stages: stages.map(({ stage, cases }) => ({ stage, says: stageWords[stage], cases })), regions }
  }

  /** One case. Throws 404 for one that is not there and for one of which the asker may see nothing. */
  async one(id: string, asker: Actor | undefined): Promise<CaseDto> {
    const found = await this.seen(id, asker)
    if (!found) throw notFound(`项目 ${id}`)
    return found
  }

  /** The same; undefined where there is none, or nothing of it for the asker. */
  async seen(id: string, asker: Actor | undefined): Promise<CaseDto | undefined> {
    const found = await caseFile(this.views, askerOf(asker), id)
    return found && shown(found)
  }
}

/** Only whoever keeps the system running has to do with every case; every other office with those that name it, or that a letter lets it read. */
const askerOf = (asker: Actor | undefined): CaseAsker => ({
  ...(asker ? { org: asker.org, person: asker.person } : {}),
  ...(asker?.letters === undefined ? {} : { letters: reachOf(asker.letters) }),
  office: asker?.roles.includes('operator') ?? false,
})

const reachOf = (letters: readonly Letter[]): Reach => ({
  cases: letters.flatMap(({ cases }) => cases),
  purchasers: letters.flatMap(({ purchasers }) => purchasers),
  regions: letters.flatMap(({ regions }) => regions),
})

const shown = ({ file: { id, title, region, parties, ...more }, asParty }: SeenCase): CaseDto => {
  const published = { id, title, region, purchaser: parties.purchaser ?? [] }
  return asParty
    ? { ...published, view: 'party', parties, ...more, stageSays: stageWords[more.stage] }
    : { ...published, view: 'published' }
}
