import { once, thenClosed } from './closing.js'

const failing = (says: string) => () => Promise.reject(new Error(says))

it('what failed first is told, whatever closing says after it', async () => {
  await expect(thenClosed(failing('a lock'), failing('ended more than once'))).rejects.toThrow('a lock')
  await expect(thenClosed(() => Promise.resolve(1), failing('not closed'))).rejects.toThrow('not closed')
})

it('what is closed twice is closed once, and both know when it is', async () => {
  let closed = 0
  const close = once(() => Promise.resolve().then(() => void (closed += 1)))
  await Promise.all([close(), close()])
  expect(closed).toBe(1)
})
