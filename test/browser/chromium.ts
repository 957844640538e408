import { existsSync } from 'node:fs'

/** The browser of this machine: `CHROME_PATH`, or one of the system's; undefined where there is none. */
export const chromium = (): string | undefined =>
  [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )

/** How it is started, with nothing of a desktop. */
export const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--lang=zh-CN']
