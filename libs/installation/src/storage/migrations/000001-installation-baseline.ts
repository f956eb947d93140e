import type { QueryRunner } from 'typeorm';
import type { MigrateForward } from '#database';

/** What administrators choose on the page. Values that never change are in `installation.facts`. */
export class InstallationBaseline1764460815001 implements MigrateForward {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table installation.settings (
        name       text        primary key,
        value      jsonb       not null,
        changed_at timestamptz not null,
        changed_by text
      );
    `);
  }
}
