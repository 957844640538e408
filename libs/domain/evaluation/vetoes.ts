import { refuse } from '../act.js'
import type { Field } from '../field.js'
import type { VetoFound } from './evaluation.facts.js'

/** What was found of what the contract says brings the grade down. */
export const vetoField = {
  kind: 'parts',
  label: '一票否决的情形',
  help: '合同约定的情形，查实的填写；没有的不填写',
  called: 'VetoFound',
  optional: true,
  fields: {
    item: { kind: 'text', label: '情形', from: { list: 'vetoes' }, max: 200, example: '财务管理严重违规' },
    finding: { kind: 'text', label: '查实的情况', example: '专项资金列支与项目无关的费用' },
  },
} as const satisfies Field

export function vetoesAreSaidOnce({ vetoes = [] }: { readonly vetoes?: readonly VetoFound[] }) {
  return new Set(vetoes.map(({ item }) => item)).size < vetoes.length ? refuse('VetoTwice', '同一情形只写一次') : undefined
}
