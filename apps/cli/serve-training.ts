import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { beginRehearsal } from '#engine'
import { at, dayOf, type Day, type Instant } from '#kernel'
import pg from 'pg'
import { createDatabase, dropDatabase } from '../../infra/postgres-roles.js'
import { readPasswords } from '../../infra/postgres-cluster.js'
import { playedFile, startOverFile, trainingFile } from '../../infra/training-files.js'
import { loadProgramme, tokensOf } from './load.js'
import { readProgramme } from './programme/index.js'
import { openingActs } from './rehearse/autopilots/index.js'
import { notYet } from './rehearse/compare/not-yet.js'
import { play } from './rehearse/driver.js'
import { Hands } from './rehearse/hands.js'
import { worldOf } from './rehearse/world.js'
import type { Target } from './serve-sample.js'

/** Days that the sample's year can be played to: from the day after its plans are opened until its last contract of a year is closed. */
export const firstTrainingDay = '2025-09-02'
export const lastTrainingDay = '2027-08-31'

const sample = fileURLToPath(new URL('../../infra/sample/huangshan.yaml', import.meta.url))

/**
 * Makes a data folder a training's, or leaves it to a system that is none. Throws an Error where it is the other's already: a training empties its
 * database, and on a training's clock nothing real may be done.
 */
export function claimFor(training: boolean, dataDir: string): void {
  const isOne = existsSync(trainingFile(dataDir))
  if (training && !isOne && readPasswords(dataDir) !== undefined)
    throw new Error(
      `${dataDir} holds the data of a system that is no training, which would be lost: name another folder, --data DIR`,
    )
  if (!training && isOne)
    throw new Error(`${dataDir} holds a training: start it with --training, or name another folder, --data DIR`)
  if (training) writeFileSync(trainingFile(dataDir), '')
}

/** Whether a training was played to its day: what was cut off on the way is played anew. */
export const isPlayed = (dataDir: string): boolean => existsSync(playedFile(dataDir))

/** Whether somebody wants it to begin anew. */
export const isToStartOver = (dataDir: string): boolean => existsSync(startOverFile(dataDir))

/** Throws away what a training has kept beside its database, before anything runs: from then on it is none that was played. */
export function forgetTraining(dataDir: string): void {
  const beside = ['temporal.db', 'temporal.db-shm', 'temporal.db-wal', 'files'].map((name) => join(dataDir, name))
  for (const kept of [...beside, playedFile(dataDir), startOverFile(dataDir)]) rmSync(kept, { recursive: true, force: true })
}

/** Makes the database of a training anew, empty. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  const beside = new URL(ownerUrl)
  const name = beside.pathname.slice(1)
  beside.pathname = '/postgres'
  await dropDatabase(beside.href, name)
  await createDatabase(beside.href, name)
}

/** Gives a database its clock, before anything runs on it: a training's time is a row that is moved by hand. */
export async function beginTraining(ownerUrl: string): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  // The plans are opened the day before the first day that can be named.
  try {
    await beginRehearsal(owner, at('2025-09-01'))
  } finally {
    await owner.end()
  }
}

/**
 * Plays the sample's people from the opening of the plans to nine o'clock of a day, on the system as it runs, and leaves the rest to whoever is
 * there. Throws an Error where an act is refused.
 */
export async function playTraining(
  {
    url,
    databaseUrl,
    dataDir,
    temporal,
  }: Target & { readonly temporal: { readonly address: string; readonly namespace: string } },
  day: Day,
  say: (line: string) => void,
): Promise<void> {
  const programme = await readProgramme(sample)
  const lines = programme.plans.flatMap((plan) => plan.lines.filter((line) => notYet(programme, line).length === 0))
  const world = worldOf(programme, { route: 'asWritten', copies: 1 })
  const opening = openingActs(
    world,
    lines.map(({ id }) => id),
  )
  const loaded = await loadProgramme({ url, databaseUrl, dataDir, programme })
  const hands = new Hands(url, tokensOf(programme, { dataDir, at: loaded.at }), world.papers)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 6 })
  const connection = await Connection.connect({ address: temporal.address })
  try {
    await play(
      { pool, temporal: new Client({ connection, namespace: temporal.namespace }), hands },
      {
        world,
        opening,
        start: opening.map((act) => act.at).sort()[0] ?? at(day),
        until: `${day}T01:00:00.000Z` as Instant,
        day: 0,
        ended: () => Promise.resolve(false),
        tell: byMonth(say),
        before: () => Promise.resolve(false),
      },
    )
  } finally {
    await connection.close()
    await pool.end()
  }
  writeFileSync(playedFile(dataDir), `${day}\n`)
}

/** Says each month once. */
function byMonth(say: (line: string) => void): (now: Instant) => void {
  let month = ''
  return (now) => {
    const of = dayOf(now).slice(0, 7)
    if (of !== month) say(`  ${(month = of)}`)
  }
}
