import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine, parentOf } from './liveness.mjs'
import { freePort, portIsFree } from './ports.js'
import { repository, toolsDir } from './repository.mjs'
import { startOverFile, trainingFile } from './training-files.js'

// Five seconds alone; a machine that does ten other things needs more.
const patience = 180_000

/** `sanshe serve` on what is built, in a folder that holds nothing else: no source is near. */
describe('npm start, from what is built', () => {
  let folder = ''
  let port = 0
  const running: ChildProcess[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sanshe-serve-'))
    chmodSync(folder, 0o755)
    for (const name of ['dist', 'package.json', 'package-lock.json'])
      cpSync(join(repository, name), join(folder, name), { recursive: true })
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  })
  beforeEach(async () => {
    port = await freePort()
  })
  afterEach(async () => {
    for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
    // What a killed one leaves is ended by its watchers.
    while (ours().length > 0) await sleep(100)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  function serve(...args: string[]) {
    const main = join(folder, 'dist', 'apps', 'cli', 'main.js')
    const env = { ...process.env, NODE_OPTIONS: '', SANSHE_TOOLS: toolsDir() }
    const child = spawn(
      process.execPath,
      [main, 'serve', ...(args.includes('--data') ? [] : ['--data', join(folder, 'data')]), ...args],
      { cwd: folder, env },
    )
    running.push(child)
    const began = performance.now()
    let said = ''
    const add = (chunk: Buffer) => (said += chunk.toString())
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, said })),
    )
    const readyTimes = async (times: number) => {
      while (said.split('ready http').length <= times) {
        if (child.exitCode !== null || performance.now() - began > 100_000) throw new Error(`not ready: ${said}`)
        await sleep(50)
      }
    }
    return { child, ready: () => readyTimes(1), readyTimes, ended }
  }
  const health = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status
  /** Command lines of all processes that work on this folder. */
  const ours = () =>
    readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandLine(Number(pid)).includes(join(folder, 'd')))
  const isWorkerOf = (parent: ChildProcess, pid: number) =>
    commandLine(pid).endsWith('apps/worker/main.js') && parentOf(pid) === parent.pid

  it(
    'is ready, says so to a second start, and stops all that it started',
    async () => {
      const first = serve('--empty', '--port', String(port))
      await first.ready()
      expect(await health()).toBe(200)
      const second = await serve('--empty', '--port', String(await freePort())).ended
      expect(second).toMatchObject({ code: 1 })
      expect(second.said).toContain(
        `already running on ${join(folder, 'data')}: process ${first.child.pid}, http://127.0.0.1:${port}`,
      )
      expect(await health()).toBe(200)
      first.child.kill('SIGINT')
      expect(await first.ended).toMatchObject({ code: 0 })
      expect(await portIsFree(port)).toBe(true)
      expect(ours()).toEqual([])
    },
    patience,
  )

  it(
    'names a taken port and leaves its holder alone',
    async () => {
      const holder = createServer()
      await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', () => resolve()))
      const refused = await serve('--empty', '--port', String(port)).ended
      expect(refused).toMatchObject({ code: 1 })
      expect(refused.said).toContain(`port ${port} is taken`)
      expect(holder.listening).toBe(true)
      await new Promise((resolve) => holder.close(resolve))
    },
    patience,
  )

  it(
    'starts again on the same data after being killed outright, and reports a part that dies',
    async () => {
      const killed = serve('--empty', '--port', String(port))
      await killed.ready()
      killed.child.kill('SIGKILL')
      await killed.ended
      // Its API is ended by the watcher within a moment; until then it holds the port.
      while (!(await portIsFree(port))) await sleep(50)
      const again = serve('--empty', '--port', String(port))
      await again.ready()
      // The killed one's worker may still be ending: the one meant is that of this start.
      const worker = ours().find((pid) => isWorkerOf(again.child, Number(pid)))
      process.kill(Number(worker), 'SIGKILL')
      const { code, said } = await again.ended
      expect(code).toBe(1)
      expect(said).toContain('worker has died (signal SIGKILL). Its last lines')
      expect(said).not.toContain('making a new database cluster')
      // What is left is the killed one's, which its watchers end.
      while (ours().length > 0) await sleep(100)
    },
    patience,
  )

  it(
    'plays a training to the day that is named, keeps it over a restart, and begins it anew where somebody asks for it',
    async () => {
      const training = async () => (await (await fetch(`http://127.0.0.1:${port}/v1/training`)).json()) as { now: string }
      const args = ['--training', '--on', '2025-09-03', '--data', join(folder, 'training'), '--port', String(port)]
      const first = serve(...args)
      await first.ready()
      expect(await training()).toMatchObject({ now: '2025-09-03T01:00:00.000Z', played: true })
      first.child.kill('SIGINT')
      await first.ended
      const again = serve(...args)
      await again.ready()
      writeFileSync(startOverFile(join(folder, 'training')), '')
      await again.readyTimes(2)
      expect(await training()).toMatchObject({ now: '2025-09-03T01:00:00.000Z', played: true })
      again.child.kill('SIGINT')
      const { code, said } = await again.ended
      expect(code).toBe(0)
      // Once: the first time it was as it had been left.
      expect(said.match(/playing the sample/g)).toHaveLength(1)
    },
    patience,
  )

  it(
    'neither empties the data of a system that is no training, nor does anything real on a training’s clock',
    async () => {
      const [real, trained] = [join(folder, 'real'), join(folder, 'trained')]
      mkdirSync(real)
      writeFileSync(join(real, 'postgres-passwords.json'), '{}')
      mkdirSync(trained)
      writeFileSync(trainingFile(trained), '')
      const emptied = await serve('--training', '--data', real, '--port', String(port)).ended
      expect(emptied).toMatchObject({ code: 1, said: expect.stringContaining('which would be lost') as string })
      const started = await serve('--data', trained, '--port', String(port)).ended
      expect(started).toMatchObject({ code: 1, said: expect.stringContaining('holds a training') as string })
      expect(readdirSync(real)).toContain('postgres-passwords.json')
    },
    patience,
  )
})
