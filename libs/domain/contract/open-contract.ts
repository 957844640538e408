import { compareMoney, dayOf, streamKey, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { Context, Parties } from '../context.js'
import { boundByLaw, hostsOf, isReserved, lotsOf, type Lot, type PlanLine } from '../plan/plan-line.js'
import {
  evolveProcurement,
  noProcurement,
  type OpenProcurementState,
  type ProcurementState,
} from '../procurement/procurement.state.js'
import { nthOfAward } from '../process.js'
import type { ContractFact } from './contract.facts.js'
import type { ContractState } from './contract.state.js'
import { stateReader } from './read-state.js'
import { clausesBy } from './clauses.js'
import { termsFrom } from './terms.js'

const readProcurement = stateReader<ProcurementState>('procurement', noProcurement, evolveProcurement)

const fields = {
  procurement: { kind: 'stream', label: '采购', of: 'procurement' },
  lot: { kind: 'text', label: '采购包', max: 20, example: '1' },
} as const satisfies Fields
type OpenContract = DataOf<typeof fields>

/** Drafts the contract of one award, without a word typed again. Asked by the contract's process as soon as the award is made. */
export const openContract = act<ContractState, ContractFact>()({
  name: 'OpenContract',
  says: '拟定合同',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['ContractOpened', 'ProcurementLawApplies', 'OwnRuleApplies'],
  reliesOn: (_stream, _state, data) => (data ? [data.procurement] : []),
  always: [contractNotYetOpened],
  withData: [awardIsMade, templateIsKnown],
  then: (data, { stream, context }) => {
    const found = awardIn(context, data, stream)
    if (!found) return []
    const { procurement, lot, award, awardedOn, template } = found
    const { caseId, region, plan, line, route, method, detail } = procurement
    const effect = context.law.figure('gradeEffect', region, dayOf(awardedOn))
    return [
      {
        type: 'ContractOpened',
        data: {
          caseId,
          procurement: data.procurement,
          lot: data.lot,
          region,
          plan,
          line,
          route,
          method: method ?? detail.method,
          parties: partiesOf(procurement, lot, award.provider),
          terms: termsFrom(detail, lot, {
            price: award.price,
            sme: awardedAsSme(procurement, data.lot, award.provider),
            ...(effect.known ? { gradeEffect: effect.value } : {}),
            ...(template === undefined ? {} : { clauses: clausesBy(template, detail.clauses) }),
          }),
          awardedOn,
          rivals: rivalsIn(procurement, award.provider),
        },
      },
      route === 'selfRun'
        ? { type: 'OwnRuleApplies', data: { method: method ?? detail.method } }
        : { type: 'ProcurementLawApplies', key: lawFor(detail), data: { route } },
    ]
  },
})

function lawFor(line: PlanLine): 'public' | 'auxiliary' | 'choice' {
  if (!boundByLaw(line)) return 'choice'
  return line.auxiliary === true ? 'auxiliary' : 'public'
}

function awardIn(context: Context, data: OpenContract, stream: StreamId) {
  const procurement = readProcurement(context, data.procurement)
  if (procurement.status === 'absent') return undefined
  const own = streamKey(stream)
  // Also one that was set aside before it was opened: its process goes on from there.
  const award = procurement.lots[data.lot]?.awards.find((one) => one.award === own)
  const lot = lotsOf(procurement.detail).find((one) => one.lot === data.lot)
  const made = context.others.facts(data.procurement).find(({ kind, key }) => kind === 'AwardMade' && key === nthOfAward(own))
  return award && lot && made
    ? { procurement, lot, award, awardedOn: made.on, template: templateOf(procurement, data, context) }
    : undefined
}

/**
 * The edition that its line names; else the one that was in force for the region when the document, or the invitation, went out: by that text they bid
 * (法 第四十六条).
 */
function templateOf({ detail, region }: OpenProcurementState, { procurement }: OpenContract, { law, others }: Context) {
  if (detail.contractTemplate !== undefined) return law.template(detail.contractTemplate)
  const issued = others.facts(procurement).find(({ kind }) => kind === 'DocumentIssued' || kind === 'QuotesInvited')
  return law.templates(region, issued === undefined ? detail.procurementStarts : dayOf(issued.on))[0]
}

/** The relations of the procurement that go on in the contract, with its provider and the hosts of the lot's sites. */
function partiesOf({ parties, detail }: OpenProcurementState, { sites }: Lot, provider: string): Parties {
  const { panelist: _panelist, ...lasting } = parties
  return {
    ...lasting,
    payer: lasting.payer ?? [detail.parties.payer],
    finance: lasting.finance ?? [detail.parties.finance],
    supervisor: lasting.supervisor ?? [detail.parties.supervisor],
    host: hostsOf(sites),
    provider: [provider],
  }
}

/** Whoever else bid for anything of the purchase. */
const rivalsIn = ({ lots }: OpenProcurementState, provider: string): readonly string[] => [
  ...new Set(
    Object.values(lots)
      .flatMap(({ opened = [] }) => opened.map((bid) => bid.provider))
      .filter((one) => one !== provider),
  ),
]

/**
 * Its declaration stood at the award: where SMEs alone could win, or where a price was judged lower than it was offered, which is a small firm's
 * (财库〔2020〕46号 第七、九条).
 */
const awardedAsSme = ({ document, lots }: OpenProcurementState, lot: string, provider: string): boolean =>
  (document !== undefined && isReserved(document)) ||
  lots[lot]?.ranking?.some((ranked) => ranked.provider === provider && compareMoney(ranked.evaluatedPrice, ranked.price) < 0) ===
    true

function contractNotYetOpened({ state }: Asked<ContractState>) {
  return state.status === 'absent' ? undefined : refuse('ContractAlreadyOpened', '合同已经拟定')
}

function awardIsMade(...[data, { stream, context }]: Parameters<DataGuard<ContractState, OpenContract>>) {
  return awardIn(context, data, stream)
    ? undefined
    : refuse('NoAward', '该采购包尚未确定成交供应商', { owner: { role: 'purchaser' } })
}

function templateIsKnown(...[data, { stream, context }]: Parameters<DataGuard<ContractState, OpenContract>>) {
  const found = awardIn(context, data, stream)
  return found && found.template === undefined
    ? refuse('TemplateUnknown', `没有合同示范文本«${found.procurement.detail.contractTemplate ?? ''}»`, {
        owner: { role: 'operator' },
      })
    : undefined
}
