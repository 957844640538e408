import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import type { LotState } from './lot.state.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  lot: { kind: 'id', label: '采购包', from: { list: 'unannouncedLots' }, example: '1' },
  address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
  disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
} as const satisfies Fields
type AnnounceFailure = DataOf<typeof fields>

/** Announces that a lot has failed, and why (法 第三十六条, 令74 第三十七条、第四十三条, 财库〔2014〕214号 第三十四条): 终止公告, of a tender 废标公告. Nothing waits for it. */
export const announceFailure = act<ProcurementState, ProcurementFact>()({
  name: 'AnnounceFailure',
  says: '公告采购终止',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'paper' },
  fields,
  makes: ['FailureAnnounced'],
  held: null,
  always: [someFailureIsToBeAnnounced],
  withData: [itsFailureIsToBeAnnounced],
  after: (asked, { lot }) => [happened(asked, 'LotFailed', (key) => key === lot)],
  then: (data, { state }) => {
    const reason = state.status === 'absent' ? undefined : state.lots[data.lot]?.failed
    return reason === undefined ? [] : [{ type: 'FailureAnnounced', key: data.lot, data: { ...data, reason } }]
  },
})

const isUnannounced = ({ failed, announced }: LotState): boolean => failed !== undefined && !announced

/** The lots that failed and of which that was not announced. */
export const unannouncedLots = (state: ProcurementState): readonly string[] =>
  state.status === 'absent'
    ? []
    : Object.values(state.lots)
        .filter(isUnannounced)
        .map(({ lot }) => lot)

function someFailureIsToBeAnnounced({ state }: Asked<ProcurementState>) {
  return unannouncedLots(state).length > 0
    ? undefined
    : refuse('NoFailureToAnnounce', '没有采购失败而尚未公告的采购包', { owner: { role: 'process' } })
}

function itsFailureIsToBeAnnounced(...[{ lot }, { state }]: Parameters<DataGuard<ProcurementState, AnnounceFailure>>) {
  const failed = unannouncedLots(state)
  return failed.length === 0 || failed.includes(lot)
    ? undefined
    : refuse('LotNotToBeAnnounced', `请写明采购失败而尚未公告的采购包：${failed.join('、')}`)
}
