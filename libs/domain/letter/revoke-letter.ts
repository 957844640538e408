import { act } from '../act.js'
import type { LetterFact } from './letter.facts.js'
import type { LetterState } from './letter.state.js'

/** Ends a letter before its last day: its office reads by it no more, from the next request on. */
export const revokeLetter = act<LetterState, LetterFact>()({
  name: 'RevokeLetter',
  says: '停止调阅',
  by: ['operator'],
  happens: 'here',
  fields: {
    number: { kind: 'text', label: '文号', max: 100, from: { list: 'letters' } },
    why: { kind: 'text', label: '理由', example: '审计已经结束' },
  },
  makes: ['LetterRevoked'],
  always: [],
  then: (data) => [{ type: 'LetterRevoked', key: data.number, data }],
})
