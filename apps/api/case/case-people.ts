import type { ContractState, PostState } from '#domain'
import { daysBetween, streamKey, type Day, type StreamId } from '#kernel'
import { contractsStanding, stateSeen, type CaseFact } from '../reading/case-facts.service.js'
import type { CasePeopleDto } from './case-people.dto.js'

type Post = CasePeopleDto['posts'][number]
type Worker = Post['workers'][number]

/** The posts of each contract of a case by the facts that somebody may see, with who fills them; a contract of which they see no terms has none. */
export const peopleOf = (facts: readonly CaseFact[], today: Day): readonly CasePeopleDto[] =>
  contractsStanding(facts).flatMap((contract) => {
    const state = stateSeen<ContractState>(contract, facts)
    if (state.status === 'absent') return []
    const agreed = facts.filter(({ stream, type }) => stream === contract && type === 'PostAgreed')
    const posts = agreed.map(({ data }) => postOf(contract, data as Agreed, facts, today))
    return [{ award: streamKey(contract), title: state.terms.title, posts }]
  })

type Agreed = { readonly post: number; readonly site?: string }

function postOf(contract: StreamId, { post: n, site }: Agreed, facts: readonly CaseFact[], today: Day): Post {
  const stream: StreamId = `post/${streamKey(contract)}/${n}`
  const { status, vacancies } = stateSeen<PostState>(stream, facts)
  const since = vacancies.find(({ until }) => until === undefined)?.from
  return {
    n,
    says: `第${n}岗${site === undefined ? '' : `，在${site}`}`,
    status,
    absentDays: vacancies.reduce((days, { from, until = today }) => days + Math.max(0, daysBetween(from, until)), 0),
    ...(since === undefined ? {} : { absentSince: since }),
    workers: workersOf(facts.filter((fact) => fact.stream === stream)),
  }
}

type Told = {
  readonly worker: string
  readonly certificate: string
  readonly confirmed: boolean
  readonly on: Day
  readonly reason: string
}

/** Each worker of a post by the number that is the key of what happened to them. */
function workersOf(facts: readonly CaseFact[]): readonly Worker[] {
  const workers = new Map<string | null, Worker>()
  for (const { type, key, data, occurredAt } of facts) {
    const { worker, certificate, confirmed, on, reason } = data as Told
    const before = workers.get(key)
    if (type === 'WorkerDeployed') workers.set(key, { worker, certificate, confirmed, deployedAt: occurredAt })
    if (type === 'ArrivalConfirmed' && before) workers.set(key, { ...before, arrivedOn: on })
    if (type === 'WorkerLeft' && before) workers.set(key, { ...before, leftOn: on, reason })
  }
  return [...workers.values()]
}
