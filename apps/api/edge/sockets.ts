import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { problem, type ProblemCode } from '../problem/problem.js'

/** What Node's parser finds before there is a request: a body that does not come, headers without end, a method nobody knows. */
const found: Readonly<Record<string, readonly [ProblemCode, string, string?]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['TooSlow', '内容迟迟没有传完，已经断开，请重试'],
  HPE_HEADER_OVERFLOW: ['HeadersTooLarge', '请求头过大'],
  HPE_INVALID_METHOD: ['MethodNotAllowed', '不支持这种请求方法', 'allow: GET, HEAD, POST\r\n'],
}

/**
 * Answers what never became a request, or came to no end, with a whole problem, and ends the connection. `requestId`: of a request that has one
 * already; any other is told one of its own.
 */
export function answerClientError(error: Error & { code?: string }, socket: Socket, requestId: string = randomUUID()): void {
  // Whoever broke off cannot be told anything.
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [code, detail, more = ''] = found[error.code ?? ''] ?? ['BadRequest', '请求无法读取']
  const told = problem(code, detail)
  const body = JSON.stringify({ ...told, requestId })
  // An answer that is under way would be torn in two.
  const response = (socket as Socket & { _httpMessage?: ServerResponse<IncomingMessage> })._httpMessage
  if (response?.headersSent) return void socket.destroy()
  socket.end(
    `HTTP/1.1 ${told.status} Problem\r\ncontent-type: application/problem+json; charset=utf-8\r\n${more}` +
      `x-content-type-options: nosniff\r\ncache-control: no-store\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
