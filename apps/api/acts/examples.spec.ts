import 'reflect-metadata'
import { isForPeople, streams } from '#domain'
import { examplesOf } from '../fields/example.js'
import { BodyPipe } from '../fields/body.pipe.js'
import { bodyOf } from './dto.js'

const acts = streams.flatMap(({ acts: own }) => own.filter(isForPeople).map(({ name, fields }) => [name, fields] as const))

describe('the example of an act in the documentation', () => {
  it.each(acts)('%s is accepted by its own checks', async (name, fields) => {
    const body = examplesOf(fields)
    const checked = new BodyPipe().transform(body, { type: 'body', metatype: bodyOf(name)! })
    const faults = await checked.then(
      () => [],
      (error: { problem?: { faults?: readonly object[] } }) => error.problem?.faults ?? [error],
    )
    expect(faults).toEqual([])
  })
})
