import { at, dayOf, endOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { dayBy, termOf } from '../contract/clauses.js'
import { numberBefore } from '../contract/numbered.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce, contractOf, termsOf } from '../contract/parent-contract.js'
import type { MidTermCheckFact } from './mid-term-check.facts.js'
import {
  checkIsAgreed,
  notYetPassed,
  serviceIsHalfway,
  serviceIsUnderWay,
  theCheckBeforeIsOver,
} from './mid-term-check.guards.js'
import type { MidTermCheckState } from './mid-term-check.state.js'

const fields = {
  score: { kind: 'score', label: '得分', unit: '分', example: 86 },
  findings: { kind: 'text', label: '发现的情况', example: '服务记录齐全，个案计划有三份未更新' },
  by: {
    kind: 'day',
    label: '整改期限',
    help: '不合格时整改至哪一天；不填写的，按合同约定的天数',
    optional: true,
    example: '2026-11-19',
  },
} as const satisfies Fields
type Data = DataOf<typeof fields>

/**
 * Concludes the check, or the re-check after a rectification: at or above the region's pass mark it is passed. Below it a rectification is ordered, once;
 * a re-check that finds it wanting as well has failed, and what the contract says of that follows.
 */
export const concludeMidTermCheck = act<MidTermCheckState, MidTermCheckFact>()({
  name: 'ConcludeMidTermCheck',
  says: '作出中期检查结论',
  by: ['purchaser'],
  happens: 'here',
  fields,
  makes: ['MidTermPassed', 'MidTermFailed', 'RectificationOrdered'],
  reliesOn: numberBefore,
  always: [
    theCheckBeforeIsOver,
    contractIsInForce,
    checkIsAgreed,
    serviceIsUnderWay,
    notYetPassed,
    serviceIsHalfway,
    scheduledDayHasCome,
    rectificationIsSubmitted,
    passMarkIsKnown,
  ],
  withData: [midTermScoreIsOfHundred, rectificationDayIsAhead],
  then: ({ score, findings, by }, asked) => {
    const mark = passMark(asked)
    if (!mark?.known) return []
    const pass = mark.value
    if (score >= pass) return [{ type: 'MidTermPassed', data: { score, findings, pass } }]
    if (asked.state.rounds > 0) {
      const pays = termsOf(asked)?.midTermFailedPays
      return [
        pays === undefined
          ? { type: 'MidTermFailed', key: 'terminate', data: { score, findings, pass } }
          : { type: 'MidTermFailed', key: 'reduce', data: { score, findings, pass, pays } },
      ]
    }
    const { at: now, law } = asked.context
    const until = by ?? dayBy(law, termOf(termsOf(asked), 'rectification'), dayOf(now))
    return [
      {
        type: 'RectificationOrdered',
        key: String(asked.state.rounds + 1),
        data: { score, findings, pass, by: until, due: endOf(until) },
      },
    ]
  },
})

const passMark = (asked: Asked<MidTermCheckState>) => {
  const contract = contractOf(asked)
  return contract && asked.context.law.figure('midTermPass', contract.region, dayOf(asked.context.at))
}

function passMarkIsKnown(asked: Asked<MidTermCheckState>) {
  const mark = passMark(asked)
  return mark && !mark.known ? refuse('NotEncodedForRegion', mark.says, { owner: { role: 'operator' } }) : undefined
}

function scheduledDayHasCome({ state, context }: Asked<MidTermCheckState>) {
  const { scheduledOn } = state
  return scheduledOn !== undefined && context.at < at(scheduledOn)
    ? refuse('CheckNotYetHeld', `中期检查安排在${scheduledOn}`, { notBefore: at(scheduledOn) })
    : undefined
}

function rectificationIsSubmitted({ state }: Asked<MidTermCheckState>) {
  return state.status === 'rectifying'
    ? refuse('RectificationNotSubmitted', '承接主体尚未提交整改报告', { owner: { role: 'provider' } })
    : undefined
}

type Guarded = Parameters<DataGuard<MidTermCheckState, Data>>

function midTermScoreIsOfHundred(...[{ score }]: Guarded) {
  return score >= 0 && score <= 100 ? undefined : refuse('ScoreOutOfRange', '评分应当在0至100之间')
}

function rectificationDayIsAhead(...[{ by }, { context }]: Guarded) {
  return by !== undefined && by <= dayOf(context.at)
    ? refuse('RectificationDayPassed', '整改期限应当晚于作出结论之日')
    : undefined
}
