import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'
import { bugs } from './bugs.mjs'

const read = (file: string): string => readFileSync(join(repository, file), 'utf8')

// Whether each is found takes minutes: node test/planted/plant.mjs. That they can still be planted takes none.
describe('planted bugs', () => {
  it.each(bugs.map((bug) => [bug.name, bug] as const))(
    '%s can be planted, and its test is there',
    (_name, { edits, spec, test }) => {
      const texts = new Map(edits.map(({ file }) => [file, read(file)]))
      for (const { file, find, replace } of edits) {
        const parts = (texts.get(file) ?? '').split(find)
        expect({ file, find, times: parts.length - 1 }).toEqual({ file, find, times: 1 })
        texts.set(file, parts.join(replace))
      }
      expect(existsSync(join(repository, spec))).toBe(true)
      if (test !== undefined) expect(read(spec)).toContain(test)
    },
  )

  it('have names of their own', () => {
    expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length)
  })
})
