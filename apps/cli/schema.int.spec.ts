import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrations } from '../../infra/migrations.js'
import { repository } from '../../infra/repository.mjs'
import { testDatabase } from '../../infra/testing.js'
import { migrateDatabase } from './migrate-database.js'
import { schemaSql } from './schema.js'

/** All that is made in the rooms' schemas and who may use it, a line each. The columns of a table in order of their names. */
const everything = `
  select 'column ' || format('%s.%s %s%s default %s generated %s collate %s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
           case when a.attnotnull then ' not null' else '' end, pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text || a.attidentity::text,
           case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relnamespace in (select oid from rooms)
  union all select 'index ' || pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace in (select oid from rooms)
  union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace in (select oid from rooms)
  union all select 'function ' || pg_get_functiondef(oid) || ' ' || coalesce(proacl::text, '') from pg_proc where pronamespace in (select oid from rooms)
  union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace in (select oid from rooms)
  union all select 'rights ' || c.oid::regclass || ' ' || c.relkind::text || ' ' || coalesce(c.relacl::text, '') || coalesce(c.reloptions::text, '') from pg_class c
   where c.relkind in ('r', 'S', 'v') and c.relnamespace in (select oid from rooms)
  union all select 'rights ' || a.attrelid::regclass || '.' || a.attname || ' ' || a.attacl::text from pg_attribute a join pg_class c on c.oid = a.attrelid
   where a.attacl is not null and c.relnamespace in (select oid from rooms)
  union all select 'schema ' || nspname || ' ' || coalesce(nspacl::text, '') from pg_namespace where oid in (select oid from rooms)`

/** What a database has once it was made in some way. */
async function madeBy(make: (ownerUrl: string) => Promise<unknown>): Promise<string[]> {
  const database = await testDatabase()
  try {
    await make(database.ownerUrl)
    const { rows } = await asked<{ line: string }>(
      database.ownerUrl,
      `with rooms as (select oid from pg_namespace where nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%')
       select line from (${everything}) lines order by line collate "C"`,
    )
    return rows.map(({ line }) => line)
  } finally {
    await database.drop()
  }
}

const directly = (ownerUrl: string) => asked(ownerUrl, schemaSql())

async function asked<Row extends pg.QueryResultRow>(ownerUrl: string, sql: string): Promise<pg.QueryResult<Row>> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await owner.query<Row>(sql)
  } finally {
    await owner.end()
  }
}

describe('the SQL of the rooms', () => {
  it('is the first migration word for word, as long as there is no other', () => {
    const frozen = readFileSync(join(repository, 'infra', 'migrations', '0001-first.sql'), 'utf8')
    if (migrations.length === 1 && frozen !== schemaSql())
      throw new Error('the SQL of a room was changed: npm run schema writes infra/migrations/0001-first.sql anew')
  })

  it('is what all migrations together make, with the same rights: who changes one writes a migration', async () => {
    const migrated = await madeBy(migrateDatabase)
    expect(migrated.length).toBeGreaterThan(100)
    expect(migrated).toEqual(await madeBy(directly))
  }, 60_000)
})
