// Adds to test/golden/facts.jsonl one stored fact of every kind and schema that is not in it yet. What is there is never changed or
// removed: it was written, and must be read for ever.
//
//   npm run rehearse -- infra/sample/huangshan.yaml --lines mz-06 --data /tmp/golden     (leaves its database in that folder)
//   node test/golden/collect.mjs postgres://…/rehearsal_…  [another database …]
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import pg from 'pg'

const corpus = new URL('facts.jsonl', import.meta.url)
/** @param {{ type: string, schema: number }} fact */
const name = (fact) => `${fact.type}@${fact.schema}`
const lines = existsSync(corpus) ? readFileSync(corpus, 'utf8').trim().split('\n').filter(Boolean) : []
const known = new Set(lines.map((line) => name(JSON.parse(line))))

for (const connectionString of process.argv.slice(2)) {
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
