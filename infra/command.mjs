import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { repository } from './repository.mjs'

/** Our own Node, from the npm package `node`; there after an install. */
export const ownNode = join(repository, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** What our own Node compiled is kept: the next start of the same program, and all that it starts, load in four fifths of the time. */
const remembering = () => ({ NODE_COMPILE_CACHE: join(repository, 'node_modules', '.cache', 'compiled'), ...process.env })

/** The Node to run tools with: our own, else the one that runs this. */
export function node() {
  return existsSync(ownNode) ? ownNode : process.execPath
}

/** The PATH without this clone's programs: npm must not run on a Node that it is about to replace. */
export function pathOutside() {
  const own = join(repository, 'node_modules')
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.filter((folder) => !folder.startsWith(own)).join(delimiter)
}

/**
 * Runs a program to its end and gives its exit code and all it said. Never rejects: a program that cannot run gives code 127.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options] `signal` ends it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: repository,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal === undefined ? {} : { signal: options.signal, killSignal: 'SIGTERM' }),
    })
    let output = ''
    const add = (/** @type {Buffer} */ chunk) => (output += chunk.toString())
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Runs a program in the foreground, in our place: its input and output are ours, signals are passed on, and its exit code is given
 * (128 + n for a signal). It has a channel to us and so notices when we are killed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function inForeground(program, args, env = remembering()) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: process.cwd(), env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}
