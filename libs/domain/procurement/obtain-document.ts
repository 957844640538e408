import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { Context, Parties } from '../context.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { runningIt } from '../registering.js'
import { mayBe } from '../relation.js'
import { bidsAreSealed, documentIsIssued } from './amend-document.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  provider: {
    kind: 'id',
    label: '获取文件的供应商',
    help: '登记平台上的获取时填写',
    from: { of: 'organization', role: 'provider' },
    optional: true,
  },
} as const satisfies Fields
type ObtainDocument = DataOf<typeof fields>

/** A supplier gets the document: from then on it may question it, and is told of its amendments. A bid does not need it. */
export const obtainDocument = act<ProcurementState, ProcurementFact>()({
  name: 'ObtainDocument',
  says: '获取采购文件',
  by: ['provider'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['DocumentObtained'],
  parties: whoeverAsks,
  held: null,
  always: [procurementIsOpen, documentIsIssued, bidsAreSealed],
  withData: [holderIsNamed, notYetObtained],
  after: (asked) => [happened(asked, 'DocumentIssued')],
  then: (data, { context }) => {
    const provider = holderOf(data, context)
    return [{ type: 'DocumentObtained', key: provider, data: { provider } }]
  },
})

/** Any supplier, for itself; of what was got on the platform whoever runs the purchase. */
function whoeverAsks({ state, context: { actor } }: Asked<ProcurementState>): Parties {
  return { ...(state.status === 'absent' ? {} : runningIt(state)), provider: mayBe('provider', actor.roles) ? [actor.org] : [] }
}

const holderOf = ({ provider }: ObtainDocument, { actor }: Context): string => provider ?? actor.org

type Guarded = Parameters<DataGuard<ProcurementState, ObtainDocument>>

function holderIsNamed(...[data, { state, context }]: Guarded) {
  const onPlatform = state.status !== 'absent' && state.route === 'platform'
  if (onPlatform && data.provider === undefined) return refuse('ProviderNotNamed', '请写明是哪家供应商获取了采购文件')
  return onPlatform || holderOf(data, context) === context.actor.org
    ? undefined
    : refuse('AskedForAnother', '采购文件由供应商自己获取', { owner: { role: 'provider', org: holderOf(data, context) } })
}

function notYetObtained(...[data, { state, context }]: Guarded) {
  return state.status !== 'absent' && state.holders.includes(holderOf(data, context))
    ? refuse('DocumentAlreadyObtained', '已经获取了采购文件')
    : undefined
}
