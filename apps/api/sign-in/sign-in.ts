import { everybody, unitsOfPerson, type OpenEngine } from '#engine'
import { endSession, openSession, sessionBy } from '#identity'
import type { OrganizationState } from '#domain'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Provider } from 'oidc-provider'
import { randomBytes } from 'node:crypto'
import type { Seal } from '../reading/cursor.js'
import { problem, ProblemAnswer } from '../problem/problem.js'
import { pageHeaders } from '../edge/headers.js'
import { cookieOf, setCookie } from './cookies.js'
import { notSignedInPage, peoplePage, type UnitOfPeople } from './people-page.js'
import { providerHere, providerPath } from './provider-here.js'
import { RelyingParty, type OnTheWay } from './relying-party.js'
import { mayWrite, sessionCookie } from './session-guard.js'
import type { SignInOptions } from './sign-in-options.js'

type Signing = {
  readonly open: OpenEngine
  readonly seal: Seal
  readonly sealing: Buffer
  readonly dataDir: string
  readonly options: SignInOptions
}

/** The cookie of somebody who is on the way through their provider (in two tabs there are two), and how many seconds that may take. */
const wayCookie = (state: string): string => `way-${state.replace(/[^\w-]/g, '').slice(0, 12)}`
const waySeconds = 900

/** The addresses `/auth/…` of signing in and out, and those of our own provider where there is no other. To be called before any route of Nest's is made. */
export function serveSignIn(server: FastifyInstance, signing: Signing): void {
  const { open, seal, sealing, dataDir, options } = signing
  let known: { readonly base: string; readonly party: RelyingParty } | undefined
  const parts = () => (known ??= partsAt(options.url ?? addressOf(server)))
  const partsAt = (base: string) => ({ base, party: new RelyingParty(options, base, sealing) })

  server.get<{ Querystring: { to?: string } }>('/auth/sign-in', async (request, reply) => {
    const { base, party } = parts()
    // A cookie of one name for this machine is none for another.
    if (request.headers.host !== new URL(base).host) return reply.redirect(`${base}${request.url}`)
    const { way, url } = await party.begin(localPage(request.query.to))
    return reply
      .header('set-cookie', setCookie(request, wayCookie(way.state), seal.seal('sign-in', JSON.stringify(way)), waySeconds))
      .redirect(url)
  })

  server.get<{ Querystring: { state?: string } }>('/auth/callback', async (request, reply) => {
    const name = wayCookie(String(request.query.state))
    const way = onTheWay(seal, cookieOf(request, name))
    if (!way) return refused(reply, '这次登录已经过期，或者不是在这个浏览器里开始的。')
    const came = await parts()
      .party.end(way, request.url)
      .catch((error: unknown) => {
        request.log.warn({ error: error instanceof Error ? error.message : String(error) }, 'sign-in failed')
      })
    if (!came) return refused(reply, '登录没有成功：登录服务没有确认您的身份。')
    const units = await unitsOfPerson(open.engine, came.person)
    const org = units.find((unit) => unit === way.unit) ?? units[0]
    if (org === undefined) return refused(reply, `${came.person} 现在不是任何单位的人员，请本单位管理员先登记。`)
    const secret = await openSession(open.pool, { person: came.person, org, idToken: came.idToken })
    return reply.header('set-cookie', [setCookie(request, sessionCookie, secret), setCookie(request, name, '')]).redirect(way.to)
  })

  server.post('/auth/sign-out', async (request, reply) => {
    const secret = cookieOf(request, sessionCookie)
    const session = secret === undefined ? undefined : await sessionBy(open.pool, secret)
    if (secret === undefined || !session) return reply.send({ to: '/signed-out' })
    mayWrite(request, session)
    await endSession(open.pool, secret)
    const to = await parts()
      .party.signOutUrl(session.idToken, '/signed-out')
      .catch(() => undefined)
    return reply.header('set-cookie', setCookie(request, sessionCookie, '')).send({ to: to ?? '/signed-out' })
  })

  if (options.provider !== 'here') return
  let provider: Promise<Provider> | undefined
  const here = () =>
    (provider ??= providerHere({
      base: parts().base,
      pool: open.pool,
      dataDir,
      sealing,
      knows: async (person) => (await unitsOfPerson(open.engine, person)).length > 0,
    }))
  void server.register((own, _options, done) => {
    // The provider reads its own bodies: in its own scope nothing is parsed before it.
    own.removeAllContentTypeParsers()
    own.addContentTypeParser('*', (_request, _body, parsed) => parsed(null))
    own.all(`${providerPath}/*`, async (request, reply) => {
      const callback = (await here()).callback()
      reply.hijack()
      const { raw } = request
      Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(providerPath.length) })
      await callback(raw, reply.raw)
    })
    done()
  })
  void server.register((own, _options, done) => {
    own.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, parsed) =>
      parsed(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    own.get<{ Params: { uid: string } }>('/sign-in/:uid', async (request, reply) => {
      const way = await (await here()).interactionDetails(request.raw, reply.raw).catch(() => undefined)
      if (!way) return refused(reply, '这次登录已经过期。')
      const nonce = nonceOf()
      const units = await unitsOf(open)
      return reply
        .headers(pageHeaders(nonce))
        .type('text/html; charset=utf-8')
        .send(peoplePage(units, request.url, nonce))
    })
    own.post<{ Body: { who?: string } }>('/sign-in/:uid', async (request, reply) => {
      if (request.headers['sec-fetch-site'] !== undefined && request.headers['sec-fetch-site'] !== 'same-origin')
        throw new ProblemAnswer(problem('NotYours', '请在登录页面上选择人员'))
      const [person = '', org = ''] = (request.body.who ?? '').split(' ')
      const provider = await here()
      const { params } = await provider.interactionDetails(request.raw, reply.raw)
      const name = wayCookie(String(params['state']))
      const to = await provider.interactionResult(request.raw, reply.raw, { login: { accountId: person, remember: false } })
      const way = onTheWay(seal, cookieOf(request, name))
      // Whoever is in several units has said for which.
      const named = way && seal.seal('sign-in', JSON.stringify({ ...way, unit: org }))
      if (named !== undefined) void reply.header('set-cookie', setCookie(request, name, named, waySeconds))
      return reply.redirect(to)
    })
    done()
  })
}

