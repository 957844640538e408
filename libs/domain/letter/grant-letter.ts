import { streamKey, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readOrganization } from '../organization/organization.state.js'
import { daysAreInOrder } from '../person/person.guards.js'
import { attemptAt } from '../process.js'
import { readProcurement } from '../procurement/procurement.state.js'
import type { LetterFact } from './letter.facts.js'
import type { LetterState } from './letter.state.js'

const fields = {
  number: { kind: 'text', label: '文号', help: '审计通知书、调阅函的文号', max: 100, example: '黄审通〔2027〕12号' },
  signedBy: { kind: 'text', label: '签发人', help: '在文书上签发的负责人', max: 100, example: '示例签发人' },
  paper: { kind: 'file', label: '文书扫描件' },
  from: { kind: 'day', label: '开始日期' },
  until: { kind: 'day', label: '截止日期' },
  cases: { kind: 'texts', label: '项目', help: '项目编号，逐个写明', max: 64, optional: true, example: ['hs-mzj-2026.mz-06'] },
  purchasers: {
    kind: 'ids',
    label: '购买主体',
    help: '该单位的全部计划和项目',
    from: { of: 'organization', role: 'purchaser' },
    optional: true,
  },
  regions: { kind: 'texts', label: '地区', help: '六位行政区划代码，逐个写明', max: 6, optional: true },
} as const satisfies Fields
type GrantLetter = DataOf<typeof fields>

const unitOf = (stream: StreamId): StreamId => `organization/${streamKey(stream)}`
const firstAttempt = (caseId: string): StreamId => attemptAt(caseId, 1)

/**
 * Lets an office of audit or discipline read what its own signed letter names, in the letter's days: by the operator, who has the paper. Without
 * one such an office sees what everyone does.
 */
export const grantLetter = act<LetterState, LetterFact>()({
  name: 'GrantLetter',
  says: '准予调阅',
  by: ['operator'],
  happens: 'here',
  fields,
  makes: ['LetterGranted'],
  reliesOn: (stream, _state, data) => [unitOf(stream), ...(data?.cases ?? []).map(firstAttempt)],
  always: [unitIsAuditor],
  withData: [numberIsNew, daysAreInOrder, scopeIsNamed, casesAreThere],
  then: ({ cases = [], purchasers = [], regions = [], ...letter }, { stream }) => [
    {
      type: 'LetterGranted',
      key: letter.number,
      data: { auditor: streamKey(stream), ...letter, cases, purchasers, regions },
    },
  ],
})

type Guarded = Parameters<DataGuard<LetterState, GrantLetter>>

function unitIsAuditor({ stream, context }: Asked<LetterState>) {
  const unit = readOrganization(context, unitOf(stream))
  if (unit.status === 'absent')
    return refuse('UnitUnknown', `没有登记单位${streamKey(stream)}，请先登记`, { owner: { role: 'operator' } })
  return unit.roles.includes('auditor')
    ? undefined
    : refuse('UnitNotInRole', `${unit.name}的职责中没有审计、纪检，不能凭函调阅`, { owner: { role: 'operator' } })
}

function numberIsNew(...[{ number }, { state }]: Guarded) {
  return state.revoked.includes(number) || state.letters.some((letter) => letter.number === number)
    ? refuse('LetterAlreadyGranted', `文号${number}已经登记过，范围或者期限有变的请凭新的文书登记`)
    : undefined
}

function scopeIsNamed(...[{ cases = [], purchasers = [], regions = [] }]: Guarded) {
  if (cases.length + purchasers.length + regions.length === 0)
    return refuse('ScopeMissing', '请写明调阅哪些项目、购买主体或者地区')
  const strange = regions.filter((region) => !/^\d{6}$/.test(region))
  return strange.length === 0 ? undefined : refuse('RegionMalformed', `地区应为六位行政区划代码：${strange.join('、')}`)
}

function casesAreThere(...[{ cases = [] }, { context }]: Guarded) {
  const unknown = cases.filter((one) => readProcurement(context, firstAttempt(one)).status === 'absent')
  return unknown.length === 0 ? undefined : refuse('CaseUnknown', `没有项目${unknown.join('、')}，请核对编号`)
}
