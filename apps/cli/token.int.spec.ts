import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { nearest } from './nearest.js'
import { run } from './token.js'

let api: ApiUnderTest
const { DATABASE_URL } = process.env
beforeAll(async () => {
  api = await apiOnPostgres()
  process.env['DATABASE_URL'] = api.database.url
}, 60_000)
afterAll(async () => {
  if (DATABASE_URL === undefined) delete process.env['DATABASE_URL']
  else process.env['DATABASE_URL'] = DATABASE_URL
  await api.close()
})

/** What somebody is told in place of a token. */
const told = async (...args: string[]): Promise<readonly string[]> => {
  const error: unknown = await run([...args, '--data', '/nowhere']).catch((why: unknown) => why)
  return (error as Error).message.split('\n')
}

describe('npm run token', () => {
  it('names the likest few to whoever mistypes a name, and says how to see everybody', async () => {
    const lines = await told('hs-mjz.jb')
    expect(lines.slice(0, 2)).toEqual(['there is no hs-mjz.jb in any unit.', 'Do you mean one of these?'])
    expect(lines[2]).toMatch(/^ {2}hs-mzj\.jb +hs-mzj · /)
    expect(lines).toHaveLength(8)
    expect(lines.at(-1)).toMatch(/^npm run token, without a name, lists all \d{2,}$/)
  })

  it('lists everybody where nobody is named', async () => {
    const lines = await told()
    expect(lines[0]).toMatch(/^npm run token -- PERSON/)
    expect(lines.length).toBeGreaterThan(30)
  })

  it('says in which units somebody is who is not in the one named', async () => {
    expect(await told('hs-mzj.jb', '--unit', 'ag-1')).toEqual(['hs-mzj.jb is not in ag-1, but in hs-mzj'])
  })
})

it('the likest name is the one with the fewest letters changed', () => {
  expect(nearest('hs-mjz.jb', ['ag-1.jb', 'hs-mzj.sh', 'hs-mzj.jb', 'hs-mz.jb'], 2)).toEqual(['hs-mz.jb', 'hs-mzj.jb'])
  expect(nearest('AG-1', ['ag-2', 'ag-1'], 1)).toEqual(['ag-1'])
})
