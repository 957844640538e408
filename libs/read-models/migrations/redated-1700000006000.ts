import type { MigrationInterface, QueryRunner } from 'typeorm'
import { viewFunctionsSql } from '../views.sql.js'

/** A redating that changes the due empties the ladder; in a new database it does so already. */
export class Redated1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewFunctionsSql('views'))
  }

  async down(): Promise<void> {
    // The older functions are the older build's: its views are rebuilt from the facts.
  }
}
