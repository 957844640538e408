import type { StreamId } from '#kernel'

/** Whoever waited for a stream longer than the limit: nothing was decided, the same command may be sent again. */
export class StreamBusy extends Error {
  constructor(readonly stream: StreamId) {
    super(`${stream} is busy: those before in line have not ended in time`)
  }
}

/**
 * One at a time on each stream, in the order of asking; streams do not wait for each other. Two acts of one node that were decided on
 * one version would only make one of them decide again, and each further one once more.
 */
export class StreamQueue {
  /** Those who wait, by stream; a stream that nobody works on is not here. */
  private readonly lines = new Map<StreamId, (() => void)[]>()

  /** `waitMs`: how long one waits at most. */
  constructor(private readonly waitMs = 10_000) {}

  /** Does `work` when all who asked before for this stream have ended, whatever came of theirs. Throws StreamBusy past the limit. */
  async inTurn<Result>(stream: StreamId, work: () => Promise<Result>): Promise<Result> {
    await this.turn(stream)
    try {
      return await work()
    } finally {
      const next = this.lines.get(stream)?.shift()
      if (next) next()
      else this.lines.delete(stream)
    }
  }

  private turn(stream: StreamId): Promise<void> | undefined {
    const line = this.lines.get(stream)
    if (!line) {
      this.lines.set(stream, [])
      return undefined
    }
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(limit)
        resolve()
      }
      const limit = setTimeout(() => {
        line.splice(line.indexOf(go), 1)
        reject(new StreamBusy(stream))
      }, this.waitMs)
      line.push(go)
    })
  }
}
