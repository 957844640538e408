/**
 * Acts that every stream has, beside its own: an act done in it is put right, and what was registered in it is confirmed or denied. They are decided by
 * what was asked then (`libs/engine/put-right.ts`, `libs/engine/answer-registered.ts`).
 */
export const commonActs = {
  CorrectAct: { says: '更正', verb: 'correct', makes: ['ActCorrected', 'CorrectionAsked', 'CorrectionReferred'] },
  StrikeAct: { says: '作废', verb: 'strike', makes: ['ActStruck', 'CorrectionAsked', 'CorrectionReferred'] },
  ConfirmCorrection: {
    says: '确认更正或者作废',
    verb: 'confirm-correction',
    makes: ['CorrectionConfirmed', 'CorrectionTookEffect'],
  },
  DeclineCorrection: { says: '不同意更正或者作废', verb: 'decline-correction', makes: ['CorrectionDeclined'] },
  ConfirmRegistered: { says: '确认补登的事项', verb: 'confirm-registered', makes: ['RegisteredConfirmed'] },
  DenyRegistered: { says: '不认可补登的事项', verb: 'deny-registered', makes: ['RegisteredDenied'] },
} as const

export type CommonAct = keyof typeof commonActs

/** Whether an act is one that every stream has. */
export const isCommonAct = (act: string): act is CommonAct => act in commonActs

/** Whether a common act answers what somebody else did, rather than putting one's own right. */
export const isAnswer = (act: string): boolean => isCommonAct(act) && act !== 'CorrectAct' && act !== 'StrikeAct'

/** Which act is done, by which steps and with which fields: the one itself, or the one that is put right. */
export function actMeant(act: string, data: object): { readonly act: string; readonly data: object } {
  if (!isCommonAct(act)) return { act, data }
  if (isAnswer(act)) return { act, data: {} }
  const { act: own, data: anew = {} } = data as PuttingRight
  return { act: own, data: anew }
}

/** What whoever puts an act right says: which it is, by the position of one of its facts; and for a correction its own fields anew. */
export type PuttingRight = { readonly fact: string; readonly act: string; readonly data?: object; readonly reason: string }

/** What whoever answers says: which fact is answered, by its position; where it is a no, why. */
export type Answering = { readonly fact: string; readonly reason?: string }
