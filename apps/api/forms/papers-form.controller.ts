import { isForPeople, registerPapers, type Actor, type ProcurementState } from '#domain'
import { attemptAt } from '#domain/process'
import { Engine, registeredFor, subjectsOf, unfinishedBy } from '#engine'
import { streamKey, type StreamId } from '#kernel'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { attemptsOf } from '../acts/open-attempt.js'
import { CaseId } from '../case/case-id.js'
import { Approval } from '../draft/approval.service.js'
import { notFound, problem, ProblemAnswer } from '../problem/problem.js'
import { PageGet } from '../reading/page-get.js'
import { Places } from '../reading/places.service.js'
import { formFields } from './form-fields.js'
import { PapersFormDto, type PaperKindDto } from './papers-form.dto.js'

@Controller()
export class PapersFormController {
  constructor(
    private readonly engine: Engine,
    private readonly approval: Approval,
    private readonly places: Places,
  ) {}

  @PageGet({
    name: 'PapersForm',
    says: '成套登记的表单：在别处办理的采购有哪些材料，各填什么，谁签署，此前填了什么；只对购买主体和采购代理机构',
    path: '/v1/cases/{case}/register/form',
    answers: PapersFormDto,
    office: true,
  })
  async form(@CaseId() caseId: string, @Asker() asker: Actor): Promise<PapersFormDto> {
    const { pool } = this.engine.store
    const stream = attemptAt(caseId, (await attemptsOf(pool, caseId)) ?? 1)
    const state = await this.engine.stateOf<ProcurementState>(stream)
    const { parties = {} } = (await subjectsOf(this.engine, [stream])).get(stream) ?? {}
    const runs = [...(parties.purchaser ?? []), ...(parties.procurementAgent ?? [])].includes(asker.org)
    // That a case is there is told to nobody who may not see it.
    if (state.status === 'absent') throw notFound(`项目 ${caseId}`)
    if (!runs) throw new ProblemAnswer(problem('NotYours', '只有购买主体和采购代理机构可以登记成套材料'))
    const now = await this.engine.clock.now()
    const [{ steps }, places, unfinished] = await Promise.all([
      this.approval.shown(asker, 'ChooseMethod', now),
      this.places.of([stream]),
      unfinishedBy(pool, { person: asker.person, org: asker.org, act: registerPapers.name, stream }),
    ])
    return {
      stream,
      place: places.get(stream) ?? { title: caseId, number: caseId },
      lots: state.detail.lots.map(({ lot }) => lot),
      papers: papersOn(stream, state.route),
      steps,
      mine: steps.length === 0 || asker.duties?.includes(steps[0] ?? '') === true,
      ...(unfinished === undefined ? {} : { unfinished }),
    }
  }
}

/** What happens elsewhere in a purchase of a route, in the order in which its streams declare it. */
const papersOn = (stream: StreamId, route: string): readonly PaperKindDto[] =>
  [stream, `bid/${streamKey(stream)}/1/x` as const].flatMap((one, n) =>
    [...registeredFor(one).acts.values()]
      .filter((act) => isForPeople(act) && isElsewhere(act.happens, route))
      .map(({ name, says, fields }) => ({ act: name, says, ofBid: n === 1, fields: formFields(fields, [], (id) => id) })),
  )

function isElsewhere(happens: string | object, route: string): boolean {
  const place = typeof happens === 'string' ? happens : (happens as Readonly<Record<string, string>>)[route]
  return place === 'platform' || place === 'paper'
}
