import type { FactDeclaration } from '../declaration.js'
import { relations } from '../relation.js'
import type { HandOverFact } from './hand-over.facts.js'

/** What is declared of the kinds of fact of a hand-over: a part of what is declared of a contract. */
export const handOverKinds = {
  HandedOver: {
    schema: 1,
    seenBy: 'parties',
    says: '移交档案和服务对象',
    heard: { contract: 'keyed' },
    tells: ({ catalogue, users, open }) =>
      `移交档案（目录${catalogue}）和服务对象${users}人${open === undefined ? '' : `；未了事项：${open}`}`,
  },
  HandOverReferred: {
    schema: 1,
    seenBy: 'parties',
    says: '移交待确认',
    level: 'technical',
    heard: { contract: 'keyed' },
    tells: ({ org }) => `移交待${org}确认`,
  },
  HandOverConfirmed: {
    schema: 1,
    seenBy: 'parties',
    says: '确认移交',
    heard: { contract: 'keyed' },
    tells: ({ by }) => `${relations[by]}确认已经接收`,
  },
  HandOverReturned: {
    schema: 1,
    seenBy: 'parties',
    says: '退回移交',
    heard: { contract: 'keyed' },
    lasts: '移交已经退回：请承接主体补齐后重新移交',
    tells: ({ by, reason }) => `${relations[by]}退回移交：${reason}`,
  },
} as const satisfies {
  readonly [kind in HandOverFact['type']]: FactDeclaration<Extract<HandOverFact, { readonly type: kind }>['data']>
}
