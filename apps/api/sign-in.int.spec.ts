import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'

let api: ApiUnderTest
let base: string
beforeAll(async () => {
  api = await apiOnPostgres({ more: { signIn: { provider: 'here' } } })
  await api.app.listen(0, '127.0.0.1')
  base = (await api.app.getUrl()).replace('[::1]', '127.0.0.1')
}, 60_000)
afterAll(() => api.close())

/** A browser as far as signing in needs one: it keeps cookies and follows where it is sent. */
class Browser {
  private readonly cookies = new Map<string, string>()

  async go(url: string, sending: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(url, base), { ...sending, redirect: 'manual', headers: { ...sending.headers, cookie } })
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (value === '' || one.includes('Max-Age=0')) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const to = response.headers.get('location')
    return to === null ? response : this.go(to)
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)
  }

  async signIn(person: string, org: string): Promise<Response> {
    const page = await this.go('/auth/sign-in?to=/cases')
    expect(page.status).toBe(200)
    const [, action = ''] = /action="([^"]+)"/.exec(await page.text()) ?? []
    const body = new URLSearchParams({ who: `${person} ${org}` })
    return this.go(action, { method: 'POST', body })
  }

  async session(): Promise<Record<string, unknown>> {
    return (await (await this.go('/v1/session')).json()) as Record<string, unknown>
  }
}

const write = (browser: Browser, headers: Record<string, string>) =>
  browser.go('/v1/session/unit', {
    method: 'POST',
    body: JSON.stringify({ unit: 'hs-mzj' }),
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('somebody who signs in with a browser', () => {
  it('is whom the directory has, for their unit, with a cookie that no script reads', async () => {
    const browser = new Browser()
    // The page they come back to is the portal's, which is not served here.
    expect((await browser.signIn('hs-mzj.jb', 'hs-mzj')).status).toBe(404)
    expect(await browser.session()).toMatchObject({
      person: 'hs-mzj.jb',
      unit: { id: 'hs-mzj', name: '黄山市民政局' },
      duties: ['经办', '管理员'],
    })
    expect((await browser.go('/v1/me/work')).status).toBe(200)
  })

  it('changes something only where a page of ours asks for it', async () => {
    const browser = new Browser()
    await browser.signIn('hs-mzj.jb', 'hs-mzj')
    const { csrf } = (await browser.session()) as { csrf: string }
    expect((await write(browser, {})).status).toBe(403)
    expect((await write(browser, { 'x-csrf': 'guessed' })).status).toBe(403)
    expect((await write(browser, { 'x-csrf': csrf, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await write(browser, { 'x-csrf': csrf, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it('is nobody once they have signed out, though their cookie is kept', async () => {
    const browser = new Browser()
    await browser.signIn('ag-1.jb', 'ag-1')
    const { csrf } = (await browser.session()) as { csrf: string }
    const secret = browser.cookie('sid') ?? ''
    const headers = { 'content-type': 'application/json', 'x-csrf': csrf }
    expect(await (await browser.go('/auth/sign-out', { method: 'POST', body: '{}', headers })).json()).toEqual({
      to: '/signed-out',
    })
    const kept = await fetch(new URL('/v1/session', base), { headers: { cookie: `sid=${secret}` } })
    expect(kept.status).toBe(401)
  })

  it.each([
    ['two hours without a request', `update identity.session set seen_at = now() - interval '2 hours'`, 401],
    ['a little less', `update identity.session set seen_at = now() - interval '119 minutes'`, 200],
    ['twelve hours in all', `update identity.session set until = now()`, 401],
  ])('after %s', async (_what, sql, status) => {
    const browser = new Browser()
    await browser.signIn('ag-2.jb', 'ag-2')
    await api.engine.store.pool.query(sql)
    expect((await browser.go('/v1/session')).status).toBe(status)
  })

  it('who is not on the list, or comes from elsewhere, is not signed in', async () => {
    const browser = new Browser()
    await browser.signIn('nobody', 'hs-mzj')
    expect((await browser.go('/v1/session')).status).toBe(401)
    expect((await browser.go('/auth/callback?code=x&state=y')).status).toBe(403)
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/auth/sign-in'])(
    'is not sent to «%s» afterwards',
    async (to) => {
      const browser = new Browser()
      const page = await browser.go(`/auth/sign-in?to=${encodeURIComponent(to)}`)
      const [, action = ''] = /action="([^"]+)"/.exec(await page.text()) ?? []
      const answer = await browser.go(action, { method: 'POST', body: new URLSearchParams({ who: 'ag-1.jb ag-1' }) })
      expect([new URL(answer.url).host, new URL(answer.url).pathname]).toEqual([new URL(base).host, '/'])
    },
  )

  it('brings a token beside: that one counts', async () => {
    const browser = new Browser()
    await browser.signIn('hs-mzj.jb', 'hs-mzj')
    expect((await browser.go('/v1/session', { headers: { authorization: 'Bearer nonsense' } })).status).toBe(401)
  })
})
