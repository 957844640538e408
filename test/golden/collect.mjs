// Adds to test/golden/facts.jsonl one stored fact of every kind and schema that is not in it yet. What is there is never changed or
// removed: it was written, and must be read for ever.
//
//   npm run rehearse -- infra/sample/huangshan.yaml --lines mz-06 --data /tmp/golden     (leaves its database in that folder)
//   node_modules/.bin/node test/golden/collect.mjs /tmp/golden     (or the address of a database: postgres://…)
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import pg from 'pg'

const corpus = new URL('facts.jsonl', import.meta.url)
/** @param {{ type: string, schema: number }} fact */
const name = (fact) => `${fact.type}@${fact.schema}`
const lines = existsSync(corpus) ? readFileSync(corpus, 'utf8').trim().split('\n').filter(Boolean) : []
const known = new Set(lines.map((line) => name(JSON.parse(line))))

for (const given of process.argv.slice(2)) {
  if (given.startsWith('postgres')) await collectFrom(given)
  else await collectFromFolder(given)
}

/** @param {string} dataDir where a rehearsal left its database; of several the newest counts */
async function collectFromFolder(dataDir) {
  await import('../../infra/from-source.mjs')
  const { startPostgres } = await import('../../infra/postgres.js')
  const postgres = await startPostgres({ dataDir, throwaway: true })
  try {
    const pool = new pg.Pool({ connectionString: postgres.ownerUrl, max: 1 })
    const { rows } = await pool.query(
      `select datname from pg_database where datname like 'rehearsal%' order by datname desc limit 1`,
    )
    await pool.end()
    if (!rows[0]) throw new Error(`no rehearsal has left a database in ${dataDir}`)
    const url = new URL(postgres.ownerUrl)
    url.pathname = rows[0].datname
    await collectFrom(url.href)
  } finally {
    await postgres.stop()
  }
}

/** @param {string} connectionString */
async function collectFrom(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 1 })
  const { rows } = await pool.query(
    `select stream, version, type, schema, key, data, case_id as "caseId", lot, process, occurred_at as "occurredAt", recorded_at as "recordedAt"
       from (select distinct on (type, schema) * from store.fact order by type, schema, position) first
      order by split_part(stream, '/', 1), position`,
  )
  await pool.end()
  const added = rows.filter((fact) => !known.has(name(fact)))
  for (const fact of added) known.add(name(fact))
  appendFileSync(corpus, added.map((fact) => `${JSON.stringify(fact)}\n`).join(''))
  console.log(`${added.length} added: ${added.map(name).join(' ')}`)
}
