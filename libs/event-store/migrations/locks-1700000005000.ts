import type { MigrationInterface, QueryRunner } from 'typeorm'
import { append } from '../sql/append.sql.js'
import { grants } from '../sql/grants.sql.js'

/** The append as it is now, given its locks in order, and one index of a case's facts; in a new database they are so already. */
export class Locks1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function if exists store.append_all(jsonb), store.append(jsonb), store.repeated(text, text, text, boolean);
      drop index store.fact_process;
      create index fact_process on store.fact (process, position) where case_id is null and process is not null`)
    await runner.query(append)
    await runner.query(grants('sanshe_app'))
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('facts are never thrown away: restore a backup instead'))
  }
}
