import { act, refuse, type Asked } from '../act.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { PaymentFact } from './payment.facts.js'
import { paymentIsRequested } from './payment.guards.js'
import type { PaymentState } from './payment.state.js'

/** Each host says what it saw of the service before the purchaser reviews the request. */
export const giveHostOpinion = act<PaymentState, PaymentFact>()({
  name: 'GiveHostOpinion',
  says: '出具落地单位意见',
  by: ['host'],
  happens: 'here',
  fields: {
    agrees: { kind: 'flag', label: '是否认可' },
    opinion: { kind: 'text', label: '意见', example: '服务按约定开展，同意支付' },
  },
  makes: ['HostOpinionGiven'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, opinionNotYetGiven],
  then: ({ agrees, opinion }, { context }) => {
    const host = context.actor.org
    return [{ type: 'HostOpinionGiven', key: host, data: { host, agrees, opinion } }]
  },
})

function opinionNotYetGiven({ state, context }: Asked<PaymentState>) {
  const { hosts, spoken } = state
  const nobodyIsMissing = spoken.length > 0 && hosts.every((host) => spoken.includes(host))
  return nobodyIsMissing || spoken.includes(context.actor.org) ? refuse('OpinionAlreadyGiven', '已经出具意见') : undefined
}
