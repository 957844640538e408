import { createCipheriv, createDecipheriv, createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { badRequest } from '../problem/problem.js'

/** What a sealed value is used as: a value of one use never opens as one of another. */
export type SealedAs = 'fact' | 'log' | 'sign-in' | `page of ${string}`

const block = 16

/**
 * Shows a number of the log, or the place where a page ended, as a word that tells nothing: neither how many facts lie between two of them
 * nor that there are any. The same value gives the same word on every node that has the key (SIV: the HMAC of the value is both its
 * initialisation vector and its proof).
 */
export class Seal {
  private readonly proving: KeyObject
  private readonly hiding: KeyObject

  /** `key`: 32 bytes. */
  constructor(key: Buffer) {
    const keyTo = (use: string): KeyObject => createSecretKey(createHmac('sha256', key).update(use).digest())
    this.proving = keyTo('prove')
    this.hiding = keyTo('hide')
  }

  /** The word for a value: letters, digits, `-` and `_`. Its length tells the value's length to 16 bytes. */
  seal(as: SealedAs, value: string): string {
    const length = Buffer.byteLength(value)
    const plain = Buffer.alloc(Math.ceil((length + 1) / block) * block)
    plain.write(value)
    const proof = this.proof(as, plain)
    const cipher = createCipheriv('aes-256-ctr', this.hiding, proof)
    return Buffer.concat([proof, cipher.update(plain), cipher.final()]).toString('base64url')
  }

  /** The value behind a word; undefined for one that was not sealed here for this use. */
  open(as: SealedAs, word: string): string | undefined {
    const bytes = /^[\w-]{43,1000}$/.test(word) ? Buffer.from(word, 'base64url') : Buffer.alloc(0)
    if (bytes.length < 2 * block) return undefined
    const proof = bytes.subarray(0, block)
    const decipher = createDecipheriv('aes-256-ctr', this.hiding, proof)
    const plain = Buffer.concat([decipher.update(bytes.subarray(block)), decipher.final()])
    return timingSafeEqual(proof, this.proof(as, plain)) ? plain.subarray(0, plain.indexOf(0)).toString() : undefined
  }

  /** Where a page goes on, from `?after=`; undefined for the first. Throws 400 for a word that no page gave. */
  after(page: string, word: string | undefined): string | undefined {
    if (word === undefined) return undefined
    const value = this.open(`page of ${page}`, word)
    if (value === undefined) throw badRequest('分页有误', [{ at: 'after', says: '应为上一页给出的 next' }])
    return value
  }

  /** The `next` of a page. */
  next(page: string, value: string): string {
    return this.seal(`page of ${page}`, value)
  }

  private proof(as: SealedAs, plain: Buffer): Buffer {
    return createHmac('sha256', this.proving).update(`${as}\0`).update(plain).digest().subarray(0, block)
  }
}
