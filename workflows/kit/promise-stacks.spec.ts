import './promise-stacks.js'

it('an error of a class of its own is one, whether or not it has a message; a plain one without a message has no stack', () => {
  class Ended extends Error {}
  expect(new Ended()).toBeInstanceOf(Ended)
  expect(new Ended('over')).toMatchObject({ message: 'over', stack: expect.stringContaining('over') as unknown })
  expect(new Error('over')).toMatchObject({ message: 'over', stack: expect.stringContaining('over') as unknown })
  expect(Object.hasOwn(new Error(), 'stack')).toBe(false)
})
