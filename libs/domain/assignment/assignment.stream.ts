import type { StreamDeclaration } from '../declaration.js'
import type { AssignmentFact } from './assignment.facts.js'

/** `assignment/<award>/<site>`: the provider at one site: proposed, taken in by the host, given a room. */
export const assignmentStream = {
  kind: 'assignment',
  says: '派驻',
  key: '{award}/{site}',
  address: 'contracts/{award}/assignments/{site}',
  parent: 'contract/{award}',
  process: 'contract/{award}',
  facts: {
    AssignmentProposed: {
      schema: 1,
      seenBy: 'record',
      says: '派驻机构',
      heard: { contract: 'keyed' },
      tells: ({ arrival }) => `向落地单位提出派驻承接主体${arrival === undefined ? '' : `，${arrival}进驻`}`,
    },
    AssignmentAccepted: {
      schema: 1,
      seenBy: 'record',
      says: '落地单位接收',
      heard: { contract: 'perStream' },
      tells: ({ arrival }) => `同意接收派驻${arrival === undefined ? '' : `，${arrival}进驻，服务期不变`}`,
    },
    AssignmentRefused: {
      schema: 1,
      seenBy: 'record',
      says: '落地单位不接收',
      heard: { contract: 'keyed' },
      tells: ({ reason }) => `不接收派驻：${reason}`,
    },
    RoomProvided: {
      schema: 1,
      seenBy: 'record',
      says: '提供服务场地',
      heard: { contract: 'perStream' },
      tells: ({ room }) => `提供服务场地：${room}`,
    },
  },
} as const satisfies StreamDeclaration<AssignmentFact>
