import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, fchmodSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { dirname } from 'node:path'
import { beganAt } from './liveness.mjs'

/** A running server that this process started. */
export interface ServerProcess {
  readonly name: string
  readonly pid: number
  readonly logFile: string
  /** Settles when the process has ended, by whatever cause; says how. Never rejects. */
  readonly ended: Promise<string>
  readonly hasEnded: () => boolean
  /** Asks with the signal, waits, and after `patience` milliseconds ends it with SIGKILL. Safe to call twice. */
  readonly stop: (signal?: NodeJS.Signals, patience?: number) => Promise<void>
  /** The last lines of its log, for a report on why it died. */
  readonly lastLines: (count?: number) => string
}

/** How a server is started: `uid` and `gid` name another user to run as, `cwd` defaults to `/`; `pidFile` gets «pid began» while it runs. */
export interface ServerOptions {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly logFile: string
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly pidFile?: string
  readonly uid?: number
  readonly gid?: number
}

/**
 * Starts a server in a session of its own, so that Ctrl-C reaches this process alone and servers are stopped in order.
 * Its output goes to `logFile` (appended). Should this process be killed outright, a watcher ends the server.
 * Throws when the program cannot be run.
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  mkdirSync(dirname(options.logFile), { recursive: true })
  const log = openSync(options.logFile, 'a', 0o600)
  fchmodSync(log, 0o600)
  const child = spawn(options.command, options.args, {
    stdio: ['ignore', log, log],
    detached: true,
    cwd: options.cwd ?? '/',
    env: options.env ?? process.env,
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  })
  closeSync(log)
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => {
      resolve(child.pid ?? 0)
    })
  })
  const { pidFile } = options
  if (pidFile !== undefined) writeFileSync(pidFile, `${pid} ${beganAt(pid)}`)
  const watcher = watchOver(pid)
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      watcher.stdin?.end('ended\n')
      if (pidFile !== undefined) rmSync(pidFile, { force: true })
      resolve(signal === null ? `exit code ${code ?? 0}` : `signal ${signal}`)
    })
  })
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    name: options.name,
    pid,
    logFile: options.logFile,
    ended,
    hasEnded,
    stop: (signal = 'SIGTERM', patience = 20_000) => stop(child, ended, hasEnded, signal, patience),
    lastLines: (count = 40) => lastLines(options.logFile, count),
  }
}

/** The last lines of a text file; empty when there is none. */
function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
  } catch {
    return ''
  }
}

/**
 * A shell that waits for a line on a pipe only this process holds. The pipe closes without one when this process dies,
 * even by SIGKILL: then the server is asked to end (SIGINT: a fast shutdown for PostgreSQL and Temporal), later made to.
 */
function watchOver(pid: number): ChildProcess {
  const script = `read line || { kill -INT ${pid}; n=0; while kill -0 ${pid} && [ $n -lt 15 ]; do sleep 1; n=$((n+1)); done; kill -KILL ${pid}; }`
  const watcher = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' })
  watcher.stdin?.on('error', () => undefined)
  watcher.on('error', () => undefined)
  watcher.unref()
  if (watcher.stdin instanceof Socket) watcher.stdin.unref()
  return watcher
}

async function stop(
  child: ChildProcess,
  ended: Promise<string>,
  hasEnded: () => boolean,
  signal: NodeJS.Signals,
  patience: number,
): Promise<void> {
  if (hasEnded()) return
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(timer)
}
