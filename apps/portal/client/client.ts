import createClient from 'openapi-fetch'
import type { paths } from './api.js'
import { ProblemError, type Problem } from './problem.js'

let csrf = ''

/** Keeps what each write shows the server beside its cookie: that a page of ours made it. */
export function keepCsrf(value: string | undefined): void {
  csrf = value ?? ''
}

/** What every write bears. */
export const writing = (): Record<string, string> => ({ 'x-csrf': csrf })

/** The API, typed by its own document. */
export const api = createClient<paths>({ baseUrl: '' })
api.use({
  onRequest: ({ request }) => {
    if (request.method !== 'GET') for (const [name, value] of Object.entries(writing())) request.headers.set(name, value)
    return request
  },
})

type Answer<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response }

/** The answer of the API. Throws the problem where there is one. */
export async function told<Data>(asking: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asking
  if (error !== undefined) throw new ProblemError(error as Problem)
  if (!response.ok) throw new ProblemError((await response.json()) as Problem)
  return data as Data
}

/** A page of a bare list; `next` where more follow, as its header `Link` says. Throws the problem where there is one. */
export async function toldList<Row>(
  asking: Promise<Answer<readonly Row[]>>,
): Promise<{ readonly rows: readonly Row[]; readonly next: string | undefined }> {
  const rows = await told(asking)
  const { response } = await asking
  const [, query] = /\?([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '') ?? []
  return { rows, next: new URLSearchParams(query).get('after') ?? undefined }
}

/** Sends an act to where its form says; its key makes a second sending do nothing. Gives what it made true. Throws the problem. */
export async function send<Answered>(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...writing(), ...headers },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Answered & Problem
  if (!response.ok) throw new ProblemError(answer)
  return answer
}
