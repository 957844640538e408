import type { Actor, Letter, LetterState } from '#domain'
import { Engine } from '#engine'
import { dayOf, type Day, type StreamId } from '#kernel'
import { titlesOf } from '#read-models'
import { Controller } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { problem, ProblemAnswer } from '../problem/problem.js'
import { Names } from '../reading/names.service.js'
import { PageGet } from '../reading/page-get.js'
import { LetterDto } from './audit.dto.js'

type Granted = Letter & { readonly signedBy: string }

/** By which letters somebody reads. */
@Controller()
export class LettersController {
  constructor(
    private readonly engine: Engine,
    private readonly views: DataSource,
    private readonly names: Names,
  ) {}

  @PageGet({
    name: 'MyLetters',
    says: '本单位凭以调阅的函：范围、期限，新的在前',
    path: '/v1/audit/letters',
    answers: LetterDto,
    list: true,
    office: true,
  })
  async letters(@Asker() { org, roles }: Actor): Promise<readonly LetterDto[]> {
    if (!roles.includes('auditor')) throw new ProblemAnswer(problem('NotYours', '只有审计、纪检单位可以查看'))
    const stream: StreamId = `letter/${org}`
    const [facts, now] = await Promise.all([this.engine.store.read([{ stream, above: 0 }]), this.engine.clock.now()])
    const granted = facts.flatMap(({ type, data }) => (type === 'LetterGranted' ? [data as Granted] : []))
    const why = new Map(
      facts.flatMap(({ type, data }) => {
        const { number, why: reason } = data as { readonly number: string; readonly why: string }
        return type === 'LetterRevoked' ? [[number, reason] as const] : []
      }),
    )
    const state = await this.engine.stateOf<LetterState>(stream)
    const [titles, names] = await Promise.all([
      titlesOf(
        this.views,
        granted.flatMap(({ cases }) => cases),
      ),
      this.names.of(granted.flatMap(({ purchasers }) => purchasers)),
    ])
    const titled = new Map(titles.map(({ id, title }) => [id, title]))
    return granted.toReversed().map(({ number, signedBy, from, until, cases, purchasers, regions }): LetterDto => {
      const reason = why.get(number)
      return {
        number,
        signedBy,
        from,
        until,
        state: state.revoked.includes(number) ? 'revoked' : inDays({ from, until }, dayOf(now)),
        ...(reason === undefined ? {} : { why: reason }),
        cases: cases.map((id) => ({ id, title: titled.get(id) ?? id })),
        purchasers: purchasers.map((id) => ({ id, name: names.get(id) ?? id })),
        regions,
      }
    })
  }
}

const inDays = ({ from, until }: { readonly from: Day; readonly until: Day }, today: Day): LetterDto['state'] =>
  today < from ? 'ahead' : today > until ? 'over' : 'inForce'
