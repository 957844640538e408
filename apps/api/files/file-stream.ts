import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem, ProblemAnswer } from '../problem/problem.js'

const path = '/v1/files'

/** Whether a request sends a file. */
export const sendsFile = ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): boolean =>
  method === 'POST' && url.split('?', 1)[0] === path

/** Lets a file's bytes through as they come, to its own address alone. */
export function readFileStream(server: FastifyInstance): void {
  server.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (sendsFile(request)) return done(null, payload)
    done(new ProblemAnswer(problem('NotJson', '请以 content-type: application/json 提交')))
  })
}
