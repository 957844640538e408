import { createHash } from 'node:crypto'
import type { World } from './autopilot.js'

/** What autopilots may invent, always the same for the same seed and name: papers, numbers of documents, how many came. */

const digest = ({ programme }: Pick<World, 'programme'>, name: string): Buffer =>
  createHash('sha256').update(`${programme.autopilot.seed}/${name}`).digest()

/** A paper that nobody wrote: a PDF of a line, which is kept before the act that names it; its SHA-256 and its size in bytes. */
export function paperOf(
  world: Pick<World, 'programme' | 'papers'>,
  name: string,
): { readonly hash: string; readonly size: number } {
  const bytes = Buffer.from(`%PDF-1.4\n% ${world.programme.autopilot.seed}/${name}\n%%EOF\n`)
  const hash = createHash('sha256').update(bytes).digest('hex')
  world.papers.set(hash, bytes)
  return { hash, size: bytes.length }
}

/** A whole number from `least` to `most`. */
export const some = (world: Pick<World, 'programme'>, name: string, least: number, most: number): number =>
  least + (digest(world, name).readUInt32BE(0) % (most - least + 1))

/** A number of so many digits. */
export const digits = (world: Pick<World, 'programme'>, name: string, count: number): string =>
  BigInt(`0x${digest(world, name).toString('hex')}`)
    .toString()
    .slice(0, count)
    .padStart(count, '0')

/** Some of a list: those whose lots come first. The same draw for the same seed and name. */
export const drawn = (world: Pick<World, 'programme'>, name: string, from: readonly string[], count: number): readonly string[] =>
  from
    .map((one) => ({ one, lot: digest(world, `${name}/${one}`).toString('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)

/** Where something is published for good. */
export const addressOf = (what: string): string => `https://example.cn/sanshe/${what}`

/** Where a notice of the official platform is that what is registered rests on. */
export const noticeOf = (what: string): string => `https://ccgp.example.gov.cn/${what}`

/** Publishing passes one disclosure review: its number, with the address. */
export const publication = (what: string): { readonly address: string; readonly disclosureReview: string } => ({
  address: addressOf(what),
  disclosureReview: `信息公开审查-${what}`,
})
