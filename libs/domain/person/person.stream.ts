import type { StreamDeclaration } from '../declaration.js'
import type { PersonFact } from './person.facts.js'

const ofUnit = { only: ['unit', 'operator'] } as const

/** `person/<id>`: somebody by sign-in id, and the units they act for: who is named in an act is named by person alone. No name is here. */
export const personStream = {
  kind: 'person',
  says: '人员',
  key: '{person}',
  address: 'people/{person}',
  facts: {
    PersonJoined: {
      schema: 1,
      seenBy: ofUnit,
      says: '加入单位',
      tells: ({ unit, duties }) => `加入了单位${unit}，职责：${duties.join('、') || '无'}`,
    },
    PersonLeft: { schema: 1, seenBy: ofUnit, says: '离开单位', tells: ({ unit, why }) => `离开了单位${unit}：${why}` },
    DutiesChanged: {
      schema: 1,
      seenBy: ofUnit,
      says: '变更职责',
      tells: ({ unit, duties }) => `在单位${unit}的职责改为${duties.join('、') || '无'}`,
    },
    DeputyNamed: {
      schema: 1,
      seenBy: ofUnit,
      says: '指定代理人',
      tells: ({ standsInFor, from, until }) => `${from}至${until}代理${standsInFor}的职责`,
    },
  },
} as const satisfies StreamDeclaration<PersonFact>
