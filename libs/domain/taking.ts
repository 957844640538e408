import type { StreamId } from '#kernel'

/** What a stream takes that can be in one place alone: the stream that owns it, and the act there by which it is taken. */
export type Taking = { readonly owner: StreamId; readonly act: string; readonly data: object }

/** What speaks against taking a worker. It is found with the act that takes, not by deciding that. */
export const inAnotherPost = 'WorkerInAnotherPost'
