import type { MigrationInterface, QueryRunner } from 'typeorm'
import { viewsSql } from '../views.sql.js'

/** The inline views. */
export class Views1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewsSql('views', 'sanshe_app'))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema views cascade')
  }
}
