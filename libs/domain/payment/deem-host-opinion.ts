import { dayOf, lastDay, type Due, type Instant } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { stopsOf } from '../clock/standstill.js'
import { contractOf, contractOfStream, contractStillBinds } from '../contract/parent-contract.js'
import type { DataOf, Fields } from '../field.js'
import { askAtOf } from '../obligation/due.js'
import { obligationOf } from '../process.js'
import type { PaymentFact } from './payment.facts.js'
import { standing, type PaymentState } from './payment.state.js'

const fields = {
  request: { kind: 'count', label: '第几次申请', min: 1 },
  host: { kind: 'text', label: '落地单位' },
} as const satisfies Fields
type DeemHostOpinion = DataOf<typeof fields>

/** A host that stays silent has nothing against the payment: after the days of the contract its opinion is deemed given. That it was late stays its own. */
export const deemHostOpinion = act<PaymentState, PaymentFact>()({
  name: 'DeemHostOpinion',
  says: '视为落地单位没有异议',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['HostOpinionDeemed'],
  held: null,
  always: [contractStillBinds],
  withData: [hostIsSilent, silenceIsTaken, itsDaysAreOver],
  then: ({ request, host }, asked) => {
    const basis = deemedOn({ request, host }, asked)?.due.basis
    return basis ? [{ type: 'HostOpinionDeemed', key: `${request}/${host}`, data: { request, host, basis } }] : []
  },
})

/** The end of the days in which a host may still speak, counted as its obligation is; `at` is later where the request was recorded late. */
function deemedOn(
  { request, host }: DeemHostOpinion,
  { stream, context }: Asked<PaymentState>,
): { due: Due; at: Instant } | undefined {
  const from = context.others.facts(stream).find(({ kind, key }) => kind === 'PaymentRequested' && key === String(request))
  if (!from) return undefined
  const [subject, rule] = [contractOfStream(stream), 'agreed:payment-opinion']
  const stops = stopsOf({ obligation: obligationOf(subject, rule, host), subject, rule, from: stream }, context)
  const due = context.others.agreed(subject, 'payment-opinion-deemed', from, undefined, stops)
  return { due, at: askAtOf(due, from) }
}

type Guarded = Parameters<DataGuard<PaymentState, DeemHostOpinion>>

function hostIsSilent(...[{ request, host }, { state }]: Guarded) {
  const one = standing(state).find(({ n }) => n === request)
  return one?.hosts.includes(host) && !one.spoken.includes(host)
    ? undefined
    : refuse('OpinionNotWaitedFor', '这次申请不等待该落地单位的意见')
}

/** What silence is, the region says: where it is carried to the supervising body, the host is waited for. */
function silenceIsTaken(...[, asked]: Guarded) {
  const contract = contractOf(asked)
  const answer = contract && asked.context.law.pack(contract.region, dayOf(asked.context.at))
  return answer?.known === true && answer.pack.silence?.host === 'escalate'
    ? refuse('SilenceIsCarried', '本地区不以沉默为同意：逾期未出具意见的，报监督单位督促', { owner: { role: 'host' } })
    : undefined
}

function itsDaysAreOver(...[data, asked]: Guarded) {
  const until = deemedOn(data, asked)
  return until && asked.context.now < until.at
    ? refuse('OpinionNotYetDeemed', `落地单位还可以在${lastDay(until.at)}及以前出具意见`, { notBefore: until.at })
    : undefined
}
