import { readFileSync } from 'node:fs'
import { streams, type AnyStream } from '#domain'
import type { StoredFact } from '#event-store'
import { streamKind, type StreamId } from '#kernel'

const corpus = readFileSync(new URL('../golden/facts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  // What happens on the platform is not done in any order here: it is registered. Asked is what is done here.
  .map((line) => JSON.parse(line.replaceAll('"route":"platform"', '"route":"here"')) as StoredFact)

/** The fact up to which a kind of stream goes while the service is under way. */
const lastUnderWay: Readonly<Record<string, string>> = {
  contract: 'ServiceStarted',
  plan: 'PlanPublished',
  procurement: 'DocumentIssued',
}

/** What the purchaser proposes in the middle of the service. */
const termination = { by: 'purchaser', ground: 'agreement', reason: '街道撤并', settled: '0' }

/** Ways off the straight line that change what may be done: after which fact each begins, and what comes instead of the next. */
const branches: Readonly<Record<string, readonly { readonly after: string; readonly then: readonly Written[] }[]>> = {
  assignment: [{ after: 'AssignmentProposed', then: [{ type: 'AssignmentRefused', key: '1', data: { reason: '场地维修' } }] }],
  bid: [{ after: 'BidSubmitted', then: [{ type: 'BidWithdrawn', key: '1', data: { provider: 'ag-1' } }] }],
  contract: [
    ...(['TerminationDeclined', 'TerminationWithdrawn'] as const).map((type) => ({
      after: 'ServiceStarted',
      then: [
        { type: 'TerminationProposed', key: '1/purchaser', data: { n: 1, ...termination } },
        { type, key: '1', data: { n: 1, by: type === 'TerminationDeclined' ? 'provider' : 'purchaser', reason: '' } },
      ],
    })),
    {
      after: 'ServiceStarted',
      then: [
        { type: 'TerminationProposed', key: '1/purchaser', data: { n: 1, ...termination } },
        {
          type: 'ContractTerminated',
          data: { ...termination, on: '2026-08-03', tranches: [], released: '19000000', basis: {} },
        },
        { type: 'AcceptancePassed', data: { items: [], userOpinions: 1, satisfied: 1, signedBy: ['hs-mzj.jb'] } },
      ],
    },
  ],
  post: [
    {
      after: 'ArrivalConfirmed',
      then: [{ type: 'WorkerLeft', key: '1', data: { worker: 'w', on: '2026-08-03', reason: '辞职' } }],
    },
  ],
  'mid-term-check': [
    {
      after: 'MidTermCheckScheduled',
      then: [
        {
          type: 'RectificationOrdered',
          key: '1',
          data: { score: 58, findings: '记录不全', pass: 60, by: '2026-11-19', due: '2026-11-19T16:00:00.000Z' },
        },
        { type: 'RectificationSubmitted', key: '1', data: { report: '已补', evidence: '0'.repeat(64) } },
      ],
    },
  ],
  procurement: [
    {
      after: 'BidsOpened',
      then: [
        { type: 'LotFailed', key: '1', data: { lot: '1', reason: '有效响应不足3家', suppliers: 2 } },
        { type: 'ProcurementFailed', data: { reason: '第1包有效响应不足3家' } },
        {
          type: 'ProcurementRepeated',
          data: { lots: ['1'], procurementStarts: '2026-04-20', bidsDue: '2026-05-11T01:30:00.000Z', arrival: '2026-06-01' },
        },
      ],
    },
    {
      after: 'BidsOpened',
      then: [
        { type: 'LotFailed', key: '1', data: { lot: '1', reason: '有效响应不足3家', suppliers: 2 } },
        { type: 'ProcurementFailed', data: { reason: '第1包有效响应不足3家' } },
        { type: 'LineWithdrawn', data: { lots: ['1'], reason: '需求并入下一年度计划', minutes: 'J-9' } },
      ],
    },
  ],
  plan: [
    {
      after: 'PlanExecutionReported',
      then: [{ type: 'PlanClosed', data: { year: 2026, paid: '0' } }],
    },
  ],
}

type Written = Pick<StoredFact, 'type' | 'data'> & { readonly key?: string }
type Told = Written & { readonly at: StoredFact['occurredAt'] }

/** A stream of the corpus, its facts in order. */
export type Line = { readonly definition: AnyStream; readonly stream: StreamId; readonly facts: readonly Told[] }

const told = ({ type, data, key, occurredAt }: StoredFact): Told => ({
  type,
  data,
  at: occurredAt,
  ...(key === null ? {} : { key }),
})

const byStream = Map.groupBy(corpus, ({ stream }) => stream)

/** For every kind of stream the first stream of the corpus, with all its facts. */
export const lines: readonly Line[] = streams.flatMap((definition) => {
  const [stream, facts] = [...byStream].find(([id]) => streamKind(id) === definition.kind) ?? []
  return stream === undefined || facts === undefined ? [] : [{ definition, stream, facts: facts.map(told) }]
})

/** Where a stream can stand: absent, after each of its facts, and on each branch. */
export function standsOf({ definition, facts }: Line): readonly { readonly name: string; readonly facts: readonly Told[] }[] {
  const straight = facts.map((fact, at) => ({ name: fact.type, facts: facts.slice(0, at + 1) }))
  const aside = (branches[definition.kind] ?? []).flatMap(({ after, then }) => {
    const from = facts.findIndex(({ type }) => type === after)
    const before = facts.slice(0, from + 1)
    const at = before.at(-1)?.at as Told['at']
    return then.map((_, upTo) => ({
      name: then
        .slice(0, upTo + 1)
        .map(({ type }) => type)
        .join('+'),
      facts: [...before, ...then.slice(0, upTo + 1).map((fact) => ({ ...fact, at }))],
    }))
  })
  return [{ name: 'absent', facts: [] }, ...straight, ...aside]
}

/** What all other streams have reached: nothing at all, the middle of the service, or their end. */
export const worlds = {
  nothing: {},
  'under way': worldOf((facts, kind) => {
    const last = facts.findIndex(({ type }) => type === lastUnderWay[kind])
    return last === -1 ? facts : facts.slice(0, last + 1)
  }),
  everything: worldOf((facts) => facts),
} as const

function worldOf(cut: (facts: readonly Told[], kind: string) => readonly Told[]): Readonly<Record<StreamId, readonly Told[]>> {
  return Object.fromEntries([...byStream].map(([stream, facts]) => [stream, cut(facts.map(told), streamKind(stream))]))
}
