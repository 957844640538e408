import { writing } from './client.js'
import type { Problem } from './problem.js'

type Kept = { readonly hash: string; readonly name: string; readonly size: number }

/** Sends a file's content, and gives what was kept of it. Throws the API's words. */
export async function keepFile(file: File): Promise<Kept> {
  const response = await fetch(`/v1/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...writing() },
    body: file,
  })
  const answer = (await response.json()) as Kept & Problem
  if (!response.ok) throw new Error(answer.detail)
  return answer
}
