/**
 * A line of progress, on stderr: what a command gives out (a token, a table) stays alone on stdout.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs `work` and says how long it took; says every ten seconds that it still runs.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(what, work) {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  say(`${what} …`)
  const progress = setInterval(() => say(`${what}, ${seconds()} s`), 10_000)
  try {
    const result = await work()
    say(`${what}: ${seconds()} s`)
    return result
  } finally {
    clearInterval(progress)
  }
}