const nonceOf = (): string => randomBytes(16).toString('base64')

function refused(reply: FastifyReply, says: string): FastifyReply {
  const nonce = nonceOf()
  return reply.status(403).headers(pageHeaders(nonce)).type('text/html; charset=utf-8').send(notSignedInPage(nonce, says))
}

function onTheWay(seal: Seal, word: string | undefined): OnTheWay | undefined {
  const way = word === undefined ? undefined : seal.open('sign-in', word)
  return way === undefined ? undefined : (JSON.parse(way) as OnTheWay)
}

/** A page of ours; the first for anything that could lead elsewhere. */
const localPage = (to = '/'): string =>
  /^\/(?![/\\])[^\\#]*$/.test(to) && !to.startsWith('/auth/') && to.length <= 300 ? to : '/'

/** Where this node listens, as its own people write it. Throws an Error before it does. */
function addressOf(server: FastifyInstance): string {
  const [address] = server.addresses()
  if (address === undefined || typeof address === 'string') throw new Error('the server does not listen on a port yet')
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
}

/** Everybody of the directory, by unit. */
async function unitsOf({ engine, pool }: OpenEngine): Promise<readonly UnitOfPeople[]> {
  const byUnit = Map.groupBy(await everybody(engine, pool), ({ org }) => org)
  const states = await engine.cache.get([...byUnit.keys()].map((id) => `organization/${id}` as const))
  return [...byUnit].map(([id, people]) => {
    const state = states.get(`organization/${id}`)?.state as OrganizationState | undefined
    return { id, name: state?.status === 'registered' ? state.name : id, people }
  })
}
