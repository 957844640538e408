import fastify from 'fastify'
import { problem, ProblemAnswer } from './problem.js'
import { sendProblem } from './problem.filter.js'

/** What is answered to a request, and what is logged as an error. */
async function answered(url: string, wrong?: Error): Promise<{ readonly body: object; readonly logged: readonly unknown[] }> {
  const logged: unknown[] = []
  const server = fastify({
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: sendProblem,
    logger: { level: 'error', stream: { write: (line: string) => logged.push(JSON.parse(line)) } },
  })
  server.setErrorHandler(sendProblem)
  server.get('/v1/cases/:case', () => {
    throw wrong ?? new Error('not asked')
  })
  const reply = await server.inject(url)
  return { body: reply.json(), logged }
}

describe('what goes wrong', () => {
  it.each([`/v1/cases/${'x'.repeat(3_000)}`, '/v1/cases/%zz'])(
    'with an address that cannot be read is said of the address',
    async (url) => {
      const { body, logged } = await answered(url)
      expect(body).toMatchObject({ status: 400, code: 'BadRequest', detail: '地址有误：编号过长，或者无法读取' })
      expect(logged).toEqual([])
    },
  )

  it('for want of room for a file is 503, to be tried again', async () => {
    const { body } = await answered('/v1/cases/e1', Object.assign(new Error('write'), { code: 'ENOSPC' }))
    expect(body).toMatchObject({ status: 503, code: 'DiskFull' })
  })

  it('is an error in the log where it is ours, and none where a node says that it stops', async () => {
    const stopping = await answered('/v1/cases/e1', new ProblemAnswer(problem('Stopping', '本节点正在停机')))
    expect(stopping).toMatchObject({ body: { status: 503, code: 'Stopping' }, logged: [] })
    const bug = await answered('/v1/cases/e1', new Error('a bug'))
    expect(bug).toMatchObject({
      body: { status: 500, code: 'Internal' },
      logged: [{ msg: 'Internal', error: { message: 'a bug' } }],
    })
  })
})
