import { createHash } from 'node:crypto'
import type { World } from './autopilot.js'

/** What autopilots may invent, always the same for the same seed and name: hashes of files, numbers of documents, how many came. */

const digest = ({ programme }: Pick<World, 'programme'>, name: string): Buffer =>
  createHash('sha256').update(`${programme.autopilot.seed}/${name}`).digest()

/** The SHA-256 of a file that nobody wrote, in hex. */
export const fileHash = (world: Pick<World, 'programme'>, name: string): string => digest(world, name).toString('hex')

/** A whole number from `least` to `most`. */
export const some = (world: Pick<World, 'programme'>, name: string, least: number, most: number): number =>
  least + (digest(world, name).readUInt32BE(0) % (most - least + 1))

/** A number of so many digits. */
export const digits = (world: Pick<World, 'programme'>, name: string, count: number): string =>
  BigInt(`0x${fileHash(world, name)}`)
    .toString()
    .slice(0, count)
    .padStart(count, '0')

/** Some of a list: those whose lots come first. The same draw for the same seed and name. */
export const drawn = (world: Pick<World, 'programme'>, name: string, from: readonly string[], count: number): readonly string[] =>
  from
    .map((one) => ({ one, lot: fileHash(world, `${name}/${one}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one)

/** Where something is published for good. */
export const addressOf = (what: string): string => `https://example.cn/sanshe/${what}`

/** Publishing passes one disclosure review: its number, with the address. */
export const publication = (what: string): { readonly address: string; readonly disclosureReview: string } => ({
  address: addressOf(what),
  disclosureReview: `信息公开审查-${what}`,
})
