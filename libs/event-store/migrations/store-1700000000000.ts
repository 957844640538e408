import type { MigrationInterface, QueryRunner } from 'typeorm'
import { append } from '../sql/append.sql.js'
import { grants } from '../sql/grants.sql.js'
import { sequence } from '../sql/sequence.sql.js'
import { tables } from '../sql/tables.sql.js'

/** The store: facts, streams, the log, cursors, and the functions that alone may write them. */
export class Store1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'sanshe_app') then create role sanshe_app; end if;
    end $$`)
    await runner.query(tables)
    await runner.query(append)
    await runner.query(sequence)
    await runner.query(grants('sanshe_app'))
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('facts are never thrown away: restore a backup instead'))
  }
}
