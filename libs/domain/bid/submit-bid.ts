import { dayOf, type StreamId } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readOrganization, smeOf } from '../organization/organization.state.js'
import { mayBe } from '../relation.js'
import { storedFile } from '../stored-file.js'
import type { BidFact } from './bid.facts.js'
import {
  bidder,
  bidsAreNotOpened,
  deadlineHasNotPassed,
  deadlineIsOver,
  documentIsIssued,
  lotHasNotFailed,
  priceIsPositive,
  priceIsTheFixedOne,
  priceIsWithinBudget,
  priceOffered,
  procurementOf,
} from './bid.guards.js'
import { bidOf, type BidState } from './bid.state.js'

const fields = {
  price: { kind: 'amount', label: '报价' },
  document: { kind: 'part', label: '密封的响应文件', called: 'StoredFile', fields: storedFile },
  claim: {
    kind: 'oneOf',
    label: '中小企业声明',
    help: '不填写的，按名录',
    words: { small: '小微企业', medium: '中型企业', consortium: '与小微企业组成联合体', none: '不声明' },
    optional: true,
    example: 'none',
  },
  smallShare: { kind: 'score', label: '联合体中小微企业的份额', unit: '%', optional: true, example: 40 },
} as const satisfies Fields
type SubmitBid = DataOf<typeof fields>

/** Hands in a sealed bid; handed in again before the deadline it takes the place of the one before. */
export const submitBid = act<BidState, BidFact>()({
  name: 'SubmitBid',
  says: '递交响应文件',
  by: ['provider'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['BidSubmitted'],
  parties: bidder,
  reliesOn: (stream) => [directoryOf(stream)],
  // The deadline for bids stands until a change of the document moves it (条例 第三十一条).
  held: null,
  always: [documentIsIssued, isAProvider, deadlineIsOver, deadlineHasNotPassed, lotHasNotFailed, bidsAreNotOpened],
  withData: [documentIsReceived, priceIsPositive, priceIsWithinBudget, priceIsTheFixedOne, claimIsTenable],
  then: (data, asked) => {
    const { price, document, claim, smallShare } = data
    const procurement = procurementOf(asked)
    if (!procurement) return []
    const { provider } = bidOf(asked.stream)
    // Who judges is no business of a bid's (财库〔2016〕198号 第二十条).
    const { panelist: _panel, ...relations } = procurement.parties
    return [
      {
        type: 'BidSubmitted',
        key: String(asked.state.times + 1),
        data: {
          provider,
          price,
          document,
          claim: claim ?? sizeOf(asked) ?? 'none',
          ...(claimIsTenable(data, asked) === undefined ? {} : { untenable: true as const }),
          smallShare: smallShare ?? null,
          parties: { ...relations, provider: [provider] },
          region: procurement.region,
        },
      },
    ]
  },
  offers: priceOffered,
})

const directoryOf = (stream: StreamId): StreamId => `organization/${bidOf(stream).provider}`

/** What the bidder is by the directory; a 民办非企业单位 or 社会团体 never is an enterprise (财库〔2020〕46号 第二条). */
const sizeOf = ({ stream, context }: Asked<BidState>) =>
  smeOf(readOrganization(context, directoryOf(stream)), context.law, dayOf(context.at))

function isAProvider({ stream, context }: Asked<BidState>) {
  const organization = readOrganization(context, directoryOf(stream))
  return organization.status !== 'absent' && mayBe('provider', organization.roles)
    ? undefined
    : refuse('NotAProvider', '只有登记的承接主体可以响应')
}

function documentIsReceived(...[{ document }]: Parameters<DataGuard<BidState, SubmitBid>>) {
  return document.hash !== '' && document.size > 0 ? undefined : refuse('BidDocumentMissing', '响应文件尚未收到，请先上传')
}

function claimIsTenable(...[{ claim }, asked]: Parameters<DataGuard<BidState, SubmitBid>>) {
  const organization = readOrganization(asked.context, directoryOf(asked.stream))
  if ((claim !== 'small' && claim !== 'medium') || organization.status === 'absent') return undefined
  const size = sizeOf(asked)
  if (size === 'small' || (size === 'medium' && claim === 'medium')) return undefined
  const basis = asked.context.law.citation('sme-status', dayOf(asked.context.at))
  return claim === 'small'
    ? refuseByLaw('NoSmallEnterprise', '本单位不属于小微企业，不能声明享受价格扣除', basis)
    : refuseByLaw('NoSme', '本单位不属于中小企业，不能这样声明', basis)
}
