import type { StreamDeclaration } from '../declaration.js'
import type { PostFact } from './post.facts.js'

/** `post/<award>/<n>`: one post of a contract and who fills it, one worker after another: a fact's key says which. */
export const postStream = {
  kind: 'post',
  says: '岗位',
  key: '{award}/{n}',
  address: 'contracts/{award}/posts/{n}',
  parent: 'contract/{award}',
  process: 'contract/{award}',
  facts: {
    WorkerDeployed: {
      schema: 2,
      seenBy: 'record',
      says: '派出社工',
      heard: { contract: 'keyed' },
      tells: ({ certificate, confirmed }) => `派出一名${certificate}${confirmed ? '' : '（证书由机构自报）'}`,
      upcast: { 1: (data: object) => ({ confirmed: true, ...data }) },
    },
    ArrivalConfirmed: {
      schema: 1,
      seenBy: 'record',
      says: '确认到岗',
      heard: { contract: 'keyed' },
      tells: ({ on }) => `确认社工${on}到岗`,
    },
    WorkerLeft: {
      schema: 1,
      seenBy: 'record',
      says: '社工离岗',
      heard: { contract: 'keyed' },
      tells: ({ on, reason }) => `报告社工${on}离岗：${reason}`,
    },
  },
} as const satisfies StreamDeclaration<PostFact>
