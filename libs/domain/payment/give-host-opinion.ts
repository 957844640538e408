import { act, refuse, type Asked } from '../act.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { PaymentFact } from './payment.facts.js'
import { comesNextFor, paymentIsRequested, requestFor, requestMeant, type Next } from './payment.guards.js'
import type { PaymentState } from './payment.state.js'

const speaksNext: Next = ({ hosts, spoken }, { context: { actor } }) =>
  !spoken.includes(actor.org) && (spoken.length === 0 || hosts.some((host) => !spoken.includes(host)))

/** Each host says what it saw of the service before the purchaser reviews the request. */
export const giveHostOpinion = act<PaymentState, PaymentFact>()({
  name: 'GiveHostOpinion',
  says: '出具落地单位意见',
  by: ['host'],
  happens: 'here',
  fields: {
    agrees: { kind: 'flag', label: '是否认可' },
    opinion: { kind: 'text', label: '意见', example: '服务按约定开展，同意支付' },
    request: requestMeant,
  },
  makes: ['HostOpinionGiven'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, opinionNotYetGiven],
  withData: [comesNextFor(speaksNext)],
  then: ({ agrees, opinion, request: named }, asked) => {
    const host = asked.context.actor.org
    const request = requestFor(speaksNext, asked, { request: named })?.n ?? 1
    return [{ type: 'HostOpinionGiven', key: `${request}/${host}`, data: { request, host, agrees, opinion } }]
  },
})

function opinionNotYetGiven(asked: Asked<PaymentState>) {
  const one = requestFor(speaksNext, asked)
  return one === undefined || speaksNext(one, asked) ? undefined : refuse('OpinionAlreadyGiven', '已经出具意见')
}
