import type { Actor } from '#domain'
import { belonging, kindsReadBy, nthOfAward, processKind, startedBy, type ProcessId } from '#domain/process'
import { Engine, slim } from '#engine'
import { dayOf, streamKey, type Instant } from '#kernel'
import { obligationsOf, type Obligation } from '#read-models'
import { Injectable, Logger } from '@nestjs/common'
import { DataSource } from 'typeorm'
import type { Named, Step } from '../../../workflows/kit/record.js'
import { definitions, type Own } from '../../../workflows/recorded.js'
import { toldObligation } from '../case/obligation-told.js'
import { CaseFacts, type CaseFact } from '../reading/case-facts.service.js'
import { Reader } from '../reading/reader.service.js'
import { Sentences } from '../reading/sentences.js'
import type { CaseProcessDto } from './case-process.dto.js'
import { drawn } from './drawing.js'
import { rowsOf } from './rows.js'
import { stepsOf } from './steps.js'
import { madeBy } from './words.js'

/** More obligations than any case has, and how many definitions are held. */
const [most, held] = [5_000, 50]

/** Tells the processes of a case: the definition that runs, walked with what happened, and what each step has opened, as far as somebody may see it. */
@Injectable()
export class CaseProcesses {
  private readonly log = new Logger(CaseProcesses.name)
  private readonly recorded = new Map<string, Promise<readonly Step[]>>()

  constructor(
    private readonly engine: Engine,
    private readonly views: DataSource,
    private readonly facts: CaseFacts,
    private readonly reader: Reader,
    private readonly sentences: Sentences,
  ) {}

  async of(caseId: string, asker: Actor): Promise<readonly CaseProcessDto[]> {
    const [now, facts, all] = await Promise.all([
      this.engine.clock.now(),
      this.facts.counting(caseId, asker),
      obligationsOf(this.views, caseId, { after: undefined, limit: most }).then((found) =>
        this.reader.obligations(caseId, found, asker),
      ),
    ])
    const byProcess = Map.groupBy(all, ({ id }) => belonging(id).process)
    const seen = [...byProcess]
      .flatMap(([id, own]) => (id === undefined ? [] : [{ id, own }]))
      .sort((a, b) => order(a.id) - order(b.id))
    return Promise.all(seen.map(({ id, own }) => this.one(id, own, { facts, now })))
  }

  private async one(
    id: ProcessId,
    own: readonly Obligation[],
    { facts, now }: { readonly facts: readonly CaseFact[]; readonly now: Instant },
  ): Promise<CaseProcessDto> {
    const kinds = new Set<string>(kindsReadBy(processKind(id)))
    const heard = facts.filter(({ stream, type }) => kinds.has(type) && belonging(stream).process === id)
    const rows = rowsOf(await this.definition(id, heard), now)
    const owed = own.map((one) => toldObligation(one, { law: this.engine.law, now }))
    const happened = ({ kind, stream, key }: Named, by?: string) =>
      facts.find(
        (one) =>
          one.type === kind && one.stream === stream && (key === null || one.key === key) && one.actor === (by ?? one.actor),
      )?.occurredAt
    const steps = await this.sentences.told(stepsOf(rows, { owed, happened, today: dayOf(now) }))
    const { says } = await this.sentences.told({ says: saysOf(id) })
    return { id, says, steps, drawing: drawn(`${says}的流程图，内容与下表相同`, steps) }
  }

  /** The definition of one process with what it has heard; where that does not come to an end, the definition of its kind. */
  private definition(id: ProcessId, heard: readonly CaseFact[]): Promise<readonly Step[]> {
    const name = `${id} ${heard.map(({ stream, version }) => `${stream}#${version}`).join(' ')}`
    const known = this.recorded.get(name)
    if (known) return known
    const kind = processKind(id)
    const recorded = definitions[kind](ownOf(id, heard)).catch((error: unknown) => {
      this.log.warn(`the definition of ${id}: ${error instanceof Error ? error.message : String(error)}`)
      return definitions[kind]()
    })
    if (this.recorded.size >= held) this.recorded.clear()
    this.recorded.set(name, recorded)
    return recorded
  }
}

const kindsInOrder = ['plan', 'purchase', 'contract', 'challenge'] as const
const order = (id: ProcessId): number => kindsInOrder.indexOf(processKind(id))

/** What a process is called: what it is of. */
function saysOf(id: ProcessId): string {
  const key = streamKey(id)
  switch (processKind(id)) {
    case 'plan':
      return '年度计划'
    case 'purchase':
      return '采购'
    case 'contract':
      return `采购包 ${nthOfAward(key)} 的合同`
    case 'challenge': {
      const [asker = '', n = ''] = key.slice(key.lastIndexOf('/') + 1).split('.')
      return `${asker}的第 ${n} 次质疑`
    }
  }
}

/** What is known of a process by what it has heard. */
function ownOf(id: ProcessId, heard: readonly CaseFact[]): Own {
  const starting = heard.find((fact) => startedBy(slim(fact)) === id)
  const named = new Set(heard.flatMap(({ type, stream, key }) => [`${type}@${stream}`, `${type}@${stream}#${key ?? ''}`]))
  const counted = Map.groupBy(
    heard.filter(({ key }) => key !== null),
    ({ type }) => type,
  )
  // What a signed contract has not agreed there is none of.
  const agreed = heard.some(({ type }) => type === 'ContractSigned') ? agreedBySigning : []
  return {
    id,
    ...(starting ? { start: { kind: starting.type, stream: starting.stream, key: starting.key } } : {}),
    counted: {
      ...Object.fromEntries([...askedOfOthers, ...agreed].map((kind) => [kind, []])),
      ...Object.fromEntries([...counted].map(([kind, some]) => [kind, [...new Set(some.map(({ key }) => key ?? ''))]])),
    },
    happened: ({ kind, stream, key }: Named) => named.has(key === null ? `${kind}@${stream}` : `${kind}@${stream}#${key}`),
  }
}

/** Asked of somebody once what others did is put right, or was registered late: else by nobody. */
const askedOfOthers = ['CorrectionReferred', 'BreachQuestioned']
const agreedBySigning = madeBy('SignContract')
