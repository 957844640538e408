import { dayOf } from '#kernel'
import { minimumSuppliers, reservedMustStop } from '#law'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { bidOf, procurementOfBid, readBid } from '../bid/bid.state.js'
import { isReserved } from '../plan/plan-line.js'
import { amendmentIsMade, documentIsIssued } from './amend-document.guards.js'
import { lotField, lotMeant } from './lot.guards.js'
import { failing, nothingLeft } from './lot-failing.js'
import type { LotState } from './lot.state.js'
import type { ProcurementFact, ReadBid } from './procurement.facts.js'
import { procurementIsOpen } from './procurement.guards.js'
import { supplierCaseOf } from './procurement.law.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

const fields = {
  bids: { kind: 'streams', label: '响应文件的卷宗', of: 'bid' },
  read: {
    kind: 'parts',
    label: '在别处开启时宣读的内容',
    help: '补登用',
    called: 'ReadBid',
    optional: true,
    fields: {
      lot: lotField,
      provider: { kind: 'id', label: '供应商', from: { of: 'organization', role: 'provider' } },
      price: { kind: 'amount', label: '报价' },
      bid: { kind: 'stream', label: '响应文件的卷宗', of: 'bid', optional: true },
    },
  },
} as const satisfies Fields
type OpenBids = DataOf<typeof fields>

/**
 * Opens the bids of every lot at the deadline and bears it as its moment; a process asks for it once what came in time is decided, save on the
 * platform, where they are opened by others.
 * A lot with too few suppliers is not opened, it has failed, and with the last of them the attempt. An opening elsewhere is registered by
 * purchaser or agent.
 */
export const openBids = act<ProcurementState, ProcurementFact>()({
  name: 'OpenBids',
  says: '开启响应文件',
  by: ['process', 'purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['BidsOpened', 'LotFailed', 'ProcurementFailed'],
  reliesOn: (_stream, _state, data) => data?.bids ?? [],
  always: [procurementIsOpen, openedWhereBid, documentIsIssued, notYetOpened, deadlineHasPassed, amendmentIsMade],
  withData: [bidsAreOfThisCase, lotsReadAreMeant],
  then: (data, asked) => {
    const { state, context } = asked
    if (state.status === 'absent' || !state.document) return []
    const at = context.registered ? {} : { occurredAt: state.document.bidsDue }
    const lots = Object.values(state.lots).filter(({ failed }) => failed === undefined)
    const opened = lots.map((lot): Opening => {
      const bids = readOut(data, lot, asked)
      const answer = suppliersSuffice(state, asked, bids.length)
      return answer.enough
        ? { type: 'BidsOpened', key: lot.lot, data: { lot: lot.lot, bids } }
        : failing(lot, { reason: `${bids.length}家供应商响应：${answer.says}`, suppliers: bids.length })
    })
    return [...opened, ...nothingLeft(state, opened)].map((fact) => ({ ...fact, ...at }))
  },
})

type Opening = Extract<ProcurementFact, { type: 'BidsOpened' | 'LotFailed' }>

/** The bids for a lot that stand, each bidder once, in the order of their names. */
function readOut(
  { bids, read }: OpenBids,
  { lot }: LotState,
  { state: own, context }: Asked<ProcurementState>,
): readonly ReadBid[] {
  const here = [...new Set(bids)].flatMap((bid): ReadBid[] => {
    const state = readBid(context, bid)
    return state.status === 'submitted' && bidOf(bid).lot === lot ? [{ provider: state.provider, price: state.price, bid }] : []
  })
  const elsewhere = (context.registered ? (read ?? []) : [])
    .filter((one) => lotMeant(one, own)?.lot === lot && !here.some(({ provider }) => provider === one.provider))
    .map(({ lot: _lot, ...one }): ReadBid => one)
  return [...here, ...elsewhere].sort((a, b) => (a.provider < b.provider ? -1 : 1))
}

/** Whether so many suppliers suffice by law. */
export function suppliersSuffice(
  state: OpenProcurementState,
  { context }: Pick<Asked<ProcurementState>, 'context'>,
  count: number,
): { enough: boolean; says: string } {
  const method = state.method ?? ''
  const on = dayOf(state.document?.bidsDue ?? context.at)
  if (state.document && isReserved(state.document) && reservedMustStop({ on, qualified: count }).stop)
    return { enough: false, says: '专门面向中小企业采购，符合资格条件的中小企业不足3家（财库〔2020〕46号第十条）' }
  if (method === '单一来源') return { enough: count >= 1, says: '没有供应商响应' }
  return minimumSuppliers({
    on,
    by: supplierCaseOf(method, state.detail.kind),
    count,
  })
}

/** On the platform nobody here knows who has bid: what was opened there is registered, and nothing is decided before. */
function openedWhereBid({ context }: Asked<ProcurementState>) {
  return context.registered || context.actor.roles.includes('process')
    ? undefined
    : refuse('OpenedByProcess', '截止时间到后由系统开启；在其他平台开启的请登记', { owner: { role: 'process' } })
}

function notYetOpened({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && Object.values(state.lots).some(({ opened }) => opened)
    ? refuse('BidsAlreadyOpened', '响应文件已经开启')
    : undefined
}

function deadlineHasPassed({ state, context }: Asked<ProcurementState>) {
  return state.status === 'open' && state.document && context.at < state.document.bidsDue
    ? refuse('DeadlineNotReached', '响应截止时间未到，不能开启', { notBefore: state.document.bidsDue })
    : undefined
}

function bidsAreOfThisCase(...[{ bids }, { state, stream }]: Parameters<DataGuard<ProcurementState, OpenBids>>) {
  return state.status === 'absent'
    ? undefined
    : bids
        .filter((bid) => procurementOfBid(bid) !== stream)
        .map((bid) => refuse('BidOfAnotherCase', `${bid}不是本项目本次采购的响应文件`))
}

/** What was read out elsewhere says for which lot, where there are several. */
function lotsReadAreMeant(...[{ read = [] }, { state }]: Parameters<DataGuard<ProcurementState, OpenBids>>) {
  return state.status !== 'open' || !state.document
    ? undefined
    : read
        .filter((one) => lotMeant(one, state) === undefined)
        .map(({ provider }) => refuse('LotNotNamed', `请写明${provider}响应的采购包：${Object.keys(state.lots).join('、')}`))
}
