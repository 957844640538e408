import { act, refuse, type DataGuard } from '../act.js'
import { codeFault } from '../code-name.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce, termsOf } from '../contract/parent-contract.js'
import { moreThanAgreed, recordedLate, samePaper } from './delivery.doubts.js'
import type { DeliveryFact } from './delivery.facts.js'
import {
  dayFaults,
  evidenceFault,
  lateField,
  lateIsExplained,
  monthIsOfTheService,
  serviceNotYetAccepted,
} from './delivery.guards.js'
import { supervisionItem, type DeliveryState } from './delivery.state.js'

const fields = {
  item: { kind: 'text', label: '合同中的项目', from: { list: 'items' }, max: 200, example: '个案服务' },
  quantity: { kind: 'count', label: '数量', help: '按该项目的计量单位', example: 1 },
  on: { kind: 'day', label: '服务日期', example: '2026-05-12' },
  participants: { kind: 'count', label: '参加人数', unit: '人' },
  users: { kind: 'ids', label: '服务对象代号', help: '只写代号，不写姓名', from: 'new', optional: true, example: ['yd-017'] },
  evidence: { kind: 'file', label: '佐证文件' },
  ...lateField,
} as const satisfies Fields
type RecordService = DataOf<typeof fields>

/** Records service delivered on a day, once: reports, acceptance and evaluation are made from these records. */
export const recordService = act<DeliveryState, DeliveryFact>()({
  name: 'RecordService',
  says: '记录服务',
  by: ['provider'],
  happens: 'here',
  fields,
  makes: ['ServiceRecorded'],
  // What was done before the stop is written down also afterwards: its day is asked, not today.
  held: null,
  always: [contractIsInForce, monthIsOfTheService, serviceNotYetAccepted],
  withData: [lateIsExplained, dayIsOfThisMonth, itemIsAgreed, figuresAreWhole, usersByCodeName, evidenceIsThere],
  doubts: [anotherPaper, withinTheAgreed, recordedLate],
  then: ({ users = [], ...data }, { state }) => [
    {
      type: 'ServiceRecorded',
      key: String(state.records + 1),
      data: {
        item: data.item,
        quantity: data.quantity,
        on: data.on,
        participants: data.participants,
        users,
        evidence: data.evidence,
        ...(data.late === undefined ? {} : { late: data.late }),
      },
    },
  ],
})

type Guarded = Parameters<DataGuard<DeliveryState, RecordService>>

function anotherPaper(...[{ evidence }, { state }]: Guarded) {
  return samePaper(evidence, state.papers.service, '服务记录')
}

function withinTheAgreed(...[{ item, quantity }, asked]: Guarded) {
  return moreThanAgreed(item, quantity, asked)
}

function dayIsOfThisMonth(...[{ on }, asked]: Guarded) {
  return dayFaults(on, asked)
}

function itemIsAgreed(...[{ item }, asked]: Guarded) {
  const items = termsOf(asked)?.items
  if (items && !items.some((agreed) => agreed.item === item)) return refuse('ItemNotAgreed', `合同没有约定服务项目«${item}»`)
  return item === supervisionItem ? refuse('UseHoldSupervision', '专业督导请用«开展专业督导»登记') : undefined
}

function figuresAreWhole(...[{ quantity, participants }]: Guarded) {
  return Number.isInteger(quantity) && quantity > 0 && Number.isInteger(participants) && participants >= 0
    ? undefined
    : refuse('FiguresNotWhole', '数量应当是大于0的整数，人数应当是不小于0的整数')
}

function usersByCodeName(...[{ users = [] }]: Guarded) {
  return users.flatMap((user) => {
    const fault = codeFault(user)
    return fault === undefined ? [] : [refuse('UserNotByCodeName', `服务对象只记代号：${fault}`)]
  })
}

function evidenceIsThere(...[{ evidence }]: Guarded) {
  return evidenceFault(evidence)
}
