/** Acts that every stream has, beside its own: an act done in it is put right. They are decided by what was asked then (`libs/engine/put-right.ts`). */
export const commonActs = {
  CorrectAct: { says: '更正', verb: 'correct' },
  StrikeAct: { says: '作废', verb: 'strike' },
  ConfirmCorrection: { says: '确认更正或者作废', verb: 'confirm-correction' },
} as const

export type CommonAct = keyof typeof commonActs

/** Whether an act is one that every stream has. */
export const isCommonAct = (act: string): act is CommonAct => act in commonActs

/** Which act is done, by which steps and with which fields: the one itself, or the one that is put right. */
export function actMeant(act: string, data: object): { readonly act: string; readonly data: object } {
  if (!isCommonAct(act)) return { act, data }
  if (act === 'ConfirmCorrection') return { act, data: {} }
  const { act: own, data: anew = {} } = data as PuttingRight
  return { act: own, data: anew }
}

/** What whoever puts an act right says: which it is, by the position of one of its facts; and for a correction its own fields anew. */
export type PuttingRight = { readonly fact: string; readonly act: string; readonly data?: object; readonly reason: string }
