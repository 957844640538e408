import type { FastifyInstance } from 'fastify'
import { badRequest, type Fault } from '../problem/problem.js'

/** How large a body may be beside its mebibyte: names in all its objects, members of all its lists, and one in another. */
const most = { keys: 500, elements: 5_000, depth: 20 } as const

/**
 * Reads JSON for the whole API. What is too rich or too deep is refused on its text, in one pass of a millisecond, before anything is made
 * of it: a body of 130,000 unknown names took 27 s of checks, and one of 3,000 levels ended in a RangeError.
 */
export function readJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeContentTypeParser('application/json')
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    const too = tooMuch(body)
    if (too !== undefined) return done(badRequest(too))
    void parse(request, body, (error, value: unknown) => {
      if (error) return done(error)
      const faults = unfit(value, '')
      if (faults.length > 0) return done(badRequest('提交的内容有误，逐项见 faults', faults))
      done(null, value)
    })
  })
}

/** Why a JSON text is more than any act needs; undefined where it is not. */
export function tooMuch(text: string): string | undefined {
  let [keys, elements, depth] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: // a string: to its closing quote, over what is escaped
        for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1) if (text.charCodeAt(at) === 0x5c) at += 1
        break
      case 0x3a: // :
        if ((keys += 1) > most.keys) return `内容过于庞杂：字段不超过 ${most.keys} 个`
        break
      case 0x2c: // ,
        if ((elements += 1) > most.elements) return `内容过于庞杂：列表合计不超过 ${most.elements} 项`
        break
      case 0x5b: // [
      case 0x7b: // {
        if ((depth += 1) > most.depth) return `内容嵌套过深：不超过 ${most.depth} 层`
        break
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1
    }
  }
  return undefined
}

/** Characters nobody types: controls but tab and line ends, and those that turn the direction of what follows (a title read backwards). */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u
/** An address that would run in the reader's browser. */
const running = /^[\s\u200b]*(javascript|vbscript|data)\s*:/iu

/** What no text of any act may hold, each with its path. */
function unfit(value: unknown, at: string): Fault[] {
  if (typeof value === 'string') {
    if (unseen.test(value)) return [{ at, says: '含有控制字符，请删去' }]
    return running.test(value) ? [{ at, says: '不是可以公开的地址：应以 https:// 或 http:// 开头' }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const place = at === '' ? name : `${at}.${name}`
    return [...(unseen.test(name) ? [{ at: place, says: '含有控制字符，请删去' }] : []), ...unfit(member, place)]
  })
}
