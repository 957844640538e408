import type { MigrationInterface, QueryRunner } from 'typeorm'
import { behindSql } from '../behind.sql.js'

/** The views behind the log. Their follower begins at the log's start and catches up by itself. */
export class Behind1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(behindSql('views', 'sanshe_app'))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function views.apply_behind(jsonb), views.apply_spending(jsonb);
      drop table views.spending, views.spending_case;
      delete from store.follower where name = 'views'`)
  }
}
