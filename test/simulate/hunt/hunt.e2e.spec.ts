import { join } from 'node:path'
import { capture, node } from '../../../infra/command.mjs'
import { repository } from '../../../infra/repository.mjs'

/** As many as two minutes of one processor take; `npm run simulate -- --seed N --years N` plays others. */
const years = 400

it('no life that people lead, as it is meant or not, reaches a state in which a sentence does not hold', async () => {
  // A program of its own: under jest the same years take three times as long.
  const args = [join(repository, 'infra', 'run.mjs'), 'simulate', '--seed', '1000', '--years', String(years)]
  const { code, output } = await capture(node(), args, { env: { ...process.env, NODE_OPTIONS: '' } })
  console.log(output.trim().split('\n').at(-1))
  expect({ code, output }).toEqual({ code: 0, output: expect.not.stringContaining('BROKEN') })
}, 900_000)
