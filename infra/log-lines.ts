import { writeSync } from 'node:fs'

/**
 * Where log lines go: straight to a file descriptor (standard output). A line that cannot be written is lost and the process lives on: a full
 * disk must stop neither reads nor the worker. What is lost is told, by number, in the next line that can be written.
 */
export function logLines(fd = 1): { write(line: string): void } {
  let lost = 0
  return {
    write: (line) => {
      try {
        writeSync(
          fd,
          lost === 0
            ? line
            : `${JSON.stringify({ level: 40, time: new Date().toISOString(), lost, msg: 'log lines lost' })}\n${line}`,
        )
        lost = 0
      } catch {
        lost += 1
      }
    },
  }
}

/** The console too: what it cannot write is lost, and ends nothing. */
export function loseConsoleErrors(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
