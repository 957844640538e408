import { type Actor, type OpenPlanState, type PlanState, planKey, planOf, type PlanLine } from '#domain'
import { Engine } from '#engine'
import { dayOf, standing, streamKey, sum, type Fen, type StreamId } from '#kernel'
import { spendingOf } from '#read-models'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { notFound } from '../problem/problem.js'
import { CaseFacts, stateSeen } from '../reading/case-facts.service.js'
import { directoryOf } from '../reading/directory.js'
import { Names } from '../reading/names.service.js'
import type { StoredFact } from '#event-store'
import type { PlanGlanceDto, PlansDto } from './plan.dto.js'

/** A plan as somebody sees it, with the facts that make it so. */
export type SeenPlan = { readonly stream: StreamId; readonly state: OpenPlanState; readonly facts: readonly StoredFact[] }

/** The plans that somebody may see, with their lines. */
@Injectable()
export class Plans {
  constructor(
    private readonly engine: Engine,
    private readonly facts: CaseFacts,
    private readonly names: Names,
    private readonly views: DataSource,
  ) {}

  /** Those that name the asker's unit, the newest year first. */
  async named(asker: Actor): Promise<PlansDto> {
    const folded = await this.engine.cache.get(await directoryOf(this.engine, 'plan'))
    const own = [...folded].flatMap(([stream, { state }]) => {
      const plan = state as PlanState
      return plan.status !== 'absent' && Object.values(plan.parties).some((orgs) => orgs.includes(asker.org))
        ? [{ stream, plan }]
        : []
    })
    const names = await this.names.of([...own.map(({ plan }) => plan.purchaser), asker.org])
    const glances = await Promise.all(own.map(({ stream, plan }) => this.glance(stream, plan, names, asker)))
    const year = Number(dayOf(await this.engine.clock.now()).slice(0, 4))
    const has = (one: number) => own.some(({ stream }) => streamKey(stream) === planKey({ purchaser: asker.org, year: one }))
    return {
      plans: glances.toSorted((a, b) => b.year - a.year || a.plan.localeCompare(b.plan)),
      notOpened: asker.roles.includes('purchaser') ? [year, year + 1].filter((one) => !has(one)) : [],
      unit: asker.org,
    }
  }

  /** One plan, by the facts that the asker may see. Throws 404 where they may not see that it was opened. */
  async one(stream: StreamId, asker: Actor): Promise<SeenPlan> {
    const found = await this.seen(stream, asker)
    if (found === undefined) throw notFound('这个计划')
    return found
  }

  /** The same; undefined where there is none, or none for the asker. */
  async seen(stream: StreamId, asker: Actor): Promise<SeenPlan | undefined> {
    const facts = await this.facts.told(standing(await this.engine.store.read([{ stream, above: 0 }])), asker)
    const state = stateSeen<PlanState>(stream, facts)
    return state.status === 'absent' ? undefined : { stream, state, facts }
  }

  /** The plan of the year before, as far as the asker may see it. */
  before(stream: StreamId, asker: Actor): Promise<SeenPlan | undefined> {
    const { purchaser, year } = planOf(stream)
    return this.seen(`plan/${planKey({ purchaser, year: year - 1 })}`, asker)
  }

  async glanceOf({ stream, state }: SeenPlan, asker: Actor): Promise<PlanGlanceDto> {
    return this.glance(stream, state, await this.names.of([state.purchaser]), asker)
  }

  private async glance(
    stream: StreamId,
    plan: OpenPlanState,
    names: ReadonlyMap<string, string>,
    asker: Actor,
  ): Promise<PlanGlanceDto> {
    const spent = await spendingOf(this.views, streamKey(stream))
    const lines = linesOf(plan)
    return {
      plan: streamKey(stream),
      purchaser: names.get(plan.purchaser) ?? plan.purchaser,
      mine: plan.purchaser === asker.org,
      year: plan.year,
      ...(plan.supplement === undefined ? {} : { supplement: plan.supplement }),
      status: plan.status,
      statusSays: statusOf(plan),
      lines: lines.length,
      budget: sum(lines.map(({ budget }) => budget)),
      approved: sum(Object.values(plan.approved).flatMap(({ sources }) => sources.map(({ amount }): Fen => amount))),
      ...(spent === undefined ? {} : { contracted: spent.contracted, paid: spent.paid }),
    }
  }
}

/** The lines of a plan in order of their names. */
export const linesOf = ({ lines }: Pick<OpenPlanState, 'lines'>): readonly PlanLine[] =>
  Object.values(lines).toSorted((a, b) => a.line.localeCompare(b.line))

/** Whether lines may still be added and revised. */
export const isOpen = ({ status }: Pick<OpenPlanState, 'status'>): boolean => status === 'drafted'

/** How far a plan has come, in words. */
function statusOf({ status, forgone, submitted, opinion, budgetRequested, reported }: OpenPlanState): string {
  switch (status) {
    case 'drafted':
      if (forgone) return '本年度暂不购买'
      if (!submitted) return '编制中'
      return opinion === undefined ? '已提交，等统筹部门的意见' : '已有统筹部门的意见，等集体决定'
    case 'decided':
      return budgetRequested ? '已申请预算，等财政批复' : '已集体决定，等申请预算'
    case 'approved':
      return '预算已批复，等公开'
    case 'published':
      return reported ? '已报告执行情况' : '已公开，执行中'
    case 'closed':
      return '已办结'
    default:
      return status satisfies never
  }
}
