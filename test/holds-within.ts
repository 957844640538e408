import { setTimeout as wait } from 'node:timers/promises'

type Asked = () => boolean | Promise<boolean>

/** Asks every 50 ms until something holds. Throws what the asking throws, and an Error once `ms` milliseconds have gone by. */
export async function holdsWithin(ms: number, asked: Asked, what = 'it did not come to that'): Promise<void> {
  for (const began = Date.now(); !(await asked()); await wait(50))
    if (Date.now() - began > ms) throw new Error(`${what}, within ${ms} ms`)
}

/** The same of somebody who may not answer for a while: what the asking throws is no answer yet. */
export const answersWithin = (ms: number, asked: Asked, what: string): Promise<void> =>
  holdsWithin(
    ms,
    async () =>
      Promise.resolve()
        .then(asked)
        .catch(() => false),
    what,
  )
