import { relations, type Actor, type Parties, type Relation } from '#domain'
import { Engine } from '#engine'
import { dayOf } from '#kernel'
import { obligationsOf, stages, stageWords } from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Cases } from '../case/cases.service.js'
import { CaseFacts } from '../reading/case-facts.service.js'
import { Names } from '../reading/names.service.js'
import { Reader } from '../reading/reader.service.js'
import { Work } from '../work/work.service.js'
import type { CaseOverviewDto, PartyDto, StageDto } from './overview.dto.js'
import { isMain, toldFacts } from './told.js'

/** How many of the last facts, and how much of what is owed, are shown at most. */
const [shownFacts, most] = [10, 2_000]

/** Relations that a page names: persons of a panel are no party of it. */
const shownRelations = [
  'purchaser',
  'payer',
  'procurementAgent',
  'provider',
  'host',
  'lead',
  'supervisor',
  'finance',
  'district',
] as const

/** Puts one purchase on one page, as somebody may see it. */
@Injectable()
export class Overview {
  constructor(
    private readonly cases: Cases,
    private readonly facts: CaseFacts,
    readonly reader: Reader,
    private readonly engine: Engine,
    private readonly views: DataSource,
    readonly names: Names,
    private readonly work: Work,
  ) {}

  /** One case. Throws 404 for one of which the asker may see nothing. */
  async of(caseId: string, asker: Actor): Promise<CaseOverviewDto> {
    const found = await this.cases.one(caseId, asker)
    const parties = (found.parties ?? { purchaser: found.purchaser }) as Parties
    const [now, facts, owed, names] = await Promise.all([
      this.engine.clock.now(),
      this.facts.all(caseId).then((all) => this.facts.seen(all.filter(isMain), asker)),
      this.owed(caseId, asker),
      this.names.of(Object.values(parties).flat()),
    ])
    return {
      case: found,
      today: dayOf(now),
      stages: stagesTo(found.stage),
      parties: shownRelations.flatMap((relation): PartyDto[] => {
        const ids = parties[relation] ?? []
        return ids.length === 0
          ? []
          : [{ says: relations[relation as Relation], units: ids.map((id) => ({ id, name: names.get(id) ?? id })) }]
      }),
      owed,
      lately: (await toldFacts(facts.slice(-shownFacts), asker, this)).toReversed(),
      facts: facts.length,
    }
  }

  /** What is owed in a case and open, as far as somebody may see it. */
  private async owed(caseId: string, asker: Actor): Promise<CaseOverviewDto['owed']> {
    const all = (await obligationsOf(this.views, caseId, { after: undefined, limit: most })).filter(
      ({ standing }) => standing === 'open' || standing === 'breached',
    )
    return this.work.told(await this.reader.obligations(caseId, all, asker), asker)
  }
}

/** The stages with the one it has reached; all ahead where that is not told. */
function stagesTo(reached: string | undefined): readonly StageDto[] {
  const at = stages.findIndex((id) => id === reached)
  return stages.map((id, n) => ({ id, says: stageWords[id], state: n < at ? 'done' : n === at ? 'now' : 'ahead' }))
}
