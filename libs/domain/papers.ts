import type { Instant, StreamId } from '#kernel'
import { actMeant } from './correction/common-acts.js'

/** What happened elsewhere, as one paper shows it: an act with its data, in the form's own stream unless it says another. */
export type Paper = {
  readonly act: string
  readonly stream?: StreamId
  readonly data: object
  readonly registered: {
    readonly occurredAt: Instant
    readonly evidence: { readonly number: string; readonly address?: string; readonly file?: string }
  }
}

/** The form that takes the papers of a purchase which was run elsewhere, all at once. It is no act of a stream: each of its papers is one. */
export const registerPapers = { name: 'RegisterPapers', says: '登记成套材料' } as const

/** The acts that are done with what is asked for: those of a form's papers, the one that is put right, or the one itself. */
export const actsMeant = (act: string, data: object): readonly string[] =>
  act === registerPapers.name
    ? (data as { readonly papers: readonly Paper[] }).papers.map((paper) => paper.act)
    : [actMeant(act, data).act]
