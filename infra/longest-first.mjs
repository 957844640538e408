import { statSync } from 'node:fs'

/** What takes longest begins first. A clean checkout has no record of times, and jest would go by size: the walks and the benchmark are small. */
const kinds = [/\/test\/(stories|replay\/walks|bench)\b/, /\.e2e\.spec\.ts$/, /\/test\/faults\//, /\.int\.spec\.ts$/]

/** Orders the suites of a run for jest, so that no long one is left for the end, when one of two processors would stand idle. */
export default class LongestFirst {
  /**
   * @template {{ readonly path: string }} Test
   * @param {readonly Test[]} tests
   * @returns {Test[]}
   */
  sort(tests) {
    return tests
      .map((test) => ({ test, rank: rankOf(test.path), size: statSync(test.path).size }))
      .sort((a, b) => a.rank - b.rank || b.size - a.size)
      .map(({ test }) => test)
  }

  /** jest would keep times here. */
  cacheResults() {}
}

/** @param {string} path */
const rankOf = (path) => {
  const found = kinds.findIndex((kind) => kind.test(path))
  return found < 0 ? kinds.length : found
}
