import {
  behindNames,
  CaseFileRow,
  CasePartyRow,
  IrregularityRow,
  NoticeRow,
  ObligationRow,
  ProcessRow,
  SpendingCaseRow,
  SpendingRow,
  viewNames,
} from '#read-models'
import { DataSource } from 'typeorm'
import { migrateDatabase } from '../../apps/cli/migrate-database.js'
import { testDatabase, type TestDatabase } from '../../infra/testing.js'

type Column = { readonly name: string; readonly type: string; readonly nullable: boolean; readonly primary: boolean }

const entities = [CaseFileRow, CasePartyRow, ProcessRow, ObligationRow, IrregularityRow, NoticeRow, SpendingRow, SpendingCaseRow]
const views = [...viewNames, ...behindNames]

describe('the entities of the views', () => {
  let database: TestDatabase
  let source: DataSource

  beforeAll(async () => {
    database = await testDatabase()
    await migrateDatabase(database.ownerUrl)
    source = await new DataSource({ type: 'postgres', url: database.url, entities, synchronize: false }).initialize()
  })
  afterAll(async () => {
    await source.destroy()
    await database.drop()
  })

  const inDatabase = (table: string): Promise<Column[]> =>
    source.query<Column[]>(
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
              coalesce(a.attnum = any(i.indkey), false) as primary
         from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and (i.indisprimary or i.indisexclusion)
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attname`,
      [`views.${table}`],
    )

  const asDeclared = (table: string): Column[] => {
    const metadata = source.entityMetadatas.find(({ tableName }) => tableName === table)
    const columns = metadata?.columns ?? []
    return columns
      .map((column) => ({
        name: column.databaseName,
        type: `${typeName(String(column.type), column.precision)}${column.isArray ? '[]' : ''}`,
        nullable: column.isNullable,
        primary: column.isPrimary,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  it('are one for each table of the schema', async () => {
    const tables = await source.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'views' order by 1`,
    )
    expect(tables.map(({ name }) => name)).toEqual([...views].sort())
  })

  it('are one for each view, in its schema', () => {
    expect(source.entityMetadatas.map(({ schema, tableName }) => `${schema}.${tableName}`).sort()).toEqual(
      views.map((name) => `views.${name}`).sort(),
    )
  })

  it.each(views)('of %s have its columns, with their types, and which of them may be null', async (table) => {
    const declared = asDeclared(table)
    expect(declared.length).toBeGreaterThan(0)
    expect(declared).toEqual(await inDatabase(table))
  })
})

const typeName = (type: string, precision: number | null | undefined): string =>
  type === 'timestamp with time zone' && typeof precision === 'number' ? `timestamp(${precision}) with time zone` : type
